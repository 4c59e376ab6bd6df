package dev.platformgen.model.ray;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.platformgen.model.Open;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code spec} of a RayCluster. */
@JsonPropertyOrder({
    "upgradeStrategy",
    "authOptions",
    "suspend",
    "managedBy",
    "autoscalerOptions",
    "headServiceAnnotations",
    "enableInTreeAutoscaling",
    "gcsFaultToleranceOptions",
    "headGroupSpec",
    "rayVersion",
    "workerGroupSpecs"
})
public final class RayClusterSpec extends Open {
    @JsonProperty
    private @Nullable RayClusterUpgradeStrategy upgradeStrategy;

    @JsonProperty
    private @Nullable AuthOptions authOptions;

    @JsonProperty
    private @Nullable Boolean suspend;

    @JsonProperty
    private @Nullable String managedBy;

    @JsonProperty
    private @Nullable AutoscalerOptions autoscalerOptions;

    @JsonProperty
    private @Nullable Map<String, String> headServiceAnnotations;

    @JsonProperty
    private @Nullable Boolean enableInTreeAutoscaling;

    @JsonProperty
    private @Nullable GcsFaultToleranceOptions gcsFaultToleranceOptions;

    @JsonProperty
    private @Nullable HeadGroupSpec headGroupSpec;

    @JsonProperty
    private @Nullable String rayVersion;

    @JsonProperty
    private @Nullable List<WorkerGroupSpec> workerGroupSpecs;

    /** Since KubeRay 1.6. */
    public @Nullable RayClusterUpgradeStrategy upgradeStrategy() {
        return upgradeStrategy;
    }

    public RayClusterSpec upgradeStrategy(@Nullable RayClusterUpgradeStrategy value) {
        upgradeStrategy = value;
        return this;
    }

    /** Since KubeRay 1.5. */
    public @Nullable AuthOptions authOptions() {
        return authOptions;
    }

    public RayClusterSpec authOptions(@Nullable AuthOptions value) {
        authOptions = value;
        return this;
    }

    /** Deletes all pods while true. */
    public @Nullable Boolean suspend() {
        return suspend;
    }

    public RayClusterSpec suspend(@Nullable Boolean value) {
        suspend = value;
        return this;
    }

    /** The controller in charge, for example Kueue. */
    public @Nullable String managedBy() {
        return managedBy;
    }

    public RayClusterSpec managedBy(@Nullable String value) {
        managedBy = value;
        return this;
    }

    /** Read only with enableInTreeAutoscaling. */
    public @Nullable AutoscalerOptions autoscalerOptions() {
        return autoscalerOptions;
    }

    public RayClusterSpec autoscalerOptions(@Nullable AutoscalerOptions value) {
        autoscalerOptions = value;
        return this;
    }

    /** Annotations of the head Service. */
    public @Nullable Map<String, String> headServiceAnnotations() {
        return headServiceAnnotations;
    }

    public RayClusterSpec headServiceAnnotations(@Nullable Map<String, String> value) {
        headServiceAnnotations = value;
        return this;
    }

    /** Whether workers come and go with the load. */
    public @Nullable Boolean enableInTreeAutoscaling() {
        return enableInTreeAutoscaling;
    }

    public RayClusterSpec enableInTreeAutoscaling(@Nullable Boolean value) {
        enableInTreeAutoscaling = value;
        return this;
    }

    /** Where the head keeps its state. */
    public @Nullable GcsFaultToleranceOptions gcsFaultToleranceOptions() {
        return gcsFaultToleranceOptions;
    }

    public RayClusterSpec gcsFaultToleranceOptions(@Nullable GcsFaultToleranceOptions value) {
        gcsFaultToleranceOptions = value;
        return this;
    }

    /** The head. */
    public @Nullable HeadGroupSpec headGroupSpec() {
        return headGroupSpec;
    }

    public RayClusterSpec headGroupSpec(@Nullable HeadGroupSpec value) {
        headGroupSpec = value;
        return this;
    }

    /** Version of Ray in the images. */
    public @Nullable String rayVersion() {
        return rayVersion;
    }

    public RayClusterSpec rayVersion(@Nullable String value) {
        rayVersion = value;
        return this;
    }

    /** The worker groups. */
    public @Nullable List<WorkerGroupSpec> workerGroupSpecs() {
        return workerGroupSpecs;
    }

    public RayClusterSpec workerGroupSpecs(@Nullable List<WorkerGroupSpec> value) {
        workerGroupSpecs = value;
        return this;
    }
}
