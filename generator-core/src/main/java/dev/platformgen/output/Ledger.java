package dev.platformgen.output;

import dev.platformgen.value.InvalidValueException;
import dev.platformgen.value.Names;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which files a definition has written, {@code .platformgen/<name>.ledger}: one line a file with digest, group and path,
 * sorted by path. Lines that cannot be read, such as the markers of a merge conflict, are passed over; after a conflict
 * both sides' lines count, so a path may have several.
 */
record Ledger(SortedMap<OutputPath, SortedSet<Line>> files) {
    private static final String SUFFIX = ".ledger";
    private static final int DIGEST = 64;

    /** Content that a file may have and still be ours, and the group it belongs to. */
    record Line(String digest, String group) implements Comparable<Line> {
        @Override
        public int compareTo(Line other) {
            int byDigest = digest.compareTo(other.digest);
            return byDigest != 0 ? byDigest : group.compareTo(other.group);
        }
    }

    static Ledger read(Path file) throws IOException {
        TreeMap<OutputPath, SortedSet<Line>> files = new TreeMap<>();
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            OwnFolder.text(file).lines().forEach(line -> read(line, files));
        }
        return new Ledger(files);
    }

    private static void read(String line, SortedMap<OutputPath, SortedSet<Line>> files) {
        int second = line.indexOf(' ', DIGEST + 1);
        if (second < 0 || line.charAt(DIGEST) != ' ' || !isDigest(line.substring(0, DIGEST))) {
            return;
        }
        String group = line.substring(DIGEST + 1, second);
        Optional<OutputPath> path = path(line.substring(second + 1));
        if (path.isPresent() && Names.isLabel(group)) {
            files.computeIfAbsent(path.get(), first -> new TreeSet<>()).add(new Line(line.substring(0, DIGEST), group));
        }
    }

    static boolean isDigest(String text) {
        boolean hex = text.length() == DIGEST;
        for (int i = 0; hex && i < DIGEST; i++) {
            char c = text.charAt(i);
            hex = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
        }
        return hex;
    }

    static Optional<OutputPath> path(String text) {
        try {
            return Optional.of(new OutputPath(text));
        } catch (InvalidValueException neverOurs) {
            // We refuse to write such a path, so the line is not ours and must not make us touch anything.
            return Optional.empty();
        }
    }

    /** The paths of other definitions in the same folder, with upper and lower case folded, each with its definition. */
    static SortedMap<String, String> others(OwnFolder own) throws IOException {
        TreeMap<String, String> owners = new TreeMap<>();
        if (Files.isDirectory(own.path())) {
            List<Path> files;
            try (var list = Files.list(own.path())) {
                files = list.sorted().toList();
            }
            for (Path file : files) {
                String other = String.valueOf(file.getFileName());
                if (other.endsWith(SUFFIX) && !file.equals(own.ledger())) {
                    String name = other.substring(0, other.length() - SUFFIX.length());
                    read(file).files.keySet().forEach(path -> owners.putIfAbsent(path.folded(), name));
                }
            }
        }
        return owners;
    }

    boolean lists(OutputPath path) {
        return files.containsKey(path);
    }

    boolean owns(OutputPath path, String digest) {
        return lines(path).stream().anyMatch(line -> line.digest().equals(digest));
    }

    SortedSet<Line> lines(OutputPath path) {
        return files.getOrDefault(path, new TreeSet<>());
    }

    /** The ledger once the steps are done. */
    Ledger after(List<Journal.Step> steps) {
        TreeMap<OutputPath, SortedSet<Line>> next = new TreeMap<>(files);
        for (Journal.Step step : steps) {
            switch (step.kind()) {
                case WRITE, OWN -> next.put(step.path(), only(new Line(step.after(), step.group())));
                case DELETE, FORGET -> next.remove(step.path());
            }
        }
        return new Ledger(next);
    }

    /** A ledger that trusts what the steps wrote as well: after an interrupted run some files are new and some old. */
    Ledger trusting(List<Journal.Step> steps) {
        TreeMap<OutputPath, SortedSet<Line>> both = new TreeMap<>(files);
        for (Journal.Step step : steps) {
            if (step.kind() == Journal.Kind.WRITE) {
                SortedSet<Line> lines = new TreeSet<>(lines(step.path()));
                lines.add(new Line(step.after(), step.group()));
                both.put(step.path(), lines);
            }
        }
        return new Ledger(both);
    }

    static SortedSet<Line> only(Line line) {
        SortedSet<Line> one = new TreeSet<>();
        one.add(line);
        return one;
    }

    /** The text of the file. */
    String text() {
        List<String> all = new ArrayList<>();
        files.forEach((path, lines) ->
                lines.forEach(line -> all.add(line.digest() + " " + line.group() + " " + path + "\n")));
        return String.join("", all);
    }
}
