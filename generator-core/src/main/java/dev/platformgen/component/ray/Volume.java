package dev.platformgen.component.ray;

import dev.platformgen.origin.Trace;
import dev.platformgen.tree.Mapping;

/**
 * A volume of a Ray pod and where it is mounted.
 *
 * @param source the key that says what it is, for example {@code emptyDir}, with its value
 */
record Volume(String name, String mountPath, Mapping source, Trace trace) {
    Mapping declaration() {
        return Mapping.builder().trace(trace).put("name", name).build().mergedWith(source);
    }

    Mapping mount() {
        return Mapping.builder()
                .trace(trace)
                .put("name", name)
                .put("mountPath", mountPath)
                .build();
    }
}
