package dev.platformgen.component.kubernetes;

import dev.platformgen.Component;
import dev.platformgen.Release;
import dev.platformgen.laws.ComponentLaws;
import dev.platformgen.value.Namespace;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

class KubernetesNamespaceLawsTest extends ComponentLaws {
    private static final Namespace DATA = Namespace.of("data-platform");

    @Override
    protected Component minimal() {
        return KubernetesNamespace.of(DATA);
    }

    @Override
    protected Component full() {
        return KubernetesNamespace.of(DATA, namespace -> {
            namespace.podSecurity(PodSecurity.BASELINE);
            namespace.label("istio-injection", "enabled");
            namespace.annotation("scheduler.alpha.kubernetes.io/node-selector", "disk=ssd");
            namespace.deletable();
            namespace.raw(builder ->
                    builder.editMetadata().addToFinalizers("example.com/backup").endMetadata());
        });
    }

    @Override
    protected Component named(String name) {
        return KubernetesNamespace.of(Namespace.of(name));
    }

    @Override
    protected SortedMap<String, Component> incomplete() {
        return new TreeMap<>();
    }

    @Override
    protected List<Release> releases() {
        return List.of();
    }
}
