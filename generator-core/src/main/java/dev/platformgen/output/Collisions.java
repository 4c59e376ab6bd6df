package dev.platformgen.output;

import dev.platformgen.origin.Problem;
import dev.platformgen.origin.Trace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Finds paths that cannot both be there: told apart by case alone, or a file where another path needs a folder. */
final class Collisions {
    private record Claim(String spelling, boolean folder, OutputPath path) {}

    private final SortedMap<OutputPath, Trace> traces;
    private final Map<String, Claim> claims = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private Collisions(SortedMap<OutputPath, Trace> traces) {
        this.traces = traces;
    }

    static List<Problem> among(SortedMap<OutputPath, Trace> traces) {
        Collisions collisions = new Collisions(traces);
        String earlier = "";
        for (OutputPath path : traces.keySet()) {
            String parent = path.parent();
            if (!parent.equals(earlier)) {
                collisions.claimFolders(path);
                earlier = parent;
            }
            collisions.claim(path.text(), false, path);
        }
        return collisions.problems;
    }

    static Problem twice(OutputPath path, Trace trace) {
        return problem("two things would be written to " + path, trace, "another file(\"…\") for one of them");
    }

    private void claimFolders(OutputPath path) {
        String text = path.text();
        for (int slash = text.indexOf('/'); slash > 0; slash = text.indexOf('/', slash + 1)) {
            claim(text.substring(0, slash), true, path);
        }
    }

    private void claim(String spelling, boolean folder, OutputPath path) {
        Claim mine = new Claim(spelling, folder, path);
        Claim other = claims.putIfAbsent(OutputPath.folded(spelling), mine);
        if (other == null || (other.folder && folder && other.spelling.equals(spelling))) {
            return;
        }
        Trace trace = traces.getOrDefault(path, Trace.NONE);
        if (other.folder == folder) {
            String kind = folder ? "folders " : "";
            problems.add(problem(
                    kind + other.spelling + " and " + spelling + " differ by upper and lower case alone (" + other.path
                            + " and " + path + ")",
                    trace,
                    "one spelling for both, or two names that differ by more"));
        } else {
            problems.add(problem(
                    (folder ? other.spelling : spelling) + " would be a file, and a folder for "
                            + (folder ? path : other.path),
                    trace,
                    "another file(\"…\") for one of them"));
        }
    }

    private static Problem problem(String what, Trace trace, String fix) {
        return Problem.error(
                "output",
                what,
                trace,
                "one of them would be lost, here or where somebody checks the repository out",
                fix);
    }
}
