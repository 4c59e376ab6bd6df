package com.example.embedding;

import dev.platformgen.Platform;
import dev.platformgen.PlatformDefinition;
import dev.platformgen.SingleEnvironment;
import dev.platformgen.component.kafka.KafkaCluster;
import dev.platformgen.component.kafka.KafkaTopic;
import dev.platformgen.component.kafka.Listener;
import dev.platformgen.component.kafka.Role;
import dev.platformgen.component.kafka.Strimzi;
import dev.platformgen.value.Namespace;
import java.time.Duration;
import java.util.List;

/** A topic for every team, from data: definitions are ordinary Java. */
final class TeamTopics implements PlatformDefinition<SingleEnvironment> {
    private static final List<String> TEAMS = List.of("billing", "search", "shipping");

    @Override
    public Platform define(SingleEnvironment environment) {
        KafkaCluster kafka = KafkaCluster.in(Namespace.of("kafka"), "shared", cluster -> {
            cluster.listeners(Listener.internal("tls", 9093).tls());
            cluster.replicationFactor(3);
            cluster.minInsyncReplicas(2);
            cluster.nodePool(
                    "controllers",
                    pool -> pool.roles(Role.CONTROLLER).replicas(3).persistentClaim("5Gi"));
            cluster.nodePool(
                    "brokers",
                    pool -> pool.roles(Role.BROKER).replicas(3).jbod(0, "50Gi").jbod(1, "50Gi"));
            cluster.entityOperator(operator -> operator.topicOperator());
        });
        return Platform.of("team-topics", platform -> {
            platform.release(Strimzi.V1_2_0);
            platform.file("kafka.yaml", kafka);
            for (String team : TEAMS) {
                platform.file("topics/" + team + ".yaml", topic(kafka, team));
            }
        });
    }

    private static KafkaTopic topic(KafkaCluster kafka, String team) {
        return KafkaTopic.in(kafka, team + "-events", topic -> {
            topic.partitions(12);
            topic.replicas(3);
            topic.retention(Duration.ofDays(7));
        });
    }
}
