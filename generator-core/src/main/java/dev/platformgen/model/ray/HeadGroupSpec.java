package dev.platformgen.model.ray;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.platformgen.model.Open;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Service;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code headGroupSpec} of a RayCluster. */
@JsonPropertyOrder({"template", "headService", "enableIngress", "resources", "labels", "rayStartParams", "serviceType"})
public final class HeadGroupSpec extends Open {
    @JsonProperty
    private @Nullable PodTemplateSpec template;

    @JsonProperty
    private @Nullable Service headService;

    @JsonProperty
    private @Nullable Boolean enableIngress;

    @JsonProperty
    private @Nullable Map<String, String> resources;

    @JsonProperty
    private @Nullable Map<String, String> labels;

    @JsonProperty
    private @Nullable Map<String, String> rayStartParams;

    @JsonProperty
    private @Nullable String serviceType;

    /** The head pod; its first container is Ray. */
    public @Nullable PodTemplateSpec template() {
        return template;
    }

    public HeadGroupSpec template(@Nullable PodTemplateSpec value) {
        template = value;
        return this;
    }

    /** Replaces the generated Service. */
    public @Nullable Service headService() {
        return headService;
    }

    public HeadGroupSpec headService(@Nullable Service value) {
        headService = value;
        return this;
    }

    /** Whether KubeRay makes an Ingress for the dashboard. */
    public @Nullable Boolean enableIngress() {
        return enableIngress;
    }

    public HeadGroupSpec enableIngress(@Nullable Boolean value) {
        enableIngress = value;
        return this;
    }

    /** Logical resources, since KubeRay 1.5. */
    public @Nullable Map<String, String> resources() {
        return resources;
    }

    public HeadGroupSpec resources(@Nullable Map<String, String> value) {
        resources = value;
        return this;
    }

    /** Node labels of Ray, since KubeRay 1.5. */
    public @Nullable Map<String, String> labels() {
        return labels;
    }

    public HeadGroupSpec labels(@Nullable Map<String, String> value) {
        labels = value;
        return this;
    }

    /** Flags of {@code ray start}. */
    public @Nullable Map<String, String> rayStartParams() {
        return rayStartParams;
    }

    public HeadGroupSpec rayStartParams(@Nullable Map<String, String> value) {
        rayStartParams = value;
        return this;
    }

    /** Of the head Service. */
    public @Nullable String serviceType() {
        return serviceType;
    }

    public HeadGroupSpec serviceType(@Nullable String value) {
        serviceType = value;
        return this;
    }
}
