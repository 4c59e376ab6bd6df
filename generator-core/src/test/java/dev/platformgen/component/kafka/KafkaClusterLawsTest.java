package dev.platformgen.component.kafka;

import dev.platformgen.Component;
import dev.platformgen.Release;
import dev.platformgen.laws.ComponentLaws;
import dev.platformgen.value.Namespace;
import io.strimzi.api.kafka.model.kafka.KafkaBuilder;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;

/** The laws, for a release of each generation: annotations, v1beta2 without them, and v1. */
class KafkaClusterLawsTest {
    private static final Listener PLAIN = Listener.internal("plain", 9092);
    private static final Listener TLS = Listener.internal("tls", 9093).tls();

    abstract static class Laws extends ComponentLaws {
        private final Strimzi strimzi;
        private final String kafka;
        private final String metadata;

        Laws(Strimzi strimzi, String metadata) {
            this.strimzi = strimzi;
            this.kafka = strimzi.defaultKafkaVersion();
            this.metadata = metadata;
        }

        @Override
        protected String golden() {
            return "KafkaCluster-" + strimzi.version();
        }

        @Override
        protected List<Release> releases() {
            return List.of(strimzi);
        }

        @Override
        protected Component minimal() {
            return named("minimal");
        }

        @Override
        protected Component named(String name) {
            return KafkaCluster.in(Namespace.of("kafka"), name, cluster -> {
                cluster.listeners(PLAIN);
                cluster.nodePool("dual", pool -> {
                    pool.roles(Role.CONTROLLER, Role.BROKER);
                    pool.replicas(1);
                    pool.persistentClaim("1Gi");
                });
            });
        }

        @Override
        protected Component full() {
            return KafkaCluster.in(Namespace.of("kafka"), "full", cluster -> {
                cluster.version(kafka);
                cluster.metadataVersion(metadata);
                cluster.listeners(PLAIN, TLS);
                cluster.replicationFactor(3);
                cluster.minInsyncReplicas(2);
                cluster.offsetsTopicReplicationFactor(2);
                cluster.transactionStateLogReplicationFactor(2);
                cluster.transactionStateLogMinIsr(1);
                cluster.logRetentionHours(24);
                cluster.logRetentionBytes(-1);
                cluster.logSegmentBytes(1_073_741_824);
                cluster.numPartitions(3);
                cluster.autoCreateTopics(false);
                cluster.deleteTopic(true);
                cluster.messageMaxBytes(2_097_152);
                cluster.config("compression.type", "zstd");
                cluster.config("unclean.leader.election.enable", false);
                cluster.config("log.cleaner.min.cleanable.ratio", 0.5);
                cluster.config("num.io.threads", 8);
                cluster.nodePool("controllers", pool -> {
                    pool.roles(Role.CONTROLLER);
                    pool.replicas(3);
                    pool.persistentClaim(
                            "10Gi", disk -> disk.storageClass("fast").deleteClaim(false));
                });
                cluster.nodePool("brokers", pool -> {
                    pool.roles(Role.BROKER);
                    pool.replicas(3);
                    pool.jbod(0, "100Gi", disk -> disk.kraftMetadata().deleteClaim(true));
                    pool.jbod(1, "1073741824");
                    pool.resources(
                            resources -> resources.requests("500m", "2Gi").limits("2", "4Gi"));
                    pool.raw(builder -> builder.editSpec()
                            .withNewJvmOptions()
                            .withXmx("1g")
                            .endJvmOptions()
                            .endSpec());
                });
                cluster.entityOperator(operator -> {
                    operator.topicOperator();
                    operator.userOperator(resources -> resources.requests("100m", "256Mi"));
                });
                cluster.raw(builder -> maintenance(builder));
            });
        }

        private static KafkaBuilder maintenance(KafkaBuilder builder) {
            return builder.editSpec()
                    .withMaintenanceTimeWindows("* * 0-1 ? * SUN,MON *")
                    .endSpec();
        }

        @Override
        protected SortedMap<String, Component> incomplete() {
            SortedMap<String, Component> incomplete = new TreeMap<>();
            incomplete.put("listeners", cluster(cluster -> cluster.nodePool("dual", Laws::dual)));
            incomplete.put("nodePool", cluster(cluster -> cluster.listeners(PLAIN)));
            incomplete.put("replicas", pool(pool -> pool.roles(Role.CONTROLLER, Role.BROKER)
                    .persistentClaim("1Gi")));
            incomplete.put("roles", pool(pool -> pool.replicas(1).persistentClaim("1Gi")));
            incomplete.put("storage", pool(pool -> pool.roles(Role.CONTROLLER, Role.BROKER)
                    .replicas(1)));
            return incomplete;
        }

        private static void dual(NodePool.Spec pool) {
            pool.roles(Role.CONTROLLER, Role.BROKER).replicas(1).persistentClaim("1Gi");
        }

        private static Component pool(Consumer<NodePool.Spec> pool) {
            return cluster(cluster -> cluster.listeners(PLAIN).nodePool("dual", pool));
        }

        private static Component cluster(Consumer<KafkaCluster.Spec> spec) {
            return KafkaCluster.in(Namespace.of("kafka"), "incomplete", spec);
        }
    }

    @Nested
    class OnStrimzi045 extends Laws {
        OnStrimzi045() {
            super(Strimzi.V0_45_0, "3.9");
        }
    }

    @Nested
    class OnStrimzi048 extends Laws {
        OnStrimzi048() {
            super(Strimzi.V0_48_0, "4.1-IV0");
        }
    }

    @Nested
    class OnStrimzi051 extends Laws {
        OnStrimzi051() {
            super(Strimzi.V0_51_0, "4.2-IV0");
        }
    }

    @Nested
    class OnStrimzi12 extends Laws {
        OnStrimzi12() {
            super(Strimzi.V1_2_0, "4.3-IV0");
        }
    }
}
