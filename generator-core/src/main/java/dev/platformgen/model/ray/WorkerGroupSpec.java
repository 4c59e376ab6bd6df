package dev.platformgen.model.ray;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.platformgen.model.Open;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One entry of {@code workerGroupSpecs}. */
@JsonPropertyOrder({
    "suspend",
    "groupName",
    "replicas",
    "minReplicas",
    "maxReplicas",
    "idleTimeoutSeconds",
    "priority",
    "resources",
    "labels",
    "rayStartParams",
    "template",
    "scaleStrategy",
    "numOfHosts"
})
public final class WorkerGroupSpec extends Open {
    @JsonProperty
    private @Nullable Boolean suspend;

    @JsonProperty
    private @Nullable String groupName;

    @JsonProperty
    private @Nullable Integer replicas;

    @JsonProperty
    private @Nullable Integer minReplicas;

    @JsonProperty
    private @Nullable Integer maxReplicas;

    @JsonProperty
    private @Nullable Integer idleTimeoutSeconds;

    @JsonProperty
    private @Nullable Integer priority;

    @JsonProperty
    private @Nullable Map<String, String> resources;

    @JsonProperty
    private @Nullable Map<String, String> labels;

    @JsonProperty
    private @Nullable Map<String, String> rayStartParams;

    @JsonProperty
    private @Nullable PodTemplateSpec template;

    @JsonProperty
    private @Nullable ScaleStrategy scaleStrategy;

    @JsonProperty
    private @Nullable Integer numOfHosts;

    /** Not with the autoscaler. */
    public @Nullable Boolean suspend() {
        return suspend;
    }

    public WorkerGroupSpec suspend(@Nullable Boolean value) {
        suspend = value;
        return this;
    }

    /** Unique in the cluster. */
    public @Nullable String groupName() {
        return groupName;
    }

    public WorkerGroupSpec groupName(@Nullable String value) {
        groupName = value;
        return this;
    }

    /** To start with. */
    public @Nullable Integer replicas() {
        return replicas;
    }

    public WorkerGroupSpec replicas(@Nullable Integer value) {
        replicas = value;
        return this;
    }

    /** Lower bound. */
    public @Nullable Integer minReplicas() {
        return minReplicas;
    }

    public WorkerGroupSpec minReplicas(@Nullable Integer value) {
        minReplicas = value;
        return this;
    }

    /** Upper bound. */
    public @Nullable Integer maxReplicas() {
        return maxReplicas;
    }

    public WorkerGroupSpec maxReplicas(@Nullable Integer value) {
        maxReplicas = value;
        return this;
    }

    /** With autoscaler v2 only. */
    public @Nullable Integer idleTimeoutSeconds() {
        return idleTimeoutSeconds;
    }

    public WorkerGroupSpec idleTimeoutSeconds(@Nullable Integer value) {
        idleTimeoutSeconds = value;
        return this;
    }

    /** Since KubeRay 1.7. */
    public @Nullable Integer priority() {
        return priority;
    }

    public WorkerGroupSpec priority(@Nullable Integer value) {
        priority = value;
        return this;
    }

    /** Logical resources, since KubeRay 1.5. */
    public @Nullable Map<String, String> resources() {
        return resources;
    }

    public WorkerGroupSpec resources(@Nullable Map<String, String> value) {
        resources = value;
        return this;
    }

    /** Node labels of Ray, since KubeRay 1.5. */
    public @Nullable Map<String, String> labels() {
        return labels;
    }

    public WorkerGroupSpec labels(@Nullable Map<String, String> value) {
        labels = value;
        return this;
    }

    /** Flags of {@code ray start}. */
    public @Nullable Map<String, String> rayStartParams() {
        return rayStartParams;
    }

    public WorkerGroupSpec rayStartParams(@Nullable Map<String, String> value) {
        rayStartParams = value;
        return this;
    }

    /** The worker pod; its first container is Ray. */
    public @Nullable PodTemplateSpec template() {
        return template;
    }

    public WorkerGroupSpec template(@Nullable PodTemplateSpec value) {
        template = value;
        return this;
    }

    /** Which workers to delete. */
    public @Nullable ScaleStrategy scaleStrategy() {
        return scaleStrategy;
    }

    public WorkerGroupSpec scaleStrategy(@Nullable ScaleStrategy value) {
        scaleStrategy = value;
        return this;
    }

    /** Pods per replica. */
    public @Nullable Integer numOfHosts() {
        return numOfHosts;
    }

    public WorkerGroupSpec numOfHosts(@Nullable Integer value) {
        numOfHosts = value;
        return this;
    }
}
