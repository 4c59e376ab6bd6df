package com.example.minimal;

import dev.platformgen.Platform;
import dev.platformgen.PlatformDefinition;
import dev.platformgen.SingleEnvironment;
import dev.platformgen.component.kafka.KafkaCluster;
import dev.platformgen.component.kafka.KafkaTopic;
import dev.platformgen.component.kafka.Listener;
import dev.platformgen.component.kafka.Role;
import dev.platformgen.component.kafka.Strimzi;
import dev.platformgen.value.Namespace;

/** One topic on one broker. */
public final class MinimalPlatform implements PlatformDefinition<SingleEnvironment> {
    @Override
    public Platform define(SingleEnvironment environment) {
        KafkaCluster kafka = KafkaCluster.in(Namespace.of("kafka"), "events", cluster -> {
            cluster.listeners(Listener.internal("plain", 9092));
            cluster.replicationFactor(1);
            cluster.nodePool(
                    "dual",
                    pool -> pool.roles(Role.CONTROLLER, Role.BROKER).replicas(1).persistentClaim("1Gi"));
            cluster.entityOperator(operator -> operator.topicOperator());
        });
        KafkaTopic orders =
                KafkaTopic.in(kafka, "orders", topic -> topic.partitions(3).replicas(1));
        return Platform.of(
                "minimal", platform -> platform.release(Strimzi.V0_48_0).add(kafka, orders));
    }
}
