package dev.platformgen.engine;

import dev.platformgen.origin.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Says a problem once, however many environments it occurs in. */
final class Environments {
    private Environments() {}

    /**
     * Problems that differ only in their environment become one that names them all, or none when it is every one of them.
     */
    static List<Problem> merged(List<Problem> problems, int environments) {
        Map<Problem, Set<String>> byProblem = new LinkedHashMap<>();
        for (Problem problem : problems) {
            Set<String> names = byProblem.computeIfAbsent(problem.in(""), same -> new LinkedHashSet<>());
            if (!problem.environments().isEmpty()) {
                names.add(problem.environments());
            }
        }
        List<Problem> merged = new ArrayList<>();
        byProblem.forEach((problem, names) -> {
            boolean everywhere = names.isEmpty() || names.size() == environments;
            merged.add(everywhere ? problem : problem.in(String.join(", ", names)));
        });
        return merged.stream().sorted().toList();
    }
}
