package dev.platformgen.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How a folder differs from a tree, each list sorted.
 *
 * @param missing to be generated, not there
 * @param changed generated from something older
 * @param stale no longer generated, still there
 * @param handEdited generated, then edited
 * @param foreign in the way of a generated file, never generated
 */
public record Comparison(
        List<String> missing,
        List<String> changed,
        List<String> stale,
        List<String> handEdited,
        List<String> foreign,
        int files,
        List<Change> changes) {
    /** One file's difference, for a diff; empty text where a side has no file. */
    record Change(String path, String committed, String generated) {}

    public Comparison {
        changes = List.copyOf(changes);
    }

    static Comparison of(OutputTree tree, Path folder) {
        try {
            return compare(tree, folder);
        } catch (IOException broken) {
            throw OutputException.of("reading " + folder, broken);
        }
    }

    private static Comparison compare(OutputTree tree, Path folder) throws IOException {
        Plan plan = Plan.of(tree, folder);
        TreeMap<FileState.Kind, List<String>> byKind = new TreeMap<>();
        List<Change> changes = new ArrayList<>();
        for (FileState state : plan.states()) {
            if (state.kind() != FileState.Kind.SAME && state.kind() != FileState.Kind.GONE) {
                byKind.computeIfAbsent(state.kind(), first -> new ArrayList<>())
                        .add(state.path().text());
                changes.add(change(tree, folder, state));
            }
        }
        List<String> missing = new ArrayList<>(list(byKind, FileState.Kind.MISSING));
        List<String> changed = new ArrayList<>(list(byKind, FileState.Kind.CHANGED));
        if (plan.ledgerChanged()) {
            boolean there = Files.exists(Ledger.file(folder, tree.name()));
            (there ? changed : missing).add(OutputPath.OWN_FOLDER + "/" + tree.name() + ".ledger");
        }
        List<String> handEdited = new ArrayList<>(list(byKind, FileState.Kind.HAND_EDITED));
        handEdited.addAll(list(byKind, FileState.Kind.STALE_HAND_EDITED));
        List<String> foreign = new ArrayList<>(list(byKind, FileState.Kind.FOREIGN));
        foreign.addAll(list(byKind, FileState.Kind.BLOCKED));
        return new Comparison(
                sorted(missing),
                sorted(changed),
                sorted(list(byKind, FileState.Kind.STALE)),
                sorted(handEdited),
                sorted(foreign),
                tree.files().size(),
                changes);
    }

    private static List<String> list(SortedMap<FileState.Kind, List<String>> byKind, FileState.Kind kind) {
        return byKind.getOrDefault(kind, List.of());
    }

    private static List<String> sorted(List<String> paths) {
        return paths.stream().sorted().toList();
    }

    private static Change change(OutputTree tree, Path folder, FileState state) throws IOException {
        String committed = state.before().isEmpty()
                ? ""
                : text(Digests.normalized(Files.readAllBytes(state.path().in(folder))));
        String generated =
                tree.file(state.path()).map(file -> text(file.bytes())).orElse("");
        return new Change(state.path().text(), committed, generated);
    }

    /** Whether the folder is exactly what would be generated. */
    public boolean isClean() {
        return missing.isEmpty() && changed.isEmpty() && stale.isEmpty() && handEdited.isEmpty() && foreign.isEmpty();
    }

    /** A unified diff from the folder to the tree, of at most so many lines. */
    public String diff(int mostLines) {
        return UnifiedDiff.of(changes, mostLines);
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }
}
