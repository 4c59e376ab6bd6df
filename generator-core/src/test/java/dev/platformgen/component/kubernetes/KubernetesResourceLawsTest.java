package dev.platformgen.component.kubernetes;

import dev.platformgen.Component;
import dev.platformgen.External;
import dev.platformgen.Release;
import dev.platformgen.laws.ComponentLaws;
import dev.platformgen.value.Namespace;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

class KubernetesResourceLawsTest extends ComponentLaws {
    private static final Namespace DATA = Namespace.of("data-platform");

    @Override
    protected Component minimal() {
        return named("spark-history-conf");
    }

    @Override
    protected Component full() {
        ConfigMap conf = new ConfigMapBuilder()
                .withNewMetadata()
                .withName("spark-history-conf")
                .withLabels(Map.of("app", "spark-history", "tier", "batch", "team", "data"))
                .endMetadata()
                .withImmutable(true)
                .withData(Map.of(
                        "spark-defaults.conf",
                        "spark.eventLog.enabled true\nspark.eventLog.dir s3a://logs/\n",
                        "enabled",
                        "yes"))
                .build();
        return KubernetesResource.in(DATA, conf, External.s3(DATA, "minio-service", 9000));
    }

    @Override
    protected Component named(String name) {
        return KubernetesResource.in(
                DATA,
                new ConfigMapBuilder()
                        .withNewMetadata()
                        .withName(name)
                        .endMetadata()
                        .build());
    }

    @Override
    protected SortedMap<String, Component> incomplete() {
        SortedMap<String, Component> incomplete = new TreeMap<>();
        incomplete.put("name", KubernetesResource.in(DATA, new ConfigMap()));
        return incomplete;
    }

    @Override
    protected List<Release> releases() {
        return List.of();
    }

    @Override
    protected String golden() {
        return "KubernetesResource";
    }

    @Override
    protected boolean needsModels() {
        return true;
    }
}
