package dev.platformgen.model.ray;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.platformgen.model.Open;
import org.jspecify.annotations.Nullable;

/** {@code authOptions} of a RayCluster, since KubeRay 1.5. */
@JsonPropertyOrder({"mode", "enableK8sTokenAuth", "secretName"})
public final class AuthOptions extends Open {
    @JsonProperty
    private @Nullable String mode;

    @JsonProperty
    private @Nullable Boolean enableK8sTokenAuth;

    @JsonProperty
    private @Nullable String secretName;

    /** disabled or token. */
    public @Nullable String mode() {
        return mode;
    }

    public AuthOptions mode(@Nullable String value) {
        mode = value;
        return this;
    }

    /** Since KubeRay 1.6. */
    public @Nullable Boolean enableK8sTokenAuth() {
        return enableK8sTokenAuth;
    }

    public AuthOptions enableK8sTokenAuth(@Nullable Boolean value) {
        enableK8sTokenAuth = value;
        return this;
    }

    /** Since KubeRay 1.6. */
    public @Nullable String secretName() {
        return secretName;
    }

    public AuthOptions secretName(@Nullable String value) {
        secretName = value;
        return this;
    }
}
