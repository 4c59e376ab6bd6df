package dev.platformgen.model.ray;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.platformgen.model.Open;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code scaleStrategy} of a worker group. */
@JsonPropertyOrder({"workersToDelete"})
public final class ScaleStrategy extends Open {
    @JsonProperty
    private @Nullable List<String> workersToDelete;

    /** Names of pods. */
    public @Nullable List<String> workersToDelete() {
        return workersToDelete;
    }

    public ScaleStrategy workersToDelete(@Nullable List<String> value) {
        workersToDelete = value;
        return this;
    }
}
