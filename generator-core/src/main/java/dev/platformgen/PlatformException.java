package dev.platformgen;

import dev.platformgen.origin.Problem;
import java.util.List;

/** The one exception that leaves the library: everything that is wrong, sorted, each with place, reason and fix. */
public final class PlatformException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public PlatformException(List<Problem> problems) {
        super(message(problems));
        this.problems = problems.stream().sorted().toList();
    }

    public PlatformException(Problem problem, Throwable cause) {
        super(problem.toString(), cause);
        this.problems = List.of(problem);
    }

    public List<Problem> problems() {
        return problems;
    }

    private static String message(List<Problem> problems) {
        String all = String.join(
                "\n\n", problems.stream().sorted().map(Problem::toString).toList());
        return problems.size() == 1 ? all : problems.size() + " problems\n\n" + all;
    }
}
