package dev.platformgen.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a run is about to do, written completely before it does the first of it, with a last line that only a complete
 * journal has. Each step can be done again: a run that was ended half-way is finished by the next one.
 *
 * @param steps in order: what is deleted first makes room for what is written
 */
record Journal(List<Step> steps) {
    private static final String COMMITTED = "committed ";
    private static final String NOTHING = "-";
    private static final int FIELDS = 6;
    private static final int PATH = 5;
    private static final int MOST_DIGITS = 10;

    enum Kind {
        DELETE,
        WRITE,
        /** The file is as it should be; only the ledger does not say so. */
        OWN,
        /** The file is not ours any more, or gone; only the ledger still lists it. */
        FORGET;

        private final String word = name().toLowerCase(Locale.ROOT);
    }

    /**
     * One change, to a file and to the ledger or to the ledger alone.
     *
     * @param staged number of the file in the staging folder, 0 if none
     * @param before digest of what the step replaces, {@code -} for nothing
     * @param after digest of what is there afterwards, {@code -} for nothing
     * @param group the file's group afterwards, {@code -} for none
     */
    record Step(Kind kind, int staged, String before, String after, String group, OutputPath path) {
        static Step write(int number, FileState state, OutputFile file) {
            return new Step(Kind.WRITE, number, state.before(), file.digest(), file.group(), file.path());
        }

        static Step own(OutputFile file) {
            return new Step(Kind.OWN, 0, NOTHING, file.digest(), file.group(), file.path());
        }

        static Step delete(FileState state) {
            return new Step(Kind.DELETE, 0, state.before(), NOTHING, NOTHING, state.path());
        }

        static Step forget(OutputPath path) {
            return new Step(Kind.FORGET, 0, NOTHING, NOTHING, NOTHING, path);
        }

        boolean createsFile() {
            return before.equals(NOTHING);
        }
    }

    Journal {
        steps = List.copyOf(steps);
    }

    byte[] toBytes() {
        StringBuilder text = new StringBuilder();
        for (Step step : steps) {
            text.append(step.kind.word).append(' ').append(step.staged).append(' ');
            text.append(step.before).append(' ').append(step.after).append(' ');
            text.append(step.group).append(' ').append(step.path).append('\n');
        }
        return (text + commitLine(text.toString())).getBytes(StandardCharsets.UTF_8);
    }

    /** Holds only for exactly the lines before it, so that a journal cut anywhere, or full of holes, is none. */
    private static String commitLine(String lines) {
        return COMMITTED + Digests.of(lines.getBytes(StandardCharsets.UTF_8)) + "\n";
    }

    /** The journal of a run that did not finish; empty when there is none, or when it never came to its first step. */
    static Optional<Journal> read(Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        String text = OwnFolder.text(file);
        int last = text.lastIndexOf('\n', text.length() - 2) + 1;
        String lines = text.substring(0, last);
        if (!text.substring(last).equals(commitLine(lines))) {
            return Optional.empty();
        }
        List<Step> steps = new ArrayList<>();
        for (String line : lines.lines().toList()) {
            Optional<Step> step = step(line);
            if (step.isEmpty()) {
                return Optional.empty();
            }
            steps.add(step.get());
        }
        return Optional.of(new Journal(steps));
    }

    private static Optional<Step> step(String line) {
        String[] fields = line.split(" ", FIELDS);
        if (fields.length < FIELDS) {
            return Optional.empty();
        }
        for (Kind kind : Kind.values()) {
            if (kind.word.equals(fields[0]) && isNumber(fields[1])) {
                int staged = Integer.parseInt(fields[1]);
                return Ledger.path(fields[PATH])
                        .map(path -> new Step(kind, staged, fields[2], fields[3], fields[4], path));
            }
        }
        return Optional.empty();
    }

    private static boolean isNumber(String text) {
        return text.length() < MOST_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9') && !text.isEmpty();
    }
}
