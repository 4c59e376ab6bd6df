package dev.platformgen.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;

/** Looks at each folder below the output folder once, from the top down, following no link. */
final class Folders {
    enum Kind {
        FOLDER,
        ABSENT,
        LINK,
        FILE
    }

    /** What a path is, or the first of its parents that is not a folder. */
    record Found(Kind kind, String path) {}

    private static final Found TOP = new Found(Kind.FOLDER, "");

    private final Path output;
    private final Map<String, Found> known = new HashMap<>();

    Folders(Path output) {
        this.output = output;
        known.put("", Files.isDirectory(output) ? TOP : new Found(Kind.ABSENT, ""));
    }

    Found look(String folder) throws IOException {
        Found before = known.get(folder);
        if (before != null) {
            return before;
        }
        Found parent = look(OutputPath.parent(folder));
        Found found = parent.kind() == Kind.FOLDER ? new Found(kind(output.resolve(folder)), folder) : parent;
        known.put(folder, found);
        return found;
    }

    private static Kind kind(Path path) throws IOException {
        try {
            BasicFileAttributes is = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (is.isSymbolicLink()) {
                return Kind.LINK;
            }
            return is.isDirectory() ? Kind.FOLDER : Kind.FILE;
        } catch (NoSuchFileException absent) {
            return Kind.ABSENT;
        }
    }
}
