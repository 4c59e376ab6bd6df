package dev.platformgen.maven;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.maven.plugin.MojoFailureException;

/** What the library answered, in words. */
final class Report {
    private static final int MOST_LISTED = 20;
    private static final List<String> KINDS =
            List.of("missing", "changed", "stale", "handEdited", "foreign", "pending");

    private final Map<String, Object> answer;
    private final File output;
    private final File base;
    private final long nanos;
    private final String again;

    Report(Map<String, Object> answer, File output, File base, long nanos, String again) {
        this.answer = answer;
        this.output = output;
        this.base = base;
        this.nanos = nanos;
        this.again = again;
    }

    void failOnProblems() throws MojoFailureException {
        List<String> problems = list("problems");
        if (!problems.isEmpty()) {
            String count = problems.size() == 1 ? "1 problem" : problems.size() + " problems";
            String text = count + ", nothing was written\n\n" + String.join("\n\n", problems) + "\n";
            if (answer.get("cause") instanceof Throwable cause) {
                throw new MojoFailureException(text, cause);
            }
            throw new MojoFailureException(text);
        }
    }

    List<String> warnings() {
        return list("warnings");
    }

    /** A few lines: what was done, to what, how long it took. */
    List<String> summary(boolean dryRun) {
        List<String> lines = new ArrayList<>();
        if (dryRun) {
            int writes = list("missing").size()
                    + list("changed").size()
                    + list("handEdited").size();
            lines.add(name() + ": dry run, " + writes + " would be written, "
                    + list("stale").size() + " pruned in " + folder());
            for (String kind : KINDS) {
                listed(kind, lines);
            }
        } else {
            lines.add(name() + ": " + list("written").size() + " written, "
                    + list("unchanged").size() + " unchanged, " + list("pruned").size() + " pruned in " + folder());
        }
        lines.add("  environments  " + String.join(", ", list("environments")));
        lines.add("  resources     " + kinds());
        lines.add("  raw edits     " + answer.get("rawEdits"));
        lines.add(String.format(Locale.ROOT, "  time          %.2f s", nanos / 1e9));
        return lines;
    }

    private String kinds() {
        List<String> kinds = new ArrayList<>();
        if (answer.get("kinds") instanceof Map<?, ?> counts) {
            counts.forEach((kind, count) -> kinds.add(kind + " " + count));
        }
        return kinds.isEmpty() ? "none" : String.join(", ", kinds);
    }

    void failOnDrift() throws MojoFailureException {
        List<String> lines = new ArrayList<>();
        for (String kind : KINDS) {
            listed(kind, lines);
        }
        if (lines.isEmpty()) {
            return;
        }
        boolean edited = !list("handEdited").isEmpty();
        String fix = edited
                ? "the edits belong in the definition; " + again
                        + " -Dplatform.overwriteHandEdits=true then replaces the files"
                : again;
        throw new MojoFailureException(folder() + " is not what " + name() + " generates\n\n" + String.join("\n", lines)
                + "\n\n" + answer.get("diff") + "\n\nTo mend it: " + fix + "\n");
    }

    String upToDate() {
        return String.format(
                Locale.ROOT,
                "%s: %s files in %s are up to date (%.2f s)",
                name(),
                answer.get("files"),
                folder(),
                nanos / 1e9);
    }

    private void listed(String kind, List<String> lines) {
        List<String> paths = list(kind);
        String label =
                switch (kind) {
                    case "handEdited" -> "edited by hand";
                    case "foreign" -> "in the way";
                    case "pending" -> "interrupted";
                    default -> kind;
                };
        paths.stream()
                .limit(MOST_LISTED)
                .forEach(path -> lines.add(String.format(Locale.ROOT, "  %-14s  %s", label, path)));
        if (paths.size() > MOST_LISTED) {
            lines.add(String.format(Locale.ROOT, "  %-14s  … and %d more", label, paths.size() - MOST_LISTED));
        }
    }

    private String name() {
        return String.valueOf(answer.get("name"));
    }

    /** The output folder as the user would write it. */
    private String folder() {
        Path folder = output.toPath().toAbsolutePath().normalize();
        Path from = base.toPath().toAbsolutePath().normalize();
        return folder.startsWith(from) && !folder.equals(from)
                ? from.relativize(folder).toString()
                : folder.toString();
    }

    private List<String> list(String key) {
        return answer.get(key) instanceof List<?> items
                ? items.stream().map(String::valueOf).toList()
                : List.of();
    }
}
