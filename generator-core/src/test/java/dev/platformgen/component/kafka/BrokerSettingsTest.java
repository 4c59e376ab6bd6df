package dev.platformgen.component.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrokerSettingsTest {
    @Test
    void oneSettingForAllCopiesGivesWayToTheSettingOfOneKey() {
        String expected = """
                config:
                      offsets.topic.replication.factor: 3
                      transaction.state.log.replication.factor: 2
                      default.replication.factor: 3
                      transaction.state.log.min.isr: 1
                      min.insync.replicas: 2
                """;
        assertThat(config(cluster -> {
                    cluster.replicationFactor(3);
                    cluster.minInsyncReplicas(2);
                    cluster.transactionStateLogReplicationFactor(2);
                    cluster.transactionStateLogMinIsr(1);
                }))
                .isEqualTo(expected);
    }

    @Test
    void theOrderOfTheCallsDecidesNothingButTheOrderOfTheKeys() {
        String expected = """
                config:
                      transaction.state.log.min.isr: 1
                      transaction.state.log.replication.factor: 2
                      min.insync.replicas: 2
                      offsets.topic.replication.factor: 3
                      default.replication.factor: 3
                """;
        assertThat(config(cluster -> {
                    cluster.transactionStateLogMinIsr(1);
                    cluster.transactionStateLogReplicationFactor(2);
                    cluster.minInsyncReplicas(2);
                    cluster.replicationFactor(3);
                }))
                .isEqualTo(expected);
    }

    @Test
    void transactionsFollowTheCopiesUnlessMinInsyncReplicasSaysOtherwise() {
        assertThat(config(cluster -> cluster.replicationFactor(2))).contains("transaction.state.log.min.isr: 1");
        assertThat(config(cluster -> cluster.minInsyncReplicas(1).replicationFactor(3)))
                .contains("transaction.state.log.min.isr: 1");
        assertThat(config(cluster -> cluster.replicationFactor(3).minInsyncReplicas(1)))
                .contains("transaction.state.log.min.isr: 1");
    }

    @Test
    void valuesKeepTheirSpellingAndWholeNumbersAreNumbers() {
        String expected = """
                config:
                      log.retention.ms: 604800000
                      num.io.threads: 8
                      log.cleaner.min.cleanable.ratio: 0.5
                      compression.type: producer
                      unclean.leader.election.enable: false
                      some.text: "007"
                      some.flag: "true"
                """;
        assertThat(config(cluster -> {
                    cluster.config("log.retention.ms", "604800000");
                    cluster.config("num.io.threads", 8);
                    cluster.config("log.cleaner.min.cleanable.ratio", 0.5);
                    cluster.config("compression.type", "producer");
                    cluster.config("unclean.leader.election.enable", false);
                    cluster.config("some.text", "007");
                    cluster.config("some.flag", "true");
                }))
                .isEqualTo(expected);
    }

    @Test
    void theSameKeyWithTwoValuesIsAContradiction() {
        KafkaCluster cluster = Told.sound(spec -> spec.numPartitions(3).config("num.partitions", 6));
        assertThat(Told.about(cluster)).containsExactly("""
                [kafka/events] num.partitions was set to 3 at BrokerSettingsTest.java:N and to 6 here
                    at:  BrokerSettingsTest.java:N
                    why: Kafka has one value for it, and who reads the other line expects that one
                    fix: one of the two calls""");
    }

    @Test
    void theSameKeyWithTheSameValueIsNone() {
        assertThat(Told.about(Told.sound(spec -> spec.numPartitions(3).config("num.partitions", "3"))))
                .isEmpty();
        assertThat(Told.about(Told.sound(spec -> spec.logRetentionBytes(5).config("log.retention.bytes", 5))))
                .isEmpty();
    }

    @Test
    void valuesWithWhichNoBrokerStartsAreRefused() {
        KafkaCluster cluster = Told.sound(spec -> {
            spec.logRetentionHours(0);
            spec.logRetentionBytes(-2);
            spec.logSegmentBytes(1024);
            spec.numPartitions(0);
            spec.messageMaxBytes(0);
            spec.offsetsTopicReplicationFactor(0);
        });
        assertThat(Told.errors(cluster))
                .containsExactly(
                        "logRetentionHours was 0, must be at least 1, or -1 for ever",
                        "logRetentionBytes was -2, must be at least 0, or -1 for no bound",
                        "logSegmentBytes was 1024, must be at least 1048576",
                        "numPartitions was 0, must be at least 1",
                        "messageMaxBytes was 0, must be at least 1",
                        "offsetsTopicReplicationFactor was 0, must be 1 to 32767");
    }

    @Test
    void whatStrimziDropsIsRefusedWhereItIsWritten() {
        KafkaCluster cluster = Told.sound(spec -> spec.config("advertised.listeners", "PLAINTEXT://kafka:9092"));
        assertThat(Told.about(cluster)).containsExactly("""
                [kafka/events] config 'advertised.listeners' belongs to Strimzi, which sets everything that starts with 'advertised.'
                    at:  BrokerSettingsTest.java:N
                    why: the operator drops it with a line in its log, and the cluster becomes Ready without it (KAFKA-008)
                    fix: cluster.listeners(Listener.internal("plain", 9092))""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"log.dirs", "super.users", "LISTENERS", "ssl.keystore.location", "zookeeper.connect"})
    void whatEveryReleaseDropsIsRefusedForAll(String key) {
        assertThat(Told.errors(Told.sound(spec -> spec.config(key, "x"))))
                .singleElement()
                .asString()
                .startsWith("config '" + key + "' belongs to Strimzi");
    }

    private static String config(Consumer<KafkaCluster.Spec> settings) {
        String yaml = Told.yaml(Told.bare(3, settings));
        return yaml.substring(yaml.indexOf("config:"));
    }
}
