package dev.platformgen.tree;

import java.util.Comparator;

/**
 * What makes a Kubernetes object one and the same: its group, kind, namespace and name. The version is carried along but
 * is no part of the order.
 *
 * @param group empty for the core group
 * @param namespace empty for what is cluster-scoped or goes wherever it is applied
 */
public record ResourceId(String group, String version, String kind, String namespace, String name)
        implements Comparable<ResourceId> {
    private static final Comparator<ResourceId> ORDER = Comparator.comparing(ResourceId::group)
            .thenComparing(ResourceId::kind)
            .thenComparing(ResourceId::namespace)
            .thenComparing(ResourceId::name);

    /** The identity that a resource's own apiVersion, kind and metadata spell out. */
    public static ResourceId of(Mapping body) {
        String apiVersion = body.text("apiVersion").orElse("");
        int slash = apiVersion.indexOf('/');
        return new ResourceId(
                slash < 0 ? "" : apiVersion.substring(0, slash),
                apiVersion.substring(slash + 1),
                body.text("kind").orElse(""),
                body.text("metadata", "namespace").orElse(""),
                body.text("metadata", "name").orElse(""));
    }

    public String apiVersion() {
        return group.isEmpty() ? version : group + "/" + version;
    }

    @Override
    public int compareTo(ResourceId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return kind + " " + (namespace.isEmpty() ? name : namespace + "/" + name);
    }
}
