package dev.platformgen.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a run is about to do, written completely before it does the first of it. Each step can be done again: a run that
 * was ended half-way is finished by the next one.
 *
 * @param steps in order
 */
record Journal(List<Step> steps) {
    private static final String COMMITTED = "committed";
    private static final String MOVE = "move";
    private static final String DELETE = "delete";
    private static final int FIELDS = 4;

    /**
     * @param staged number of the staged file; -1 to delete
     * @param before digest of what the step replaces; {@code -} for nothing
     */
    record Step(int staged, String before, OutputPath path) {
        boolean isDelete() {
            return staged < 0;
        }
    }

    Journal {
        steps = List.copyOf(steps);
    }

    byte[] toBytes() {
        StringBuilder text = new StringBuilder();
        for (Step step : steps) {
            text.append(step.isDelete() ? DELETE : MOVE)
                    .append(' ')
                    .append(step.staged())
                    .append(' ');
            text.append(step.before()).append(' ').append(step.path()).append('\n');
        }
        return text.append(COMMITTED).append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The journal of a run that did not finish; empty when there is none, or when it never came to its first step. */
    static Optional<Journal> read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        String text = Files.readString(file, StandardCharsets.UTF_8);
        if (!text.endsWith(COMMITTED + "\n")) {
            return Optional.empty();
        }
        List<Step> steps = new ArrayList<>();
        for (String line : text.lines().toList()) {
            String[] fields = line.split(" ", FIELDS);
            if (fields.length == FIELDS) {
                steps.add(new Step(Integer.parseInt(fields[1]), fields[2], new OutputPath(fields[3])));
            }
        }
        return Optional.of(new Journal(steps));
    }
}
