package dev.platformgen.engine;

import dev.platformgen.Component;
import dev.platformgen.ManifestComponent;
import dev.platformgen.Placement;
import dev.platformgen.chart.ChartComponent;
import dev.platformgen.tree.Mapping;
import dev.platformgen.tree.Resource;
import java.util.ArrayList;
import java.util.List;

/** What the components of one environment have become: resources with the file they go to, and values of charts. */
record Rendered(Defined defined, List<File> files, List<Chart> charts) {

    /** Resources of one component; {@code path} is relative to the environment's config folder. */
    record File(Component component, String path, List<Resource> resources) {}

    record Chart(ChartComponent component, Mapping values) {}

    private record Task(Defined defined, Placement placement) {}

    /** Renders all environments at once, on every core there is; the result is in the order of the components. */
    static List<Rendered> of(List<Defined> platforms) {
        List<Task> tasks = new ArrayList<>();
        for (Defined defined : platforms) {
            defined.platform().placements().forEach(placement -> tasks.add(new Task(defined, placement)));
        }
        List<Object> results = tasks.parallelStream().map(Rendered::render).toList();
        List<Rendered> rendered = new ArrayList<>();
        int next = 0;
        for (Defined defined : platforms) {
            List<File> files = new ArrayList<>();
            List<Chart> charts = new ArrayList<>();
            for (int i = 0; i < defined.platform().placements().size(); i++) {
                Object result = results.get(next++);
                if (result instanceof File file) {
                    files.add(file);
                } else if (result instanceof Chart chart) {
                    charts.add(chart);
                }
            }
            rendered.add(new Rendered(defined, files, charts));
        }
        return rendered;
    }

    private static Object render(Task task) {
        Component component = task.placement().component();
        if (component instanceof ManifestComponent manifests) {
            List<Resource> resources = manifests.manifests(task.defined().context());
            return new File(component, task.placement().path(), resources);
        }
        if (component instanceof ChartComponent chart) {
            return new Chart(chart, chart.values(task.defined().context()));
        }
        // Something that cannot stand by itself, which has been reported.
        return task;
    }
}
