package dev.platformgen.component.kubeflow;

import dev.platformgen.Context;
import dev.platformgen.chart.Subchart;
import dev.platformgen.chart.SubchartSpec;
import dev.platformgen.origin.Problem;
import dev.platformgen.origin.Setting;
import dev.platformgen.origin.Trace;
import dev.platformgen.reference.Reference;
import dev.platformgen.tree.Mapping;
import dev.platformgen.tree.Nodes;
import dev.platformgen.value.ComponentId;
import dev.platformgen.value.Namespace;
import java.util.List;
import java.util.function.Consumer;

/**
 * Kubeflow as one key of an umbrella chart: {@code kubeflow.enabled}, {@code pipelines.enabled} and {@code katib.enabled}.
 */
public record Kubeflow(
        ComponentId id,
        Setting<Boolean> enabled,
        Setting<Boolean> pipelines,
        Setting<Boolean> katib,
        List<Reference> uses,
        Mapping extra,
        Trace trace,
        List<Problem> problems)
        implements Subchart {
    public Kubeflow {
        uses = List.copyOf(uses);
        problems = List.copyOf(problems);
    }

    /** Describes Kubeflow; {@code name} is its key in the umbrella chart's values. */
    public static Kubeflow in(Namespace namespace, String name, Consumer<Spec> kubeflow) {
        Spec spec = new Spec(new ComponentId("Kubeflow", namespace, name));
        kubeflow.accept(spec);
        return spec.build();
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
                .put("pipelines", enabled(pipelines))
                .put("katib", enabled(katib))
                .build()
                .mergedWith(extra);
    }

    private static Mapping enabled(Setting<Boolean> on) {
        return Mapping.of("enabled", Nodes.of(on.value(), on.trace())).withTrace(on.trace());
    }

    @Override
    public int rawEdits() {
        return extra.isEmpty() ? 0 : 1;
    }

    /** What Kubeflow is made of. */
    public static final class Spec extends SubchartSpec<Spec> {
        private Setting<Boolean> pipelines = Setting.of(false, byDefault());
        private Setting<Boolean> katib = Setting.of(false, byDefault());

        Spec(ComponentId id) {
            super(id);
        }

        @Override
        protected Spec self() {
            return this;
        }

        /** {@code pipelines.enabled}: Kubeflow Pipelines. Default: false. */
        public Spec pipelines(boolean on) {
            draft.open();
            pipelines = Setting.here(on);
            return this;
        }

        /** {@code katib.enabled}: hyperparameter tuning. Default: false. */
        public Spec katib(boolean on) {
            draft.open();
            katib = Setting.here(on);
            return this;
        }

        private Kubeflow build() {
            if (!enabledSetting().value() && (pipelines.value() || katib.value())) {
                draft.error(
                        enabledSetting().trace(),
                        "it is not enabled, but pipelines or katib are",
                        "the subchart's condition is off, so neither would be there",
                        "enabled(true), or pipelines(false) and katib(false)");
            }
            return new Kubeflow(
                    draft.id(),
                    enabledSetting(),
                    pipelines,
                    katib,
                    required(),
                    rawValues(),
                    draft.trace(),
                    draft.close());
        }
    }
}
