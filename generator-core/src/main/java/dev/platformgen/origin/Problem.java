package dev.platformgen.origin;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * Something wrong with a platform, told completely: what, where it was written, why it matters, how to mend it.
 *
 * @param path what it is about, as the user names it: {@code streaming/datahub-kafka}, or {@code platform}
 * @param what the finding with the actual values in it: {@code replicas was 2, but min.insync.replicas is 3}
 * @param why what would happen in a cluster
 * @param fix what to write instead
 * @param environments the environments it occurs in, or empty text when it does not depend on one
 */
public record Problem(
        Severity severity, String path, String what, Trace trace, String why, String fix, String environments)
        implements Comparable<Problem> {
    private static final Comparator<Problem> ORDER = Comparator.comparing(Problem::severity)
            .thenComparing(Problem::path)
            .thenComparing(Problem::line)
            .thenComparing(Problem::what)
            .thenComparing(Problem::environments);

    public static Problem error(String path, String what, Trace trace, String why, String fix) {
        return new Problem(Severity.ERROR, path, what, trace, why, fix, "");
    }

    public static Problem warning(String path, String what, Trace trace, String why, String fix) {
        return new Problem(Severity.WARNING, path, what, trace, why, fix, "");
    }

    public Problem in(String environment) {
        return new Problem(severity, path, what, trace, why, fix, environment);
    }

    /** The place to open in an editor, where there is one. */
    public Optional<Origin> origin() {
        return trace.nearest();
    }

    private int line() {
        return origin().flatMap(Origin::location).map(Origin.Location::line).orElse(0);
    }

    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }

    /** The whole paragraph, as a terminal shows it. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        out.append('[').append(path).append("] ");
        if (severity != Severity.ERROR) {
            out.append(severity.name().toLowerCase(Locale.ROOT)).append(": ");
        }
        out.append(what);
        origin().ifPresent(at -> out.append("\n    at:  ").append(at.describe()));
        if (!environments.isEmpty()) {
            out.append("\n    in:  ").append(environments);
        }
        return out.append("\n    why: ")
                .append(why)
                .append("\n    fix: ")
                .append(fix)
                .toString();
    }
}
