package dev.platformgen.tree;

import dev.platformgen.origin.Setting;
import dev.platformgen.origin.Trace;
import dev.platformgen.value.Namespace;
import java.util.Map;
import java.util.TreeMap;

/** Starts a resource in the order every reader expects: apiVersion, kind, metadata, then the rest. */
public final class Manifest {
    private final MappingBuilder metadata = Mapping.builder();
    private final Map<String, Scalar> labels = new TreeMap<>();
    private final Map<String, Scalar> annotations = new TreeMap<>();
    private final MappingBuilder body = Mapping.builder();
    private final String apiVersion;
    private final String kind;

    private final Trace trace;

    private Manifest(String apiVersion, String kind, String name, Trace trace) {
        this.apiVersion = apiVersion;
        this.kind = kind;
        this.trace = trace;
        metadata.trace(trace).put("name", name);
    }

    /** Begins a resource that was written at a line of the definition. */
    public static Manifest of(String apiVersion, String kind, String name, Trace trace) {
        return new Manifest(apiVersion, kind, name, trace);
    }

    public static Manifest of(String apiVersion, String kind, String name) {
        return of(apiVersion, kind, name, Trace.NONE);
    }

    public Manifest namespace(Namespace namespace) {
        metadata.put("namespace", namespace.name());
        return this;
    }

    public Manifest label(String key, String value) {
        labels.put(key, Scalar.string(value, trace));
        return this;
    }

    /** A label that a setter remembered, with its origin. */
    public Manifest label(String key, Setting<String> value) {
        labels.put(key, Scalar.string(value.value(), value.trace()));
        return this;
    }

    public Manifest annotation(String key, String value) {
        annotations.put(key, Scalar.string(value, trace));
        return this;
    }

    /** An annotation that a setter remembered, with its origin. */
    public Manifest annotation(String key, Setting<String> value) {
        annotations.put(key, Scalar.string(value.value(), value.trace()));
        return this;
    }

    /** The keys that follow metadata, usually {@code spec}. */
    public Manifest put(String key, Node value) {
        body.put(key, value);
        return this;
    }

    public Resource build() {
        MappingBuilder all =
                Mapping.builder().trace(trace).put("apiVersion", apiVersion).put("kind", kind);
        metadata.putUnlessEmpty("labels", mapping(labels));
        metadata.putUnlessEmpty("annotations", mapping(annotations));
        all.put("metadata", metadata.build());
        body.build().entries().forEach(all::put);
        return Resource.of(all.build());
    }

    private Mapping mapping(Map<String, Scalar> strings) {
        MappingBuilder mapping = Mapping.builder().trace(trace);
        strings.forEach(mapping::put);
        return mapping.build();
    }
}
