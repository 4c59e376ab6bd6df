package dev.platformgen.component.kafka;

import dev.platformgen.Component;
import dev.platformgen.Release;
import dev.platformgen.laws.ComponentLaws;
import dev.platformgen.value.Namespace;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

class KafkaTopicLawsTest extends ComponentLaws {
    private static final KafkaCluster CLUSTER = KafkaCluster.in(Namespace.of("kafka"), "events", cluster -> {
        cluster.listeners(Listener.internal("plain", 9092));
        cluster.nodePool(
                "dual",
                pool -> pool.roles(Role.CONTROLLER, Role.BROKER).replicas(3).persistentClaim("1Gi"));
        cluster.entityOperator(operator -> operator.topicOperator());
    });

    @Override
    protected List<Release> releases() {
        return List.of(Strimzi.V0_48_0);
    }

    @Override
    protected Component minimal() {
        return named("orders");
    }

    @Override
    protected Component named(String name) {
        return KafkaTopic.in(CLUSTER, name, topic -> topic.partitions(3).replicas(3));
    }

    @Override
    protected Component full() {
        return KafkaTopic.in(CLUSTER, "orders", topic -> {
            topic.partitions(12);
            topic.replicas(3);
            topic.topicName("Orders_v1");
            topic.retention(Duration.ofDays(7));
            topic.config("cleanup.policy", "compact,delete");
            topic.config("min.insync.replicas", "2");
            topic.raw(builder ->
                    builder.editMetadata().addToLabels("team", "billing").endMetadata());
        });
    }

    @Override
    protected SortedMap<String, Component> incomplete() {
        SortedMap<String, Component> incomplete = new TreeMap<>();
        incomplete.put("partitions", KafkaTopic.in(CLUSTER, "orders", topic -> topic.replicas(3)));
        incomplete.put("replicas", KafkaTopic.in(CLUSTER, "orders", topic -> topic.partitions(3)));
        return incomplete;
    }
}
