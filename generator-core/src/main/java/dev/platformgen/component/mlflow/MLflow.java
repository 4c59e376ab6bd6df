package dev.platformgen.component.mlflow;

import dev.platformgen.Context;
import dev.platformgen.Draft;
import dev.platformgen.Resources;
import dev.platformgen.chart.Subchart;
import dev.platformgen.chart.Values;
import dev.platformgen.origin.Problem;
import dev.platformgen.origin.Setting;
import dev.platformgen.origin.Trace;
import dev.platformgen.reference.Endpoint;
import dev.platformgen.reference.HttpEndpoint;
import dev.platformgen.reference.Provider;
import dev.platformgen.reference.Reference;
import dev.platformgen.tree.Mapping;
import dev.platformgen.value.ComponentId;
import dev.platformgen.value.Namespace;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** MLflow as one key of an umbrella chart: {@code mlflow.enabled}, {@code replicaCount} and {@code resources}. */
public record MLflow(
        ComponentId id,
        Setting<Boolean> enabled,
        Setting<Integer> replicas,
        Resources resources,
        List<Reference> uses,
        Mapping extra,
        Trace trace,
        List<Problem> problems)
        implements Subchart {
    private static final int PORT = 5000;

    public MLflow {
        uses = List.copyOf(uses);
        problems = List.copyOf(problems);
    }

    /** Describes MLflow; {@code name} is its key in the umbrella chart's values and the name of its Service. */
    public static MLflow in(Namespace namespace, String name, Consumer<Spec> mlflow) {
        Spec spec = new Spec(new ComponentId("MLflow", namespace, name));
        mlflow.accept(spec);
        return spec.build();
    }

    /** The tracking server, for {@code MLFLOW_TRACKING_URI}: port 5000 of the Service. */
    public HttpEndpoint tracking() {
        return new HttpEndpoint(
                Provider.component(id, trace),
                Endpoint.service(id.name(), id.namespace(), PORT),
                "tracking server",
                false);
    }

    @Override
    public String key() {
        return id.name();
    }

    @Override
    public Mapping values(Context context) {
        return Mapping.builder()
                .trace(trace)
                .put("enabled", enabled)
                .put("replicaCount", replicas)
                .putUnlessEmpty("resources", resources.tree())
                .build()
                .mergedWith(extra);
    }

    @Override
    public int rawEdits() {
        return extra.isEmpty() ? 0 : 1;
    }

    /** What MLflow is made of. */
    public static final class Spec {
        private final Draft draft;
        private final Values extra;
        private final List<Reference> uses = new ArrayList<>();
        private Setting<Boolean> enabled = Setting.of(true, Trace.note("default of MLflow"));
        private Setting<Integer> replicas = Setting.of(1, Trace.note("default of MLflow"));
        private Resources resources = Resources.NONE;

        Spec(ComponentId id) {
            draft = Draft.of(id);
            extra = Values.of(draft);
        }

        /** {@code enabled}, the condition of the subchart. Default: true. */
        public Spec enabled(boolean on) {
            draft.open();
            enabled = Setting.here(on);
            return this;
        }

        /** {@code replicaCount} of the tracking server. Default: 1. */
        public Spec replicas(int count) {
            Setting<Integer> setting =
                    draft.atLeast("replicas", count, 0, "a Deployment cannot have fewer than no pods");
            replicas = setting == null ? replicas : setting;
            return this;
        }

        /** Requests and limits of the tracking server. */
        public Spec resources(Consumer<Resources.Spec> spec) {
            draft.open();
            resources = Resources.of(draft, spec);
            return this;
        }

        /** What MLflow needs and no value of the chart says: its database, its artifact bucket. Decides who comes first. */
        public Spec requires(Reference... references) {
            draft.open();
            uses.addAll(List.of(references));
            return this;
        }

        /** Keys that no setter reaches, below this subchart's key, laid over everything else. */
        public Spec raw(Consumer<Values> values) {
            draft.open();
            values.accept(extra);
            return this;
        }

        private MLflow build() {
            return new MLflow(
                    draft.id(),
                    enabled,
                    replicas,
                    resources,
                    uses,
                    extra.build(draft.trace()),
                    draft.trace(),
                    draft.close());
        }
    }
}
