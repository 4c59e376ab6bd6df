package dev.platformgen.component.ray;

import dev.platformgen.Draft;
import dev.platformgen.Resources;
import dev.platformgen.origin.Setting;
import dev.platformgen.tree.Mapping;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the in-tree autoscaler is made of, {@code spec.autoscalerOptions}. */
public final class AutoscalerSpec {
    private final Draft draft;
    private Resources resources = Resources.NONE;
    private @Nullable Setting<String> upscalingMode;
    private @Nullable Setting<Integer> idleTimeoutSeconds;
    private @Nullable Setting<String> version;

    AutoscalerSpec(Draft draft) {
        this.draft = draft;
    }

    /** How eagerly workers are added. */
    public enum UpscalingMode {
        DEFAULT("Default"),
        AGGRESSIVE("Aggressive"),
        CONSERVATIVE("Conservative");

        private final String yaml;

        UpscalingMode(String yaml) {
            this.yaml = yaml;
        }
    }

    /** {@code version: v2}, the autoscaler of Ray 2.10 and later. Default in KubeRay: v1. */
    public AutoscalerSpec v2() {
        version = draft.set("version", "v2");
        return this;
    }

    /** {@code upscalingMode}. Default in KubeRay: Default. */
    public AutoscalerSpec upscalingMode(UpscalingMode mode) {
        upscalingMode = draft.set("upscalingMode", mode.yaml);
        return this;
    }

    /** {@code idleTimeoutSeconds}: how long a worker may have nothing to do. Default in KubeRay: 60. */
    public AutoscalerSpec idleTimeoutSeconds(int seconds) {
        idleTimeoutSeconds =
                draft.atLeast("idleTimeoutSeconds", seconds, 0, "KubeRay refuses a negative number (RAY-007)");
        return this;
    }

    /** Requests and limits of the autoscaler's container in the head pod. Default in KubeRay: 500m and 512Mi. */
    public AutoscalerSpec resources(Consumer<Resources.Spec> spec) {
        resources = Resources.of(draft, spec);
        return this;
    }

    Mapping build() {
        return Mapping.builder()
                .trace(draft.trace())
                .put("version", version)
                .put("upscalingMode", upscalingMode)
                .put("idleTimeoutSeconds", idleTimeoutSeconds)
                .putUnlessEmpty("resources", resources.tree())
                .build();
    }
}
