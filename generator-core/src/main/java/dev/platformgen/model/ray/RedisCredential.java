package dev.platformgen.model.ray;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.platformgen.model.Open;
import io.fabric8.kubernetes.api.model.EnvVarSource;
import org.jspecify.annotations.Nullable;

/** A credential of Redis, best from a Secret. */
@JsonPropertyOrder({"valueFrom", "value"})
public final class RedisCredential extends Open {
    @JsonProperty
    private @Nullable EnvVarSource valueFrom;

    @JsonProperty
    private @Nullable String value;

    /** From a Secret. */
    public @Nullable EnvVarSource valueFrom() {
        return valueFrom;
    }

    public RedisCredential valueFrom(@Nullable EnvVarSource value) {
        valueFrom = value;
        return this;
    }

    /** In clear, which is never right. */
    public @Nullable String value() {
        return value;
    }

    public RedisCredential value(@Nullable String newValue) {
        value = newValue;
        return this;
    }
}
