package dev.platformgen.engine;

import dev.platformgen.chart.ChartComponent;
import dev.platformgen.chart.ValuesSplit;
import dev.platformgen.origin.Problem;
import dev.platformgen.tree.Mapping;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The values files of every chart: {@code values.yaml} for what environments share, {@code values/<env>.yaml} for the rest. */
final class ValuesFiles {
    private final Map<String, Map<String, Rendered.Chart>> charts = new LinkedHashMap<>();
    private final Map<String, File> files = new TreeMap<>();
    private final Map<String, List<String>> written = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    /** One values file: its tree and what its first line says. */
    record File(Mapping values, String header) {}

    static ValuesFiles of(List<Rendered> platforms) {
        ValuesFiles all = new ValuesFiles();
        for (Rendered rendered : platforms) {
            String environment = rendered.defined().environment().id();
            rendered.charts().forEach(chart -> all.collect(environment, chart));
        }
        all.charts.forEach((folder, models) -> all.split(folder, models, platforms.size()));
        return all;
    }

    private void collect(String environment, Rendered.Chart chart) {
        String folder = chart.component().source().folder();
        Rendered.Chart other =
                charts.computeIfAbsent(folder, first -> new LinkedHashMap<>()).putIfAbsent(environment, chart);
        if (other != null && !other.component().id().equals(chart.component().id())) {
            problems.add(Problem.error(
                    chart.component().id().path(),
                    "its values go to '" + folder + "', where those of "
                            + other.component().id() + " are",
                    chart.component().trace(),
                    "one of the two values files would be lost",
                    "chart.path(\"helm/charts/" + chart.component().id().name() + "\")"));
        }
    }

    private void split(String folder, Map<String, Rendered.Chart> releases, int environments) {
        Map<String, Mapping> models = new LinkedHashMap<>();
        releases.forEach((environment, release) -> models.put(environment, release.values()));
        ValuesSplit split = ValuesSplit.of(models);
        String shared = folder + "/values.yaml";
        boolean hasShared = !split.shared().isEmpty();
        if (hasShared) {
            String who = environments == 1 ? "" : ", shared by " + String.join(", ", models.keySet());
            files.put(shared, new File(split.shared(), "Values of " + folder + who + "."));
        }
        split.overlays().forEach((environment, overlay) -> {
            List<String> valueFiles = new ArrayList<>();
            if (hasShared) {
                valueFiles.add("values.yaml");
            }
            if (!overlay.isEmpty()) {
                valueFiles.add("values/" + environment + ".yaml");
                String path = folder + "/values/" + environment + ".yaml";
                files.put(path, new File(overlay, "What " + environment + " overrides of " + shared + "."));
            }
            written.put(key(environment, folder), valueFiles);
        });
    }

    /** Path below the output folder to values file. */
    Map<String, File> files() {
        return files;
    }

    /** The files that were written for one environment of a chart, relative to the chart, in Helm's order. */
    List<String> valueFiles(String environment, ChartComponent chart) {
        return written.getOrDefault(key(environment, chart.source().folder()), List.of());
    }

    List<Problem> problems() {
        return problems;
    }

    private static String key(String environment, String folder) {
        return environment + ":" + folder;
    }
}
