package dev.platformgen.component.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platformgen.reference.KafkaBootstrap;
import dev.platformgen.value.Namespace;
import io.strimzi.api.kafka.model.kafka.KafkaResources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KafkaClusterTest {
    private static final Listener TLS = Listener.internal("tls", 9093).tls();

    @Test
    void bootstrapIsTheServiceThatStrimziMakes() {
        KafkaBootstrap bootstrap = Told.sound(cluster -> cluster.listeners(TLS)).bootstrap(TLS);
        assertThat(bootstrap.address()).isEqualTo("events-kafka-bootstrap.kafka:9093");
        assertThat(bootstrap.tls()).isTrue();
        assertThat(bootstrap.problems()).isEmpty();
        assertThat(StrimziNames.bootstrapService("events")).isEqualTo(KafkaResources.bootstrapServiceName("events"));
    }

    @Test
    void aListenerTheClusterDoesNotHaveIsAProblemOfWhoeverUsesIt() {
        KafkaBootstrap bootstrap = Told.sound(cluster -> {}).bootstrap(Listener.internal("plian", 9092));
        assertThat(bootstrap.problems().get(0).toString().replaceAll("\\.java:\\d+", ".java:N"))
                .isEqualTo("""
                        [kafka/events] it has no listener 'plian' on port 9092, only 'plain' on port 9092
                            at:  KafkaClusterTest.java:N
                            why: the Service would not offer that port, and clients would time out (KAFKA-024)
                            fix: cluster.listeners(…) with it, or the listener 'plain'""");
    }

    @Test
    void theSameListenerWithoutTlsIsAnother() {
        KafkaBootstrap bootstrap =
                Told.sound(cluster -> cluster.listeners(TLS)).bootstrap(Listener.internal("tls", 9093));
        assertThat(bootstrap.problems())
                .singleElement()
                .satisfies(
                        problem -> assertThat(problem.what())
                                .isEqualTo(
                                        "it has no listener 'tls' on port 9093, only 'plain' on port 9092 and 'tls' on port 9093 with TLS"));
    }

    @Test
    void listenersWithOneNameOrPortClash() {
        assertThat(Told.errors(Told.sound(cluster -> cluster.listeners(Listener.internal("other", 9092)))))
                .containsExactly("listener 'other' on port 9092 clashes with 'plain' on port 9092");
        assertThat(Told.errors(Told.sound(cluster -> cluster.listeners(Listener.internal("plain", 9094)))))
                .containsExactly("listener 'plain' on port 9094 clashes with 'plain' on port 9092");
    }

    @Test
    void everythingWrongIsReportedAtOnce() {
        KafkaCluster cluster = KafkaCluster.in(Namespace.of("kafka"), "Bad_Name", spec -> {
            spec.logRetentionHours(0);
            spec.nodePool("pool", pool -> {
                pool.replicas(0);
                pool.persistentClaim("twenty");
                pool.resources(resources -> resources.requests("2", "4Gi").limits("1", "2Gi"));
            });
        });
        assertThat(Told.errors(cluster))
                .containsExactly(
                        "logRetentionHours was 0, must be at least 1, or -1 for ever",
                        "nodePool 'pool': replicas was 0, must be at least 1",
                        "nodePool 'pool', volume 0: size: quantity was \"twenty\", must be a number with an optional unit"
                                + " (m, k, M, G, Ki, Mi, Gi …)",
                        "nodePool 'pool', resources: request of cpu was 2, but its limit is 1",
                        "nodePool 'pool', resources: request of memory was 4Gi, but its limit is 2Gi",
                        "nodePool 'pool': roles is missing",
                        "listeners is missing",
                        "name was \"Bad_Name\", must be 1 to 47 of a-z, 0-9 and '-', starting with a letter and ending"
                                + " with a letter or digit");
    }

    @ParameterizedTest
    @CsvSource({
        "events.prod, events-prod",
        "0events, kafka-0events",
        "a23456789-123456789-123456789-123456789-12345678, a23456789-123456789-123456789-123456789-1234567",
        "Events_, events"
    })
    void aNameThatNoServiceCouldBeginWithIsRefused(String name, String offered) {
        KafkaCluster cluster = KafkaCluster.in(Namespace.of("kafka"), name, spec -> spec.listeners(Told.PLAIN));
        assertThat(Told.about(cluster)).hasSize(2).first().asString().isEqualTo("""
                [kafka/%1$s] name was "%1$s", must be 1 to 47 of a-z, 0-9 and '-', starting with a letter and ending with a letter or digit
                    at:  KafkaClusterTest.java:N
                    why: Strimzi names Services after it, with -kafka-bootstrap at the end, and the API server refuses other names of Services (RFC 1035)
                    fix: "%2$s\"""".formatted(name, offered));
    }

    @Test
    void anEvenNumberOfControllersIsAWarning() {
        KafkaCluster cluster = Told.bare(2, spec -> spec.replicationFactor(2).minInsyncReplicas(1));
        assertThat(Told.errors(cluster)).isEmpty();
        assertThat(Told.about(cluster)).containsExactly("""
                [kafka/events] warning: there are 2 controllers, an even number
                    at:  Told.java:N
                    why: the quorum survives no more failures than with one fewer (KAFKA-006)
                    fix: replicas(3) for the controllers, or an odd number in all""");
    }

    @Test
    void aClusterNeedsBrokersAndControllers() {
        KafkaCluster cluster = KafkaCluster.in(Namespace.of("kafka"), "events", spec -> spec.listeners(Told.PLAIN)
                .nodePool("brokers", pool -> pool.roles(Role.BROKER).replicas(3).persistentClaim("1Gi")));
        assertThat(Told.about(cluster)).hasSize(2).first().isEqualTo("""
                [kafka/events] no node pool has the role CONTROLLER
                    at:  KafkaClusterTest.java:N
                    why: Strimzi refuses a cluster without a controller (KAFKA-005)
                    fix: pool.roles(Role.CONTROLLER, Role.BROKER) on one of the pools""");
    }

    @Test
    void anEntityOperatorWithoutOperatorsIsRefused() {
        KafkaCluster cluster = Told.sound(spec -> spec.entityOperator(operator -> {}));
        assertThat(Told.errors(cluster)).containsExactly("entityOperator: it has neither a topic nor a user operator");
    }
}
