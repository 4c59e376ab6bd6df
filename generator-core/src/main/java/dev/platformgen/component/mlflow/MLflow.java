package dev.platformgen.component.mlflow;

import dev.platformgen.Context;
import dev.platformgen.Resources;
import dev.platformgen.chart.Subchart;
import dev.platformgen.chart.SubchartSpec;
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
    public static final class Spec extends SubchartSpec<Spec> {
        private Setting<Integer> replicas = Setting.of(1, byDefault());
        private Resources resources = Resources.NONE;

        Spec(ComponentId id) {
            super(id);
        }

        @Override
        protected Spec self() {
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

        private MLflow build() {
            return new MLflow(
                    draft.id(),
                    enabledSetting(),
                    replicas,
                    resources,
                    required(),
                    rawValues(),
                    draft.trace(),
                    draft.close());
        }
    }
}
