package dev.platformgen.model.ray;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Fields that a newer KubeRay has and this model has not: kept as they are. */
abstract class OpenType {
    private final Map<String, Object> others = new LinkedHashMap<>();

    /** Fields without an accessor of their own. */
    @JsonAnyGetter
    public Map<String, Object> others() {
        return Collections.unmodifiableMap(others);
    }

    /** Sets a field that has no accessor. */
    @JsonAnySetter
    public void other(String name, Object value) {
        others.put(name, value);
    }
}
