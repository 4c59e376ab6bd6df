package dev.platformgen.component.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.strimzi.api.kafka.model.kafka.KafkaClusterSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForbiddenConfigTest {
    @Test
    void everyPrefixOfTheModelsReleaseIsKnown() {
        assertThat(KafkaClusterSpec.FORBIDDEN_PREFIXES.split(", ")).isNotEmpty().allSatisfy(prefix -> assertThat(
                        ForbiddenConfig.prefixOf(prefix + "x", Strimzi.V0_51_0))
                .as(prefix)
                .isPresent());
    }

    @Test
    void everyExceptionOfTheModelsReleaseIsKnown() {
        assertThat(KafkaClusterSpec.FORBIDDEN_PREFIX_EXCEPTIONS.split(", "))
                .isNotEmpty()
                .allSatisfy(key -> assertThat(ForbiddenConfig.prefixOf(key, Strimzi.V0_51_0))
                        .as(key)
                        .isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "broker.session.timeout.ms, V0_47_0, broker.",
        "broker.session.timeout.ms, V0_48_0,",
        "prometheus.metrics.reporter.port, V0_47_0,",
        "prometheus.metrics.reporter.port, V0_48_0, prometheus.metrics.reporter.",
        "cordoned.log.dirs, V1_1_0,",
        "cordoned.log.dirs, V1_2_0, cordoned.log.dirs",
        "listener.name.plain-9092.max.connections, V0_50_0, listener.",
        "listener.name.plain-9092.max.connections, V0_51_0,",
        "listener.name.plain-9092.ssl.keystore.location, V1_2_0, listener.",
        "Zookeeper.ClientCnxnSocket, V1_2_0, zookeeper.clientCnxnSocket",
        "log.retention.ms, V1_2_0,",
    })
    void releasesDifferInWhatTheyDrop(String key, Strimzi release, String prefix) {
        assertThat(ForbiddenConfig.prefixOf(key, release).orElse(null)).isEqualTo(prefix);
    }

    @Test
    void whatOnlyThePinnedReleaseDropsIsRefusedWhenItIsRendered() {
        KafkaCluster cluster = Told.sound(spec -> spec.config("prometheus.metrics.reporter.port", 9404));
        assertThat(Told.about(cluster)).isEmpty();
        assertThat(Told.rendering(cluster, Strimzi.V0_47_0)).isEmpty();
        assertThat(Told.rendering(cluster, Strimzi.V0_48_0)).containsExactly("""
                [kafka/events] config 'prometheus.metrics.reporter.port' belongs to Strimzi, which sets everything that starts with 'prometheus.metrics.reporter.' in 0.48.0
                    at:  ForbiddenConfigTest.java:N
                    why: the operator drops it with a line in its log, and the cluster becomes Ready without it (KAFKA-008)
                    fix: cluster.raw(…) with spec.kafka.metricsConfig""");
    }
}
