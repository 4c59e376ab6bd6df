package dev.platformgen.output;

import dev.platformgen.origin.Problem;
import dev.platformgen.origin.Trace;
import dev.platformgen.output.FileState.Kind;
import dev.platformgen.output.Journal.Step;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Writes a tree to a folder: everything is staged, then a journal says what will be done, then it is done file by file,
 * then the ledger takes the new state. Killed before the journal is complete, a run has changed nothing; killed after, it
 * is completed by the next one.
 */
final class Transaction {
    private static final int MOST_TOLD = 20;

    private final OutputTree tree;
    private final Path folder;
    private final WriteOptions options;
    private final FileOperations files;
    private final OwnFolder own;

    Transaction(OutputTree tree, Path folder, WriteOptions options, FileOperations files) {
        this.tree = tree;
        this.folder = folder;
        this.options = options;
        this.files = files;
        this.own = new OwnFolder(folder, tree.name());
    }

    WriteResult run() {
        try {
            own.check();
            refuseBeforeTheFirstTrace();
            files.createFolders(own.path());
            FolderLock lock = FolderLock.take(own, options.lockTimeout(), files);
            try {
                finishEarlierRun();
                return write();
            } finally {
                lock.release();
            }
        } catch (IOException | UncheckedIOException broken) {
            throw OutputException.of("writing to " + folder, broken);
        }
    }

    /** A folder we have never written to gets no lock and no folder of ours either when what we want there is refused. */
    private void refuseBeforeTheFirstTrace() throws IOException {
        if (Files.isDirectory(folder) && !Files.exists(own.path())) {
            refuse(Plan.of(tree, own));
        }
    }

    private void finishEarlierRun() throws IOException {
        Optional<Journal> unfinished = Journal.read(own.journal());
        if (unfinished.isPresent()) {
            // What is left out here because somebody has changed it meets the rules again in this run's own plan.
            Execution.recovery(own, files, unfinished.get()).run();
        }
        cleanUp();
    }

    private WriteResult write() throws IOException {
        Plan plan = Plan.of(tree, own);
        refuse(plan);
        Journal journal = plan.journal();
        Ledger ledger = plan.ledger().after(journal.steps());
        ignoreOwnFiles();
        if (!journal.steps().isEmpty() || !OwnFolder.says(own.ledger(), ledger.text())) {
            stage(journal);
            files.write(own.journal(), journal.toBytes());
            List<Step> leftOut = Execution.first(own, files, journal).run();
            cleanUp();
            if (!leftOut.isEmpty()) {
                throw new OutputException(leftOut.stream()
                        .map(step -> changedMeanwhile(step.path()))
                        .toList());
            }
        }
        return new WriteResult(
                paths(plan, Kind.MISSING, Kind.CHANGED, Kind.HAND_EDITED),
                paths(plan, Kind.SAME),
                paths(plan, Kind.STALE, Kind.STALE_HAND_EDITED));
    }

    private void refuse(Plan plan) {
        List<FileState> refused = plan.refused(options.overwriteHandEdits());
        if (refused.isEmpty()) {
            return;
        }
        List<Problem> problems = new ArrayList<>();
        refused.stream().limit(MOST_TOLD).forEach(state -> problems.add(state.refusal(folder)));
        if (refused.size() > MOST_TOLD) {
            problems.add(Problem.error(
                    "output",
                    "the same goes for " + (refused.size() - MOST_TOLD) + " more files in " + folder,
                    Trace.NONE,
                    "so many usually mean another folder than the one that was meant, or a lost ledger",
                    "the right output folder; if it is right, " + own.ledger() + " as it was last committed"));
        }
        throw new OutputException(problems);
    }

    private Problem changedMeanwhile(OutputPath path) {
        return Problem.error(
                "output",
                path.in(folder) + " was changed by somebody else while this run was writing; it was left as it is",
                Trace.NONE,
                "replacing it would lose that change",
                "the same command again, which says what has become of the file");
    }

    private void ignoreOwnFiles() throws IOException {
        String wanted = own.wantedIgnore();
        if (!OwnFolder.says(own.ignore(), wanted)) {
            files.createFolders(own.staging());
            files.write(own.staged("ignore"), wanted.getBytes(StandardCharsets.UTF_8));
            files.move(own.staged("ignore"), own.ignore());
        }
    }

    private void stage(Journal journal) throws IOException {
        files.createFolders(own.staging());
        List<Step> writes = journal.steps().stream()
                .filter(step -> step.kind() == Journal.Kind.WRITE)
                .toList();
        for (String folder : new TreeSet<>(
                writes.stream().map(step -> own.stagingFolder(step.staged())).toList())) {
            files.createFolders(this.folder.resolve(folder));
        }
        Parallel.forEach(writes.size(), number -> {
            Step step = writes.get(number);
            files.write(
                    own.staged(step.staged()),
                    tree.file(step.path()).orElseThrow().bytes());
        });
    }

    /** The journal goes first: without it, staged files mean nothing. */
    private void cleanUp() throws IOException {
        deleteAll(own.journal());
        deleteAll(own.staging());
    }

    /** Deletes what is there, links themselves and not what they lead to. */
    private void deleteAll(Path path) throws IOException {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        List<Path> all;
        try (var walk = Files.walk(path)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : all) {
            files.delete(each);
        }
    }

    private static List<String> paths(Plan plan, Kind... kinds) {
        List<Kind> wanted = List.of(kinds);
        return plan.states().stream()
                .filter(state -> wanted.contains(state.kind()))
                .map(state -> state.path().text())
                .toList();
    }
}
