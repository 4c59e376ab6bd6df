package dev.platformgen.component.kafka;

import dev.platformgen.Context;
import dev.platformgen.model.RawEdit;
import dev.platformgen.origin.Setting;
import dev.platformgen.origin.Trace;
import dev.platformgen.tree.Manifest;
import dev.platformgen.tree.Mapping;
import dev.platformgen.tree.MappingBuilder;
import dev.platformgen.tree.Node;
import dev.platformgen.tree.Resource;
import dev.platformgen.tree.Scalar;
import dev.platformgen.tree.Sequence;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Turns clusters and topics into resources. Node pools precede their Kafka, as in Strimzi's own examples. */
final class KafkaManifests {
    private KafkaManifests() {}

    static List<Resource> of(KafkaCluster cluster, Context context) {
        Strimzi strimzi = context.release(Strimzi.class, Strimzi.V1_2_0, cluster);
        VersionChecks.check(cluster, strimzi, context);
        List<Resource> resources = new ArrayList<>();
        for (NodePool pool : cluster.nodePools()) {
            resources.add(nodePool(cluster, pool, strimzi, context));
        }
        resources.add(kafka(cluster, strimzi, context));
        return resources;
    }

    static List<Resource> of(KafkaTopic topic, Context context) {
        Strimzi strimzi = context.release(Strimzi.class, Strimzi.V1_2_0, topic);
        Mapping spec = Mapping.builder()
                .trace(topic.trace())
                .put("topicName", topic.topicName().orElse(null))
                .put("partitions", topic.partitions())
                .put("replicas", topic.replicas())
                .putUnlessEmpty("config", topic.config())
                .build();
        Resource resource = Manifest.of(
                        strimzi.apiVersion(), "KafkaTopic", topic.id().name(), topic.trace())
                .namespace(topic.id().namespace())
                .label(StrimziNames.CLUSTER_LABEL, topic.cluster().id().name())
                .put("spec", spec)
                .build();
        Mapping body = resource.body();
        for (var edit : topic.edits()) {
            body = edit.apply(
                    body,
                    io.strimzi.api.kafka.model.topic.KafkaTopic.class,
                    topic.id().path(),
                    context::report);
        }
        return List.of(resource.withBody(body));
    }

    private static Resource nodePool(KafkaCluster cluster, NodePool pool, Strimzi strimzi, Context context) {
        List<Node> roles = new ArrayList<>();
        for (Role role : pool.roles().value()) {
            roles.add(Scalar.string(
                    role.name().toLowerCase(Locale.ROOT), pool.roles().trace()));
        }
        Mapping spec = Mapping.builder()
                .trace(pool.trace())
                .put("replicas", pool.replicas())
                .put("roles", Sequence.of(roles))
                .put("storage", pool.storage().tree())
                .putUnlessEmpty("resources", pool.resources().tree())
                .build();
        Resource resource = Manifest.of(strimzi.apiVersion(), "KafkaNodePool", pool.name(), pool.trace())
                .namespace(cluster.id().namespace())
                .label(StrimziNames.CLUSTER_LABEL, cluster.id().name())
                .put("spec", spec)
                .build();
        Mapping body = resource.body();
        for (RawEdit<KafkaNodePool> edit : pool.edits()) {
            body = edit.apply(body, KafkaNodePool.class, cluster.id().path(), context::report);
        }
        return resource.withBody(body);
    }

    private static Resource kafka(KafkaCluster cluster, Strimzi strimzi, Context context) {
        MappingBuilder kafka = Mapping.builder()
                .put("version", cluster.version().orElseGet(() -> defaultVersion(strimzi)))
                .put("metadataVersion", cluster.metadataVersion().orElse(null))
                .put("listeners", listeners(cluster))
                .putUnlessEmpty("config", cluster.config());
        MappingBuilder spec = Mapping.builder().trace(cluster.trace()).put("kafka", kafka.build());
        cluster.entityOperator().ifPresent(operator -> spec.put("entityOperator", operator.tree()));
        Manifest manifest = Manifest.of(
                        strimzi.apiVersion(), "Kafka", cluster.id().name(), cluster.trace())
                .namespace(cluster.id().namespace())
                .put("spec", spec.build());
        if (strimzi.needsKraftAnnotations()) {
            manifest.annotation("strimzi.io/kraft", "enabled").annotation("strimzi.io/node-pools", "enabled");
        }
        Resource resource = manifest.build();
        Mapping body = resource.body();
        for (RawEdit<Kafka> edit : cluster.edits()) {
            body = edit.apply(body, Kafka.class, cluster.id().path(), context::report);
        }
        return resource.withBody(body);
    }

    private static Setting<String> defaultVersion(Strimzi strimzi) {
        return Setting.of(strimzi.defaultKafkaVersion(), Trace.note("default of Strimzi " + strimzi.version()));
    }

    private static Sequence listeners(KafkaCluster cluster) {
        List<Node> all = new ArrayList<>();
        for (Setting<Listener> setting : cluster.listeners()) {
            Listener listener = setting.value();
            all.add(Mapping.builder()
                    .trace(setting.trace())
                    .put("name", listener.name())
                    .put("port", listener.port())
                    .put("type", "internal")
                    .put("tls", listener.encrypted())
                    .build());
        }
        return Sequence.of(all);
    }
}
