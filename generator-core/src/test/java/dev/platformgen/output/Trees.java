package dev.platformgen.output;

import dev.platformgen.origin.Trace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.SortedMap;
import java.util.TreeMap;

/** Small trees and folders for tests. */
final class Trees {
    static final WriteOptions OVERWRITING = WriteOptions.DEFAULT.overwritingHandEdits(true);
    static final WriteOptions IMPATIENT = new WriteOptions(false, Duration.ofMillis(100));

    private Trees() {}

    /** A tree of shared files: path, content, path, content, and so on. */
    static OutputTree tree(String... pathsAndContents) {
        return named("data", pathsAndContents).build();
    }

    static OutputTree.Builder named(String name, String... pathsAndContents) {
        OutputTree.Builder builder = OutputTree.builder(name).group(OutputTree.SHARED);
        for (int i = 0; i < pathsAndContents.length; i += 2) {
            add(builder, pathsAndContents[i], OutputTree.SHARED, pathsAndContents[i + 1]);
        }
        return builder;
    }

    static OutputTree.Builder add(OutputTree.Builder builder, String path, String group, String content) {
        return builder.file(new OutputPath(path), group, Trace.NONE, () -> content.getBytes(StandardCharsets.UTF_8));
    }

    static WriteResult write(OutputTree tree, Path folder) {
        return tree.writeTo(folder, WriteOptions.DEFAULT);
    }

    static void put(Path folder, String path, String content) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, content);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static String read(Path folder, String path) {
        try {
            return Files.readString(folder.resolve(path));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Everything below a folder but the lock file, which is left lying about: folders end in a slash, links show. */
    static SortedMap<String, String> snapshot(Path folder) {
        SortedMap<String, String> all = new TreeMap<>();
        if (!Files.exists(folder)) {
            return all;
        }
        try (var walk = Files.walk(folder)) {
            for (Path each : walk.toList()) {
                String path = folder.relativize(each).toString();
                if (Files.isSymbolicLink(each)) {
                    all.put(path, "-> " + Files.readSymbolicLink(each));
                } else if (Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS)) {
                    all.put(path + "/", "");
                } else if (!path.equals(".platformgen/lock")) {
                    all.put(path, Files.readString(each, StandardCharsets.ISO_8859_1));
                }
            }
            return all;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
