package dev.platformgen.model.ray;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.platformgen.model.Open;
import org.jspecify.annotations.Nullable;

/** {@code upgradeStrategy} of a RayCluster, since KubeRay 1.6. */
@JsonPropertyOrder({"type"})
public final class RayClusterUpgradeStrategy extends Open {
    @JsonProperty
    private @Nullable String type;

    /** Recreate or None. */
    public @Nullable String type() {
        return type;
    }

    public RayClusterUpgradeStrategy type(@Nullable String value) {
        type = value;
        return this;
    }
}
