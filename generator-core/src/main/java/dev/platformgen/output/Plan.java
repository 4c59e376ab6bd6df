package dev.platformgen.output;

import dev.platformgen.output.FileState.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What would have to happen for a folder to become the tree. Making one changes nothing.
 *
 * @param states every file of the tree and every stale file of the ledger, sorted
 * @param ledger what we own so far
 */
record Plan(OutputTree tree, List<FileState> states, Ledger ledger) {

    /** Of a folder without an unfinished run. */
    static Plan of(OutputTree tree, OwnFolder own) throws IOException {
        return of(tree, own, Ledger.read(own.ledger()));
    }

    static Plan of(OutputTree tree, OwnFolder own, Ledger ledger) throws IOException {
        Folders folders = new Folders(own.output());
        Map<String, OutputPath> stale = new HashMap<>();
        Probe probe = new Probe(own.output(), ledger, Ledger.others(own), stale);
        TreeMap<OutputPath, FileState> states = new TreeMap<>();
        for (OutputPath path : ledger.files().keySet()) {
            if (isEmitted(tree, ledger, path) && !tree.defines(path)) {
                FileState state = probe.stale(path, folders.look(path.parent()));
                states.put(path, state);
                if (state.kind() != Kind.GONE) {
                    stale.put(path.folded(), path);
                }
            }
        }
        List<OutputFile> files = List.copyOf(tree.files());
        List<Folders.Found> parents = new ArrayList<>(files.size());
        for (OutputFile file : files) {
            parents.add(folders.look(file.path().parent()));
        }
        FileState[] found = new FileState[files.size()];
        Parallel.forEach(found.length, number -> {
            OutputFile file = files.get(number);
            file.digest();
            found[number] = probe.file(file, parents.get(number));
        });
        Arrays.asList(found).forEach(state -> states.put(state.path(), state));
        return new Plan(tree, List.copyOf(states.values()), ledger);
    }

    /** Whether this run may prune the path: after a merge it may be listed for several groups. */
    private static boolean isEmitted(OutputTree tree, Ledger ledger, OutputPath path) {
        return ledger.lines(path).stream().allMatch(line -> tree.groups().contains(line.group()));
    }

    /** What is refused, in the order of paths. */
    List<FileState> refused(boolean overwriteHandEdits) {
        return states.stream()
                .filter(state -> state.isRefused(overwriteHandEdits))
                .toList();
    }

    /** The steps there; deletions first, so that a file can take the place of a folder and the other way round. */
    Journal journal() {
        List<Journal.Step> steps = new ArrayList<>();
        List<Journal.Step> later = new ArrayList<>();
        for (FileState state : states) {
            Optional<OutputFile> file = tree.file(state.path());
            if (file.isPresent()) {
                step(state, file.get(), later).ifPresent(later::add);
            } else if (state.kind() == Kind.GONE) {
                later.add(Journal.Step.forget(state.path()));
            } else {
                steps.add(Journal.Step.delete(state));
            }
        }
        steps.addAll(later);
        return new Journal(steps);
    }

    private Optional<Journal.Step> step(FileState state, OutputFile file, List<Journal.Step> later) {
        if (state.kind() != Kind.SAME) {
            return Optional.of(Journal.Step.write(later.size(), state, file));
        }
        boolean listed = ledger.lines(file.path()).equals(Ledger.only(new Ledger.Line(file.digest(), file.group())));
        return listed ? Optional.empty() : Optional.of(Journal.Step.own(file));
    }
}
