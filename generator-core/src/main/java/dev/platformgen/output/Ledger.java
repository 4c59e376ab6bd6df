package dev.platformgen.output;

import dev.platformgen.value.InvalidValueException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which files a definition has written, {@code .platformgen/<name>.ledger}: one sorted line a file with digest, group and
 * path. Lines that cannot be read, such as the markers of a merge conflict, are passed over; after a conflict both sides'
 * lines count, so a path may have several digests.
 */
record Ledger(SortedMap<OutputPath, Owned> files) {
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) ([a-z0-9-]{1,63}) (.+)");

    /** The digests a file of ours may have, and the environment it belongs to. */
    record Owned(String group, Set<String> digests) {}

    static Path file(Path folder, String name) {
        return folder.resolve(OutputPath.OWN_FOLDER).resolve(name + ".ledger");
    }

    static Ledger read(Path file) throws IOException {
        TreeMap<OutputPath, Owned> files = new TreeMap<>();
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            for (String line :
                    Files.readString(file, StandardCharsets.UTF_8).lines().toList()) {
                Matcher match = LINE.matcher(line);
                if (match.matches()) {
                    path(match.group(3)).ifPresent(path -> files.computeIfAbsent(
                                    path, first -> new Owned(match.group(2), new TreeSet<>()))
                            .digests()
                            .add(match.group(1)));
                }
            }
        }
        return new Ledger(files);
    }

    private static Optional<OutputPath> path(String text) {
        try {
            return Optional.of(new OutputPath(text));
        } catch (InvalidValueException neverOurs) {
            // We refuse to write such a path, so the line is not ours and must not make us touch anything.
            return Optional.empty();
        }
    }

    /** The ledgers of other definitions in the same folder, by name. */
    static SortedMap<String, Ledger> others(Path folder, String name) throws IOException {
        TreeMap<String, Ledger> others = new TreeMap<>();
        Path own = folder.resolve(OutputPath.OWN_FOLDER);
        if (Files.isDirectory(own)) {
            try (var list = Files.list(own)) {
                for (Path file : list.sorted().toList()) {
                    String other = file.getFileName().toString();
                    if (other.endsWith(".ledger") && !other.equals(name + ".ledger")) {
                        others.put(other.substring(0, other.length() - ".ledger".length()), read(file));
                    }
                }
            }
        }
        return others;
    }

    boolean owns(OutputPath path, String digest) {
        Owned owned = files.get(path);
        return owned != null && owned.digests().contains(digest);
    }

    /** The text of the file, sorted. */
    String text() {
        List<String> lines = new ArrayList<>();
        files.forEach((path, owned) ->
                owned.digests().forEach(digest -> lines.add(digest + " " + owned.group() + " " + path + "\n")));
        return String.join("", lines);
    }
}
