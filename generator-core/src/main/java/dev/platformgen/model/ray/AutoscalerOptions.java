package dev.platformgen.model.ray;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.platformgen.model.Open;
import io.fabric8.kubernetes.api.model.EnvFromSource;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.VolumeMount;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code autoscalerOptions} of a RayCluster. */
@JsonPropertyOrder({
    "resources",
    "image",
    "imagePullPolicy",
    "securityContext",
    "idleTimeoutSeconds",
    "upscalingMode",
    "version",
    "env",
    "envFrom",
    "volumeMounts",
    "command",
    "args"
})
public final class AutoscalerOptions extends Open {
    @JsonProperty
    private @Nullable ResourceRequirements resources;

    @JsonProperty
    private @Nullable String image;

    @JsonProperty
    private @Nullable String imagePullPolicy;

    @JsonProperty
    private @Nullable SecurityContext securityContext;

    @JsonProperty
    private @Nullable Integer idleTimeoutSeconds;

    @JsonProperty
    private @Nullable String upscalingMode;

    @JsonProperty
    private @Nullable String version;

    @JsonProperty
    private @Nullable List<EnvVar> env;

    @JsonProperty
    private @Nullable List<EnvFromSource> envFrom;

    @JsonProperty
    private @Nullable List<VolumeMount> volumeMounts;

    @JsonProperty
    private @Nullable List<String> command;

    @JsonProperty
    private @Nullable List<String> args;

    /** Of the autoscaler container. */
    public @Nullable ResourceRequirements resources() {
        return resources;
    }

    public AutoscalerOptions resources(@Nullable ResourceRequirements value) {
        resources = value;
        return this;
    }

    /** Default: that of the head. */
    public @Nullable String image() {
        return image;
    }

    public AutoscalerOptions image(@Nullable String value) {
        image = value;
        return this;
    }

    /** Always, IfNotPresent or Never. */
    public @Nullable String imagePullPolicy() {
        return imagePullPolicy;
    }

    public AutoscalerOptions imagePullPolicy(@Nullable String value) {
        imagePullPolicy = value;
        return this;
    }

    /** Of the autoscaler container. */
    public @Nullable SecurityContext securityContext() {
        return securityContext;
    }

    public AutoscalerOptions securityContext(@Nullable SecurityContext value) {
        securityContext = value;
        return this;
    }

    /** How long a worker may idle. */
    public @Nullable Integer idleTimeoutSeconds() {
        return idleTimeoutSeconds;
    }

    public AutoscalerOptions idleTimeoutSeconds(@Nullable Integer value) {
        idleTimeoutSeconds = value;
        return this;
    }

    /** Default, Aggressive or Conservative. */
    public @Nullable String upscalingMode() {
        return upscalingMode;
    }

    public AutoscalerOptions upscalingMode(@Nullable String value) {
        upscalingMode = value;
        return this;
    }

    /** v1 or v2. */
    public @Nullable String version() {
        return version;
    }

    public AutoscalerOptions version(@Nullable String value) {
        version = value;
        return this;
    }

    /** Of the autoscaler container. */
    public @Nullable List<EnvVar> env() {
        return env;
    }

    public AutoscalerOptions env(@Nullable List<EnvVar> value) {
        env = value;
        return this;
    }

    /** Of the autoscaler container. */
    public @Nullable List<EnvFromSource> envFrom() {
        return envFrom;
    }

    public AutoscalerOptions envFrom(@Nullable List<EnvFromSource> value) {
        envFrom = value;
        return this;
    }

    /** Of the autoscaler container. */
    public @Nullable List<VolumeMount> volumeMounts() {
        return volumeMounts;
    }

    public AutoscalerOptions volumeMounts(@Nullable List<VolumeMount> value) {
        volumeMounts = value;
        return this;
    }

    /** Since KubeRay 1.7. */
    public @Nullable List<String> command() {
        return command;
    }

    public AutoscalerOptions command(@Nullable List<String> value) {
        command = value;
        return this;
    }

    /** Since KubeRay 1.7. */
    public @Nullable List<String> args() {
        return args;
    }

    public AutoscalerOptions args(@Nullable List<String> value) {
        args = value;
        return this;
    }
}
