package dev.platformgen.component.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplicationChecksTest {
    @Test
    void threeBrokersWithThreeCopiesOfWhichTwoAreInSyncAreFine() {
        assertThat(Told.about(Told.sound(cluster -> {}))).isEmpty();
    }

    @Test
    void tooFewBrokersForMinInsyncReplicasAreExplainedAtTheReplicas() {
        KafkaCluster cluster = Told.bare(1, spec -> spec.replicationFactor(1).minInsyncReplicas(2));
        assertThat(Told.about(cluster)).containsExactly("""
                [kafka/events] nodePool 'dual': replicas was 1, but min.insync.replicas is 2 (ReplicationChecksTest.java:N)
                    at:  Told.java:N
                    why: every producer with acks=all gets NotEnoughReplicas, and the operator does not notice (KAFKA-011)
                    fix: pool.replicas(3), or cluster.minInsyncReplicas(1)""");
    }

    @Test
    void aSettingForSeveralKeysIsComplainedAboutOnce() {
        KafkaCluster cluster = Told.bare(1, spec -> spec.replicationFactor(3));
        assertThat(Told.about(cluster)).hasSize(2).first().isEqualTo("""
                [kafka/events] nodePool 'dual': replicas was 1, but default.replication.factor is 3 (ReplicationChecksTest.java:N)
                    at:  Told.java:N
                    why: Strimzi refuses the cluster: each copy needs a broker of its own (KAFKA-010)
                    fix: pool.replicas(3), or cluster.replicationFactor(1)""");
    }

    @Test
    void theCallThatWasWrittenIsTheOneToMend() {
        KafkaCluster cluster = Told.bare(
                1,
                spec -> spec.replicationFactor(1).minInsyncReplicas(1).config("offsets.topic.replication.factor", "3"));
        assertThat(Told.about(cluster)).containsExactly("""
                [kafka/events] nodePool 'dual': replicas was 1, but offsets.topic.replication.factor is 3 (ReplicationChecksTest.java:N)
                    at:  Told.java:N
                    why: Strimzi refuses the cluster: each copy needs a broker of its own (KAFKA-010)
                    fix: pool.replicas(3), or cluster.config("offsets.topic.replication.factor", 1)""");
    }

    @Test
    void brokersOfSeveralPoolsAreCountedTogether() {
        KafkaCluster cluster = Told.bare(1, spec -> spec.replicationFactor(3)
                .nodePool("more", pool -> pool.roles(Role.BROKER).replicas(1).persistentClaim("1Gi")));
        assertThat(Told.about(cluster)).hasSize(2).first().isEqualTo("""
                [kafka/events] nodePools 'dual', 'more' have 2 brokers in all, but default.replication.factor is 3 (ReplicationChecksTest.java:N)
                    at:  Told.java:N
                    why: Strimzi refuses the cluster: each copy needs a broker of its own (KAFKA-010)
                    fix: 3 brokers in all, or cluster.replicationFactor(2)""");
    }

    @Test
    void moreInSyncThanKafkasDefaultHasCopiesIsAnError() {
        KafkaCluster cluster = Told.bare(3, spec -> spec.minInsyncReplicas(2));
        assertThat(Told.about(cluster)).hasSize(2).first().isEqualTo("""
                [kafka/events] min.insync.replicas was 2, but default.replication.factor is 1, which is Kafka's default
                    at:  ReplicationChecksTest.java:N
                    why: every producer with acks=all gets NotEnoughReplicas, and the operator does not notice (KAFKA-011)
                    fix: cluster.replicationFactor(3)""");
    }

    @Test
    void moreInSyncThanThereAreCopiesIsAnError() {
        KafkaCluster cluster = Told.bare(5, spec -> spec.replicationFactor(2).minInsyncReplicas(3));
        assertThat(Told.about(cluster)).containsExactly("""
                [kafka/events] min.insync.replicas was 3, but default.replication.factor is 2
                    at:  ReplicationChecksTest.java:N
                    why: every producer with acks=all gets NotEnoughReplicas, and the operator does not notice (KAFKA-011)
                    fix: cluster.minInsyncReplicas(1), or cluster.replicationFactor(4)""");
    }

    @Test
    void allCopiesInSyncIsAWarning() {
        KafkaCluster cluster = Told.bare(3, spec -> spec.replicationFactor(3).minInsyncReplicas(3));
        assertThat(Told.errors(cluster)).isEmpty();
        assertThat(Told.about(cluster)).containsExactly("""
                [kafka/events] warning: min.insync.replicas is 3, as many as default.replication.factor
                    at:  ReplicationChecksTest.java:N
                    why: one broker down, as in every rolling update, stops all writers with acks=all (KAFKA-011)
                    fix: cluster.minInsyncReplicas(2)""");
    }

    @Test
    void transactionsNeedAsManyCopiesAsTheyWantInSync() {
        KafkaCluster cluster =
                Told.sound(spec -> spec.transactionStateLogReplicationFactor(1).transactionStateLogMinIsr(2));
        assertThat(Told.about(cluster)).containsExactly("""
                [kafka/events] transaction.state.log.min.isr was 2, but transaction.state.log.replication.factor is 1
                    at:  ReplicationChecksTest.java:N
                    why: no transaction could be committed (KAFKA-011)
                    fix: cluster.transactionStateLogMinIsr(1)""");
    }

    @Test
    void transactionsWithMoreInSyncThanThereAreBrokersAreRefused() {
        KafkaCluster cluster = Told.sound(spec -> spec.transactionStateLogMinIsr(4));
        assertThat(Told.about(cluster)).containsExactly("""
                [kafka/events] nodePool 'dual': replicas was 3, but transaction.state.log.min.isr is 4 (ReplicationChecksTest.java:N)
                    at:  Told.java:N
                    why: Strimzi refuses the cluster: each copy needs a broker of its own (KAFKA-010)
                    fix: pool.replicas(5), or cluster.transactionStateLogMinIsr(3)""");
    }

    @Test
    void aSmallClusterLeftToKafkasDefaultsIsWarnedOf() {
        KafkaCluster cluster = Told.bare(1, spec -> {});
        assertThat(Told.errors(cluster)).isEmpty();
        assertThat(Told.about(cluster)).containsExactly("""
                [kafka/events] warning: nodePool 'dual': replicas was 1, but offsets.topic.replication.factor is not set, and Kafka's default is 3
                    at:  Told.java:N
                    why: the topic behind it is never created, so that consumer groups wait for ever
                    fix: cluster.replicationFactor(1)""");
    }

    @Test
    void oneOfKafkasDefaultsIsEnoughForAWarning() {
        KafkaCluster cluster =
                Told.bare(1, spec -> spec.defaultReplicationFactor(1).offsetsTopicReplicationFactor(1));
        assertThat(Told.about(cluster)).containsExactly("""
                [kafka/events] warning: nodePool 'dual': replicas was 1, but transaction.state.log.replication.factor is not set, and Kafka's default is 3
                    at:  Told.java:N
                    why: the topic behind it is never created, so that transactions wait for ever
                    fix: cluster.transactionStateLogReplicationFactor(1)""");
    }

    @Test
    void aLargerClusterLeftToKafkasDefaultsIsWarnedOf() {
        assertThat(Told.about(Told.bare(3, spec -> {}))).containsExactly("""
                [kafka/events] warning: default.replication.factor is not set, and Kafka's default is 1
                    at:  Told.java:N
                    why: a topic that does not say otherwise is lost with the one broker it is on (KAFKA-028)
                    fix: cluster.replicationFactor(3)""");
        assertThat(Told.about(Told.bare(3, spec -> spec.replicationFactor(3)))).containsExactly("""
                [kafka/events] warning: default.replication.factor is 3, but min.insync.replicas is not set, and Kafka's default is 1
                    at:  ReplicationChecksTest.java:N
                    why: a write is acknowledged when one broker has it, and lost with that broker (KAFKA-028)
                    fix: cluster.minInsyncReplicas(2)""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"three", "0", "-1", "2.5"})
    void aNumberOfCopiesIsAWholeNumberFromOne(String value) {
        KafkaCluster cluster = Told.bare(3, spec -> spec.config("min.insync.replicas", value));
        assertThat(Told.errors(cluster))
                .containsExactly(
                        "config 'min.insync.replicas' was " + value + ", must be a whole number of at least 1");
    }
}
