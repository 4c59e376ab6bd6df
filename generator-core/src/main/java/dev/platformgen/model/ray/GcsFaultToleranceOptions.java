package dev.platformgen.model.ray;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.platformgen.model.Open;
import org.jspecify.annotations.Nullable;

/** {@code gcsFaultToleranceOptions} of a RayCluster. */
@JsonPropertyOrder({"backend", "redisUsername", "redisPassword", "externalStorageNamespace", "redisAddress"})
public final class GcsFaultToleranceOptions extends Open {
    @JsonProperty
    private @Nullable String backend;

    @JsonProperty
    private @Nullable RedisCredential redisUsername;

    @JsonProperty
    private @Nullable RedisCredential redisPassword;

    @JsonProperty
    private @Nullable String externalStorageNamespace;

    @JsonProperty
    private @Nullable String redisAddress;

    /** redis or rocksdb, since KubeRay 1.7. */
    public @Nullable String backend() {
        return backend;
    }

    public GcsFaultToleranceOptions backend(@Nullable String value) {
        backend = value;
        return this;
    }

    /** For an external Redis. */
    public @Nullable RedisCredential redisUsername() {
        return redisUsername;
    }

    public GcsFaultToleranceOptions redisUsername(@Nullable RedisCredential value) {
        redisUsername = value;
        return this;
    }

    /** For an external Redis. */
    public @Nullable RedisCredential redisPassword() {
        return redisPassword;
    }

    public GcsFaultToleranceOptions redisPassword(@Nullable RedisCredential value) {
        redisPassword = value;
        return this;
    }

    /** Prefix of the keys. */
    public @Nullable String externalStorageNamespace() {
        return externalStorageNamespace;
    }

    public GcsFaultToleranceOptions externalStorageNamespace(@Nullable String value) {
        externalStorageNamespace = value;
        return this;
    }

    /** host:port; required before KubeRay 1.7. */
    public @Nullable String redisAddress() {
        return redisAddress;
    }

    public GcsFaultToleranceOptions redisAddress(@Nullable String value) {
        redisAddress = value;
        return this;
    }
}
