package dev.platformgen.component.kafka;

import dev.platformgen.Context;
import dev.platformgen.model.RawEdit;
import dev.platformgen.origin.Setting;
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

/** Turns a cluster into its resources: the node pools first, as Strimzi's own examples have them, then the Kafka. */
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

    private static Resource nodePool(KafkaCluster cluster, NodePool pool, Strimzi strimzi, Context context) {
        List<Node> roles = new ArrayList<>();
        pool.roles().forEach(role -> roles.add(Scalar.string(role.name().toLowerCase(Locale.ROOT), pool.trace())));
        Mapping spec = Mapping.builder()
                .trace(pool.trace())
                .put("replicas", pool.replicas())
                .put("roles", Sequence.of(roles))
                .put("storage", pool.storage().tree())
                .putUnlessEmpty("resources", pool.resources().tree())
                .build();
        Resource resource = Manifest.of(strimzi.apiVersion(), "KafkaNodePool", pool.name(), pool.trace())
                .namespace(cluster.id().namespace())
                .label(Names.CLUSTER_LABEL, cluster.id().name())
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
        return Setting.of(
                strimzi.defaultKafkaVersion(),
                dev.platformgen.origin.Trace.note("default of Strimzi " + strimzi.version()));
    }

    private static Sequence listeners(KafkaCluster cluster) {
        List<Node> all = new ArrayList<>();
        for (Listener listener : cluster.listeners()) {
            all.add(Mapping.builder()
                    .trace(cluster.trace())
                    .put("name", listener.name())
                    .put("port", listener.port())
                    .put("type", "internal")
                    .put("tls", listener.tls())
                    .build());
        }
        return Sequence.of(all);
    }
}
