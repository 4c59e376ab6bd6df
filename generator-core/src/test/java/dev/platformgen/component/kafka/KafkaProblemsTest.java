package dev.platformgen.component.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.platformgen.Context;
import dev.platformgen.Kubernetes;
import dev.platformgen.Release;
import dev.platformgen.SingleEnvironment;
import dev.platformgen.origin.Problem;
import dev.platformgen.reference.KafkaBootstrap;
import dev.platformgen.value.InvalidValueException;
import dev.platformgen.value.Namespace;
import io.strimzi.api.kafka.model.kafka.KafkaResources;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class KafkaProblemsTest {
    private static final Listener PLAIN = Listener.internal("plain", 9092);

    @Test
    void tooFewBrokersForMinInsyncReplicasAreExplainedAtTheReplicas() {
        KafkaCluster cluster = cluster(2, spec -> spec.minInsyncReplicas(3));
        assertThat(errors(cluster)).singleElement().satisfies(problem -> assertThat(withoutLines(problem))
                .isEqualTo("""
                        [kafka/events] nodePool 'dual': replicas was 2, but min.insync.replicas is 3 (KafkaProblemsTest.java:N)
                            at:  KafkaProblemsTest.java:N
                            why: every producer with acks=all gets NotEnoughReplicas, and the operator does not notice (KAFKA-011)
                            fix: pool.replicas(4), or cluster.minInsyncReplicas(1)"""));
    }

    @Test
    void replicationThatNeedsMoreBrokersIsSaidOnceForOneSetting() {
        assertThat(errors(cluster(1, spec -> spec.replicationFactor(3))))
                .singleElement()
                .satisfies(problem -> assertThat(problem.what())
                        .contains("replicas was 1, but default.replication.factor is 3")
                        .contains("KafkaProblemsTest.java"));
    }

    @Test
    void minInsyncReplicasAsHighAsTheReplicationFactorIsAWarning() {
        KafkaCluster cluster = cluster(3, spec -> spec.replicationFactor(3).minInsyncReplicas(3));
        assertThat(errors(cluster)).isEmpty();
        assertThat(cluster.problems()).singleElement().satisfies(problem -> assertThat(problem.fix())
                .isEqualTo("cluster.minInsyncReplicas(2)"));
    }

    @Test
    void anEvenNumberOfControllersIsAWarning() {
        assertThat(cluster(2, spec -> {}).problems()).singleElement().satisfies(problem -> assertThat(problem.what())
                .contains("2 controllers, an even number"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"advertised.listeners", "super.users", "log.dirs", "LISTENERS", "ssl.keystore.location"})
    void configThatStrimziDropsIsRefused(String key) {
        assertThat(errors(cluster(3, spec -> spec.config(key, "x"))))
                .singleElement()
                .satisfies(problem -> assertThat(problem.why()).contains("KAFKA-008"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ssl.cipher.suites", "log.retention.ms", "cruise.control.metrics.topic.num.partitions"})
    void configThatStrimziPassesOnIsNotRefused(String key) {
        assertThat(errors(cluster(3, spec -> spec.config(key, "x")))).isEmpty();
    }

    @Test
    void theSameKeyWithTwoValuesIsAContradiction() {
        KafkaCluster cluster = cluster(3, spec -> spec.replicationFactor(3).config("default.replication.factor", 2));
        assertThat(errors(cluster)).singleElement().satisfies(problem -> assertThat(problem.what())
                .startsWith("default.replication.factor was set to 3 at KafkaProblemsTest.java:")
                .endsWith(" and to 2 here"));
    }

    @Test
    void everythingWrongIsReportedAtOnce() {
        KafkaCluster cluster = KafkaCluster.in(Namespace.of("kafka"), "Bad_Name", spec -> {
            spec.logRetentionHours(1);
            spec.nodePool("pool", pool -> {
                pool.replicas(0);
                pool.persistentClaim("twenty");
                pool.resources(resources -> resources.requests("2", "4Gi").limits("1", "2Gi"));
            });
        });
        assertThat(errors(cluster).stream().map(Problem::what))
                .anyMatch(what -> what.startsWith("name was \"Bad_Name\""))
                .anyMatch(what -> what.startsWith("nodePool 'pool': replicas was 0, must be at least 1"))
                .anyMatch(what -> what.startsWith("nodePool 'pool', volume 0: size: quantity was \"twenty\""))
                .anyMatch(what -> what.contains("request of cpu was 2, but its limit is 1"))
                .anyMatch(what -> what.contains("request of memory was 4Gi, but its limit is 2Gi"))
                .anyMatch(what -> what.contains("roles is missing"))
                .anyMatch(what -> what.contains("listeners is missing"));
    }

    @ParameterizedTest
    @CsvSource({"V0_48_0,3.7.0", "V0_51_0,4.0.0", "V1_2_0,4.1.0"})
    void aKafkaVersionTheReleaseDoesNotRunIsRefused(Strimzi strimzi, String version) {
        List<Problem> problems = rendered(cluster(3, spec -> spec.version(version)), strimzi);
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.what())
                    .isEqualTo("version was " + version + ", but Strimzi " + strimzi.version() + " runs "
                            + String.join(", ", strimzi.kafkaVersions()));
            assertThat(problem.why()).contains("KAFKA-001");
        });
    }

    @ParameterizedTest
    @EnumSource(Strimzi.class)
    void everyVersionAReleaseRunsIsAccepted(Strimzi strimzi) {
        for (String version : strimzi.kafkaVersions()) {
            assertThat(rendered(cluster(3, spec -> spec.version(version)), strimzi))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"4.2-IV0,newer than Kafka 4.0.0", "4.0-IV9,which no Kafka has", "five,which no Kafka has"})
    void aMetadataVersionThatCannotBeIsRefused(String level, String what) {
        KafkaCluster cluster = cluster(3, spec -> spec.version("4.0.0").metadataVersion(level));
        assertThat(rendered(cluster, Strimzi.V0_48_0)).singleElement().satisfies(problem -> assertThat(problem.what())
                .isEqualTo("metadataVersion was " + level + ", " + what));
    }

    @Test
    void aMissingReleaseIsNamedWithTheLineToWrite() {
        Context context = new Context(SingleEnvironment.DEFAULT, List.of());
        cluster(3, spec -> {}).manifests(context);
        assertThat(context.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.what()).isEqualTo("no Strimzi release is pinned on the platform");
            assertThat(problem.fix()).isEqualTo("platform.release(Strimzi.V1_2_0);");
        });
    }

    @Test
    void aKubernetesTooOldForTheReleaseIsRefused() {
        assertThat(rendered(cluster(3, spec -> {}), Strimzi.V1_2_0, Kubernetes.V1_29))
                .singleElement()
                .satisfies(problem -> assertThat(problem.what()).contains("needs 1.30 or newer"));
    }

    @Test
    void aListenerTheClusterDoesNotHaveIsAProblemOfWhoeverUsesIt() {
        KafkaBootstrap bootstrap = cluster(3, spec -> {}).bootstrap(Listener.internal("plian", 9092));
        assertThat(bootstrap.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.what()).isEqualTo("it has no listener 'plian' on port 9092, only plain");
            assertThat(problem.fix()).endsWith("or the listener 'plain'");
        });
    }

    @ParameterizedTest
    @CsvSource({"external-tls,9093", "plain,9091", "plain,9404", "plain,9999", "Plain,9092"})
    void listenersThatStrimziRefusesCannotBeMade(String name, int port) {
        assertThatThrownBy(() -> Listener.internal(name, port)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void moreReplicasThanBrokersAreRefusedForATopic() {
        KafkaTopic topic =
                KafkaTopic.in(operated(1), "orders", spec -> spec.partitions(1).replicas(3));
        assertThat(topic.problems()).singleElement().satisfies(problem -> assertThat(problem.what())
                .isEqualTo("replicas was 3, but kafka/events has 1 brokers"));
    }

    @Test
    void aTopicOfAClusterWithoutTopicOperatorIsRefused() {
        KafkaTopic topic = KafkaTopic.in(
                cluster(3, spec -> {}), "orders", spec -> spec.partitions(1).replicas(3));
        assertThat(topic.problems()).singleElement().satisfies(problem -> assertThat(problem.why())
                .contains("KAFKA-020"));
    }

    @Test
    void ourNamesAreStrimzisNames() {
        assertThat(Names.bootstrapService("events")).isEqualTo(KafkaResources.bootstrapServiceName("events"));
    }

    private static KafkaCluster operated(int brokers) {
        return cluster(brokers, spec -> spec.entityOperator(operator -> operator.topicOperator()));
    }

    private static KafkaCluster cluster(int replicas, Consumer<KafkaCluster.Spec> more) {
        return KafkaCluster.in(Namespace.of("kafka"), "events", spec -> {
            spec.listeners(PLAIN);
            spec.nodePool("dual", pool -> {
                pool.roles(Role.CONTROLLER, Role.BROKER);
                pool.replicas(replicas);
                pool.persistentClaim("1Gi");
            });
            more.accept(spec);
        });
    }

    private static List<Problem> rendered(KafkaCluster cluster, Release... releases) {
        Context context = new Context(SingleEnvironment.DEFAULT, List.of(releases));
        cluster.manifests(context);
        return context.problems();
    }

    private static List<Problem> errors(KafkaCluster cluster) {
        return cluster.problems().stream()
                .filter(problem -> problem.severity() == dev.platformgen.origin.Severity.ERROR)
                .toList();
    }

    private static String withoutLines(Problem problem) {
        return problem.toString().replaceAll("\\.java:\\d+", ".java:N");
    }
}
