package dev.platformgen.model;

import dev.platformgen.origin.JavaCall;
import dev.platformgen.origin.Problem;
import dev.platformgen.origin.Trace;
import dev.platformgen.tree.Mapping;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** A user's {@code raw(…)} lambda and where it was written. */
public record RawEdit<T>(UnaryOperator<T> edit, Trace trace) {
    /** An edit written at the line that is calling. */
    public static <T> RawEdit<T> here(UnaryOperator<T> edit) {
        return new RawEdit<>(edit, Trace.of(JavaCall.here()));
    }

    /**
     * The body with the edit's changes; the body as it was, and a problem, when the lambda throws.
     *
     * @param path what the problem is about, as messages name it
     */
    public Mapping apply(Mapping body, Class<T> type, String path, Consumer<Problem> problems) {
        try {
            return Typed.edit(body, type, edit, trace);
        } catch (RuntimeException thrown) {
            problems.accept(Problem.error(
                    path,
                    "raw edit failed: " + thrown.getClass().getSimpleName()
                            + (thrown.getMessage() == null ? "" : ": " + firstLine(thrown.getMessage())),
                    trace,
                    "what it was to change would be missing from the output",
                    "an edit that returns; it is given the " + type.getSimpleName()
                            + " with what was set so far, and fields that were not set are null"));
            return body;
        }
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }

    @Override
    public String toString() {
        return "raw edit";
    }
}
