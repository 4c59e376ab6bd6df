package dev.platformgen.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What would have to happen for a folder to become the tree.
 *
 * @param states every file of the tree and every stale file of the ledger, sorted
 * @param ledger the ledger as it is to be afterwards
 * @param ledgerChanged whether the one on disk says something else
 */
record Plan(List<FileState> states, Ledger ledger, boolean ledgerChanged) {

    static Plan of(OutputTree tree, Path folder) throws IOException {
        Path ledgerFile = Ledger.file(folder, tree.name());
        Ledger old = Ledger.read(ledgerFile);
        Probe probe = new Probe(folder, old, Ledger.others(folder, tree.name()), obstacles(tree, folder));
        List<FileState> states = new ArrayList<>();
        try {
            Stream<FileState> files = tree.files().parallelStream().map(probe::file);
            files.forEachOrdered(states::add);
            old.files().forEach((path, owned) -> {
                if (tree.groups().contains(owned.group()) && tree.file(path).isEmpty()) {
                    states.add(probe.stale(path));
                }
            });
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
        Ledger ledger = next(tree, old, states);
        boolean ledgerChanged = !Files.isRegularFile(ledgerFile)
                || !Arrays.equals(
                        Digests.normalized(Files.readAllBytes(ledgerFile)),
                        ledger.text().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return new Plan(List.copyOf(states), ledger, ledgerChanged);
    }

    private static Ledger next(OutputTree tree, Ledger old, List<FileState> states) {
        TreeMap<OutputPath, Ledger.Owned> files = new TreeMap<>(old.files());
        for (FileState state : states) {
            tree.file(state.path())
                    .ifPresentOrElse(
                            file -> files.put(file.path(), new Ledger.Owned(file.group(), Set.of(state.digest()))),
                            () -> files.remove(state.path()));
        }
        return new Ledger(files);
    }

    /** Parent folders of the tree's files that are links or files, with what they are. */
    private static Map<String, String> obstacles(OutputTree tree, Path folder) {
        Set<String> parents = new TreeSet<>();
        for (OutputFile file : tree.files()) {
            String text = file.path().text();
            for (int slash = text.indexOf('/'); slash > 0; slash = text.indexOf('/', slash + 1)) {
                parents.add(text.substring(0, slash));
            }
        }
        Map<String, String> obstacles = new HashMap<>();
        for (String parent : parents) {
            Path path = folder.resolve(parent);
            if (Files.isSymbolicLink(path)) {
                obstacles.put(parent, parent + " is a symbolic link");
            } else if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                obstacles.put(parent, parent + " is a file");
            }
        }
        return obstacles;
    }

    /** Looks at files, several at once. */
    private record Probe(Path folder, Ledger ledger, Map<String, Ledger> others, Map<String, String> obstacles) {

        FileState file(OutputFile file) {
            OutputPath path = file.path();
            byte[] wanted = file.bytes();
            String digest = Digests.of(wanted);
            String obstacle = obstacle(path);
            if (obstacle != null) {
                return new FileState(path, FileState.Kind.BLOCKED, digest, "", obstacle);
            }
            for (Map.Entry<String, Ledger> other : others.entrySet()) {
                if (other.getValue().files().containsKey(path)) {
                    String owner = "it belongs to the definition " + other.getKey();
                    return new FileState(path, FileState.Kind.BLOCKED, digest, "", owner);
                }
            }
            byte[] there = read(path);
            if (there == null) {
                return FileState.of(path, FileState.Kind.MISSING, digest, "");
            }
            String before = Digests.of(there);
            if (before.equals(digest)) {
                return FileState.of(path, FileState.Kind.SAME, digest, before);
            }
            boolean listed = ledger.files().containsKey(path);
            FileState.Kind kind = ledger.owns(path, before)
                    ? FileState.Kind.CHANGED
                    : listed ? FileState.Kind.HAND_EDITED : FileState.Kind.FOREIGN;
            return FileState.of(path, kind, digest, before);
        }

        FileState stale(OutputPath path) {
            byte[] there = Files.isSymbolicLink(path.in(folder)) || throughLink(path) ? null : read(path);
            if (there == null) {
                return FileState.of(path, FileState.Kind.GONE, "", "");
            }
            String before = Digests.of(there);
            FileState.Kind kind = ledger.owns(path, before) ? FileState.Kind.STALE : FileState.Kind.STALE_HAND_EDITED;
            return FileState.of(path, kind, "", before);
        }

        private boolean throughLink(OutputPath path) {
            String text = path.text();
            for (int slash = text.indexOf('/'); slash > 0; slash = text.indexOf('/', slash + 1)) {
                if (Files.isSymbolicLink(folder.resolve(text.substring(0, slash)))) {
                    return true;
                }
            }
            return false;
        }

        private @Nullable String obstacle(OutputPath path) {
            String text = path.text();
            if (!obstacles.isEmpty()) {
                for (int slash = text.indexOf('/'); slash > 0; slash = text.indexOf('/', slash + 1)) {
                    String obstacle = obstacles.get(text.substring(0, slash));
                    if (obstacle != null) {
                        return obstacle;
                    }
                }
            }
            Path target = path.in(folder);
            if (Files.isSymbolicLink(target)) {
                return "it is a symbolic link";
            }
            return Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS) ? "it is a folder" : null;
        }

        private byte @Nullable [] read(OutputPath path) {
            Path target = path.in(folder);
            try {
                BasicFileAttributes attributes =
                        Files.readAttributes(target, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                return attributes.isRegularFile() ? Files.readAllBytes(target) : null;
            } catch (java.nio.file.NoSuchFileException absent) {
                return null;
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }
}
