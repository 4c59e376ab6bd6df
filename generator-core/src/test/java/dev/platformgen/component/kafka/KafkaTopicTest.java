package dev.platformgen.component.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platformgen.reference.Reference;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KafkaTopicTest {
    @Test
    void moreReplicasThanBrokersAreRefused() {
        assertThat(Told.about(topic(spec -> spec.replicas(5)))).containsExactly("""
                [kafka/orders] replicas was 5, but kafka/events has 3 brokers
                    at:  KafkaTopicTest.java:N
                    why: the topic operator cannot create it: each copy needs a broker of its own (KAFKA-021)
                    fix: topic.replicas(3)""");
    }

    @Test
    void fewerReplicasThanTheClusterWantsInSyncAreRefused() {
        assertThat(Told.about(topic(spec -> spec.replicas(1)))).containsExactly("""
                [kafka/orders] replicas was 1, but kafka/events has min.insync.replicas 2
                    at:  KafkaTopicTest.java:N
                    why: the topic inherits it, and every producer with acks=all gets NotEnoughReplicas (KAFKA-011)
                    fix: topic.replicas(3), or topic.config("min.insync.replicas", 1)""");
        assertThat(Told.about(topic(spec -> spec.replicas(1).config("min.insync.replicas", 1))))
                .isEmpty();
    }

    @Test
    void fewerReplicasThanTheTopicWantsInSyncAreRefused() {
        assertThat(Told.about(topic(spec -> spec.replicas(2).config("min.insync.replicas", "3"))))
                .containsExactly("""
                [kafka/orders] min.insync.replicas was 3, but replicas is 2
                    at:  KafkaTopicTest.java:N
                    why: every producer with acks=all gets NotEnoughReplicas (KAFKA-011)
                    fix: topic.config("min.insync.replicas", 1), or topic.replicas(4)""");
    }

    @Test
    void aTopicOfAClusterWithoutTopicOperatorIsRefused() {
        KafkaCluster cluster = Told.bare(3, spec -> {});
        KafkaTopic topic =
                KafkaTopic.in(cluster, "orders", spec -> spec.partitions(1).replicas(3));
        assertThat(Told.about(topic)).containsExactly("""
                [kafka/orders] its cluster kafka/events has no topic operator
                    at:  KafkaTopicTest.java:N
                    why: nobody would create the topic, and its status would stay empty (KAFKA-020)
                    fix: cluster.entityOperator(operator -> operator.topicOperator())""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "orders/v1", "orders v1", "órders"})
    void aNameThatKafkaRefusesIsRefused(String name) {
        assertThat(Told.errors(topic(spec -> spec.replicas(3).topicName(name))))
                .containsExactly("topicName was \"" + name + "\", must be 1 to 249 of a-z, A-Z, 0-9, '.', '_' and '-'");
    }

    @Test
    void aResourceNameTooLongForATopicNeedsATopicName() {
        String name = "o".repeat(250);
        Consumer<KafkaTopic.Spec> three = spec -> spec.partitions(1).replicas(3);
        KafkaCluster cluster = Told.sound(spec -> {});
        assertThat(Told.errors(KafkaTopic.in(cluster, name, three)))
                .containsExactly("name was 250 characters long, must be at most 249");
        assertThat(Told.errors(KafkaTopic.in(cluster, name, three.andThen(spec -> spec.topicName("orders")))))
                .isEmpty();
    }

    @Test
    void aRetentionThatKeepsNothingIsRefused() {
        for (Duration duration :
                new Duration[] {Duration.ZERO, Duration.ofDays(-1), Duration.ofSeconds(Long.MAX_VALUE)}) {
            assertThat(Told.errors(topic(spec -> spec.replicas(3).retention(duration))))
                    .containsExactly("retention was " + duration
                            + ", must be a millisecond or more, and fit into a long of them");
        }
    }

    @Test
    void aTopicsConfigIsNoBrokersConfig() {
        assertThat(Told.errors(topic(spec -> spec.replicas(3).config("ssl.anything", "x"))))
                .isEmpty();
    }

    @Test
    void aTopicNeedsItsClusterOnThePlatform() {
        assertThat(topic(spec -> spec.replicas(3)).uses())
                .extracting(Reference::describe)
                .containsExactly("Kafka cluster kafka/events");
    }

    @Test
    void theReferenceHasTheNameThatClientsUse() {
        assertThat(topic(spec -> spec.replicas(3)).topic().name()).isEqualTo("orders");
        assertThat(topic(spec -> spec.replicas(3).topicName("Orders_v1"))
                        .topic()
                        .name())
                .isEqualTo("Orders_v1");
    }

    private static KafkaTopic topic(Consumer<KafkaTopic.Spec> more) {
        return KafkaTopic.in(Told.sound(cluster -> {}), "orders", topic -> {
            topic.partitions(3);
            more.accept(topic);
        });
    }
}
