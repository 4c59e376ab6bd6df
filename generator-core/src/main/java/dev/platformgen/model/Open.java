package dev.platformgen.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One object of a resource, in a model of our own. A field that is null is absent from YAML; keys this model has no field for, of a newer
 * release or misspelt, are kept in {@link #unknown} and written back.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public abstract class Open {
    private final Map<String, @Nullable Object> unknown = new LinkedHashMap<>();

    protected Open() {}

    /** Keys without a field here, in the order in which they were read. */
    @JsonAnyGetter
    public Map<String, @Nullable Object> unknown() {
        return unknown;
    }

    /** Sets a key without a field here. */
    @JsonAnySetter
    public void unknown(String key, @Nullable Object value) {
        unknown.put(key, value);
    }
}
