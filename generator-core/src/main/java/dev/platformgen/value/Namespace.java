package dev.platformgen.value;

/** A Kubernetes namespace, {@code metadata.namespace}: an RFC 1123 label. */
public record Namespace(String name) implements Comparable<Namespace> {
    public Namespace {
        if (!Names.isLabel(name)) {
            throw Names.notALabel("namespace", name);
        }
    }

    public static Namespace of(String name) {
        return new Namespace(name);
    }

    @Override
    public int compareTo(Namespace other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
