package dev.platformgen.chart;

import dev.platformgen.Component;
import dev.platformgen.Context;
import dev.platformgen.Draft;
import dev.platformgen.origin.Problem;
import dev.platformgen.origin.Setting;
import dev.platformgen.origin.Trace;
import dev.platformgen.reference.Reference;
import dev.platformgen.tree.Entry;
import dev.platformgen.tree.Mapping;
import dev.platformgen.tree.MappingBuilder;
import dev.platformgen.tree.Scalar;
import dev.platformgen.value.ComponentId;
import dev.platformgen.value.Namespace;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The values files of a chart of the repository's own that gathers subcharts: {@code global} first, then one key per
 * subchart, in {@code helm/charts/<name>/values.yaml} and {@code values/<env>.yaml}. The chart itself ({@code
 * Chart.yaml}, templates) is the user's and is never touched.
 */
public record UmbrellaChart(
        ComponentId id,
        ChartSource source,
        Mapping global,
        List<Subchart> subcharts,
        Mapping extra,
        Trace trace,
        List<Problem> problems)
        implements ChartComponent {
    public UmbrellaChart {
        subcharts = List.copyOf(subcharts);
        problems = List.copyOf(problems);
    }

    /** A chart below {@code helm/charts/}, released under its name into the namespace. */
    public static UmbrellaChart in(Namespace namespace, String name, Consumer<Spec> chart) {
        Spec spec = new Spec(new ComponentId("UmbrellaChart", namespace, name));
        chart.accept(spec);
        return spec.build();
    }

    @Override
    public Mapping values(Context context) {
        MappingBuilder values = Mapping.builder().trace(trace);
        values.putUnlessEmpty("global", global);
        for (Subchart subchart : subcharts) {
            Mapping inner = subchart.values(context);
            values.put(new Entry(Scalar.string(subchart.key()), inner, heading(subchart)));
        }
        return values.build().mergedWith(extra);
    }

    /** What a reviewer wants to know above a section: which product it is, and what has to be there for it. */
    private static String heading(Subchart subchart) {
        List<String> needs = subchart.uses().stream()
                .map(reference -> reference.provider().id().path())
                .distinct()
                .toList();
        String product = subchart.id().product();
        return needs.isEmpty() ? product : product + ", which needs " + String.join(", ", needs);
    }

    @Override
    public List<Reference> uses() {
        return List.of();
    }

    @Override
    public List<Component> parts() {
        return List.copyOf(subcharts);
    }

    @Override
    public int rawEdits() {
        return extra.isEmpty() ? 0 : 1;
    }

    /** What an umbrella chart is made of. */
    public static final class Spec {
        private final Draft draft;
        private final Values global;
        private final Values extra;
        private final List<Subchart> subcharts = new ArrayList<>();
        private @Nullable Setting<String> path;

        Spec(ComponentId id) {
            this.draft = Draft.of(id);
            this.global = Values.of(draft);
            this.extra = Values.of(draft);
        }

        /** Folder of the chart below the output folder. Default: {@code helm/charts/<name>}. */
        public Spec path(String folder) {
            path = draft.set("path", folder);
            return this;
        }

        /** The {@code global:} block, which Helm hands to every subchart. */
        public Spec global(Consumer<Values> values) {
            draft.open();
            values.accept(global);
            return this;
        }

        /** Adds subcharts; each becomes the key of its name. They reach the platform with the chart. */
        public Spec subchart(Subchart... added) {
            draft.open();
            for (Subchart subchart : added) {
                if (subcharts.stream().anyMatch(other -> other.key().equals(subchart.key()))) {
                    draft.error(
                            "subchart '" + subchart.key() + "' was added twice",
                            "both would write the same key of values.yaml, and one would be lost",
                            "give one of the two another name, as an alias in Chart.yaml has it");
                }
                subcharts.add(subchart);
            }
            return this;
        }

        /** Keys that no typed setter reaches, laid over everything else. */
        public Spec raw(Consumer<Values> values) {
            draft.open();
            values.accept(extra);
            return this;
        }

        UmbrellaChart build() {
            String folder = path == null ? "helm/charts/" + draft.id().name() : path.value();
            return new UmbrellaChart(
                    draft.id(),
                    new ChartSource.Local(folder),
                    global.build(draft.trace()),
                    subcharts,
                    extra.build(draft.trace()),
                    draft.trace(),
                    draft.close());
        }
    }
}
