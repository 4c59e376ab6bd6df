package dev.platformgen.output;

import dev.platformgen.output.FileState.Kind;
import dev.platformgen.output.FileState.Obstacle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Looks at one file at a time; several threads may.
 *
 * @param others paths of other definitions, folded, with their owner
 * @param stale files that are to go, by folded path
 */
record Probe(Path folder, Ledger ledger, SortedMap<String, String> others, Map<String, OutputPath> stale) {

    /** A file of the tree, given what is known of the folder it goes to. */
    FileState file(OutputFile file, Folders.Found parent) throws IOException {
        OutputPath path = file.path();
        String owner = others.get(path.folded());
        if (owner != null) {
            return FileState.blocked(path, Obstacle.definition(owner));
        }
        return switch (parent.kind()) {
            case ABSENT -> FileState.of(path, Kind.MISSING);
            case LINK -> FileState.blocked(path, Obstacle.path(parent.path() + " is a symbolic link"));
            case FILE ->
                isStale(parent.path())
                        ? FileState.of(path, Kind.MISSING)
                        : FileState.blocked(path, Obstacle.path(parent.path() + " is a file"));
            case FOLDER -> existing(file);
        };
    }

    private FileState existing(OutputFile file) throws IOException {
        OutputPath path = file.path();
        Optional<BasicFileAttributes> there = attributes(path);
        if (there.isEmpty() || isRespelled(path)) {
            return FileState.of(path, Kind.MISSING);
        }
        if (there.get().isDirectory()) {
            return isAllStale(path)
                    ? FileState.of(path, Kind.MISSING)
                    : FileState.blocked(path, Obstacle.path("it is a folder"));
        }
        if (!there.get().isRegularFile()) {
            String what = there.get().isSymbolicLink() ? "it is a symbolic link" : "it is not a regular file";
            return FileState.blocked(path, Obstacle.path(what));
        }
        Path target = path.in(folder);
        byte[] wanted = file.bytes();
        // Size first: a file of another size is hashed in pieces, however large it is.
        if (there.get().size() == wanted.length && Arrays.equals(Files.readAllBytes(target), wanted)) {
            return FileState.of(path, Kind.SAME, file.digest());
        }
        String before = Digests.of(target);
        if (before.equals(file.digest())) {
            return FileState.of(path, Kind.SAME, before);
        }
        if (ledger.owns(path, before)) {
            return FileState.of(path, Kind.CHANGED, before);
        }
        return FileState.of(path, ledger.lists(path) ? Kind.HAND_EDITED : Kind.FOREIGN, before);
    }

    /** A file of the ledger that is no longer generated. */
    FileState stale(OutputPath path, Folders.Found parent) throws IOException {
        if (parent.kind() != Folders.Kind.FOLDER || others.containsKey(path.folded())) {
            return FileState.of(path, Kind.GONE);
        }
        Optional<BasicFileAttributes> there = attributes(path);
        if (there.isEmpty() || !there.get().isRegularFile()) {
            return FileState.of(path, Kind.GONE);
        }
        String before = Digests.of(path.in(folder));
        return FileState.of(path, ledger.owns(path, before) ? Kind.STALE : Kind.STALE_HAND_EDITED, before);
    }

    /**
     * Whether what is there is a stale file of ours whose name differs by case alone, on a file system that ignores case:
     * it is deleted first, and the file then written under its new name.
     */
    private boolean isRespelled(OutputPath path) throws IOException {
        OutputPath old = stale.get(path.folded());
        return old != null && Files.exists(old.in(folder)) && Files.isSameFile(old.in(folder), path.in(folder));
    }

    private boolean isStale(String path) {
        OutputPath old = stale.get(OutputPath.folded(path));
        return old != null && old.text().equals(path);
    }

    /** Whether the folder will be gone once the stale files in it are: nothing else is in it, no empty folder either. */
    private boolean isAllStale(OutputPath path) throws IOException {
        try (var all = Files.walk(path.in(folder))) {
            for (Path each : all.toList()) {
                if (Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS)) {
                    try (var content = Files.list(each)) {
                        if (content.findAny().isEmpty()) {
                            return false;
                        }
                    }
                } else if (!isStale(folder.relativize(each).toString().replace('\\', '/'))) {
                    return false;
                }
            }
            return true;
        }
    }

    private Optional<BasicFileAttributes> attributes(OutputPath path) throws IOException {
        try {
            return Optional.of(
                    Files.readAttributes(path.in(folder), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        }
    }
}
