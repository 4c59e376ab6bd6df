package dev.platformgen.laws;

import dev.platformgen.Component;
import dev.platformgen.Context;
import dev.platformgen.ManifestComponent;
import dev.platformgen.Release;
import dev.platformgen.SingleEnvironment;
import dev.platformgen.chart.ChartComponent;
import dev.platformgen.chart.Subchart;
import dev.platformgen.origin.Problem;
import dev.platformgen.tree.Mapping;
import dev.platformgen.tree.Resource;
import dev.platformgen.yaml.YamlWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * What one component becomes: its resources, or the values of its chart.
 *
 * @param problems what was wrong with the definition, and then what rendering reported
 */
public record Rendering(List<Mapping> documents, List<Problem> problems) {

    /** Renders a component of any sort, for the releases that are pinned. */
    public static Rendering of(Component component, List<Release> releases) {
        Context context = new Context(SingleEnvironment.DEFAULT, releases);
        List<Mapping> documents = documents(component, context);
        List<Problem> problems = new ArrayList<>(component.problems());
        problems.addAll(context.problems());
        return new Rendering(documents, problems);
    }

    private static List<Mapping> documents(Component component, Context context) {
        if (component instanceof ManifestComponent manifests) {
            return manifests.manifests(context).stream().map(Resource::body).toList();
        }
        if (component instanceof ChartComponent chart) {
            return List.of(chart.values(context));
        }
        if (component instanceof Subchart subchart) {
            return List.of(Mapping.of(subchart.key(), subchart.values(context)));
        }
        throw new IllegalArgumentException(component.id() + " is neither resources nor values of a chart");
    }

    /** The file the documents become. */
    public String yaml() {
        return YamlWriter.write(documents, "").text();
    }
}
