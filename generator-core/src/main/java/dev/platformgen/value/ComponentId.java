package dev.platformgen.value;

import java.util.Comparator;

/**
 * What a component is called on its platform: product, namespace and name. The name is kept as it was written, even
 * when it is no legal resource name, because the message that refuses it has to show it.
 *
 * @param product the simple name of the DSL class, for example {@code KafkaCluster}
 */
public record ComponentId(String product, Namespace namespace, String name) implements Comparable<ComponentId> {
    private static final Comparator<ComponentId> ORDER = Comparator.comparing(ComponentId::namespace)
            .thenComparing(ComponentId::name)
            .thenComparing(ComponentId::product);

    /** The form that messages use: {@code streaming/datahub-kafka}. */
    public String path() {
        return namespace.name() + "/" + name;
    }

    @Override
    public int compareTo(ComponentId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return product + " " + path();
    }
}
