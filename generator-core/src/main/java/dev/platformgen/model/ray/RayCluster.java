package dev.platformgen.model.ray;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.platformgen.model.Open;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import org.jspecify.annotations.Nullable;

/** A {@code RayCluster} resource. */
@JsonPropertyOrder({"apiVersion", "kind", "metadata", "spec"})
public final class RayCluster extends Open {
    @JsonProperty
    private @Nullable String apiVersion;

    @JsonProperty
    private @Nullable String kind;

    @JsonProperty
    private @Nullable ObjectMeta metadata;

    @JsonProperty
    private @Nullable RayClusterSpec spec;

    /** {@code ray.io/v1}. */
    public @Nullable String apiVersion() {
        return apiVersion;
    }

    public RayCluster apiVersion(@Nullable String value) {
        apiVersion = value;
        return this;
    }

    /** {@code RayCluster}. */
    public @Nullable String kind() {
        return kind;
    }

    public RayCluster kind(@Nullable String value) {
        kind = value;
        return this;
    }

    /** Name, namespace, labels and annotations. */
    public @Nullable ObjectMeta metadata() {
        return metadata;
    }

    public RayCluster metadata(@Nullable ObjectMeta value) {
        metadata = value;
        return this;
    }

    /** What the cluster is to be. */
    public @Nullable RayClusterSpec spec() {
        return spec;
    }

    public RayCluster spec(@Nullable RayClusterSpec value) {
        spec = value;
        return this;
    }
}
