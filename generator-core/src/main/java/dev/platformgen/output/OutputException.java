package dev.platformgen.output;

import dev.platformgen.origin.Problem;
import dev.platformgen.origin.Trace;
import java.io.UncheckedIOException;
import java.util.List;

/** The output could not be compared or written; the engine turns it into the library's one exception. */
public final class OutputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    OutputException(List<Problem> problems) {
        super(String.join("\n\n", problems.stream().map(Problem::toString).toList()));
        this.problems = List.copyOf(problems);
    }

    private OutputException(Problem problem, Throwable cause) {
        super(problem.toString(), cause);
        this.problems = List.of(problem);
    }

    static OutputException of(String what, Exception broken) {
        Throwable inner = broken instanceof UncheckedIOException ? broken.getCause() : null;
        Throwable cause = inner == null ? broken : inner;
        return new OutputException(
                Problem.error(
                        "output",
                        what + " failed: " + detail(cause),
                        Trace.NONE,
                        "the folder is as it was, or the next run completes what this one began",
                        "permissions and free space of the folder, then the same command again"),
                cause);
    }

    /** Most messages of file system exceptions are a path and nothing else. */
    private static String detail(Throwable cause) {
        return cause.getClass().getSimpleName() + ": " + cause.getMessage();
    }

    public List<Problem> problems() {
        return problems;
    }
}
