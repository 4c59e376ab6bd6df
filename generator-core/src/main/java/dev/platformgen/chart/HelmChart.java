package dev.platformgen.chart;

import dev.platformgen.Context;
import dev.platformgen.Draft;
import dev.platformgen.origin.Problem;
import dev.platformgen.origin.Setting;
import dev.platformgen.origin.Trace;
import dev.platformgen.reference.Reference;
import dev.platformgen.tree.Mapping;
import dev.platformgen.value.ComponentId;
import dev.platformgen.value.Names;
import dev.platformgen.value.Namespace;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The values files of any chart, as a values tree: {@code helm/charts/<name>/values.yaml} and {@code values/<env>.yaml}. The
 * chart is the repository's own, in that folder, unless {@link Spec#chart} names one of a Helm repository or OCI registry.
 */
public record HelmChart(
        ComponentId id, ChartSource source, Mapping tree, List<Reference> uses, Trace trace, List<Problem> problems)
        implements ChartComponent {
    public HelmChart {
        uses = List.copyOf(uses);
        problems = List.copyOf(problems);
    }

    /** A chart released under its name into the namespace. */
    public static HelmChart in(Namespace namespace, String name, Consumer<Spec> chart) {
        Spec spec = new Spec(new ComponentId("HelmChart", namespace, name));
        chart.accept(spec);
        return spec.build();
    }

    @Override
    public Mapping values(Context context) {
        return tree;
    }

    /** What a chart release is made of. */
    public static final class Spec {
        private static final Pattern EXACT = Pattern.compile("v?\\d+\\.\\d+\\.\\d+(?:[-+][0-9A-Za-z.+-]+)?");

        private final Draft draft;
        private final Values values;
        private final List<Reference> uses = new ArrayList<>();
        private ChartSource source;
        private @Nullable Setting<String> path;

        Spec(ComponentId id) {
            this.draft = Draft.of(id);
            this.values = Values.of(draft);
            this.source = new ChartSource.Local("helm/charts/" + id.name());
        }

        /** Folder of the chart and its values files below the output folder. Default: {@code helm/charts/<name>}. */
        public Spec path(String folder) {
            path = draft.set("path", folder);
            return this;
        }

        /**
         * A chart of a Helm repository ({@code https://…}) or an OCI registry (its path without {@code oci://}, as Argo CD
         * wants it).
         *
         * @param version exact: a range would let the output change without a commit (HELM-008)
         */
        public Spec chart(String repository, String chart, String version) {
            draft.open();
            if (!EXACT.matcher(version).matches()) {
                draft.error(
                        "chart version was " + Names.quoted(version) + ", must be exact",
                        "with a range or '*' a new upstream release changes the cluster without a commit (HELM-008)",
                        "chart(\"" + repository + "\", \"" + chart + "\", \"1.2.3\")");
            }
            if (repository.startsWith("oci://")) {
                draft.error(
                        "chart repository was " + Names.quoted(repository) + ", must be without oci://",
                        "Argo CD takes an OCI registry as a host and path, and an https:// address as a Helm repository",
                        "\"" + repository.substring("oci://".length()) + "\"");
            }
            source = new ChartSource.Remote(repository, chart, version, source.folder());
            return this;
        }

        /** The chart's values. */
        public Spec values(Consumer<Values> tree) {
            draft.open();
            tree.accept(values);
            return this;
        }

        /** What the chart needs and no typed setter says; decides the order of Applications. */
        public Spec requires(Reference... references) {
            draft.open();
            uses.addAll(List.of(references));
            return this;
        }

        HelmChart build() {
            if (path != null) {
                source = source instanceof ChartSource.Remote remote
                        ? new ChartSource.Remote(remote.repository(), remote.chart(), remote.version(), path.value())
                        : new ChartSource.Local(path.value());
            }
            return new HelmChart(draft.id(), source, values.build(draft.trace()), uses, draft.trace(), draft.close());
        }
    }
}
