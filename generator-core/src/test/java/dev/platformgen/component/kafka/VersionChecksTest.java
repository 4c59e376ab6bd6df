package dev.platformgen.component.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platformgen.Kubernetes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionChecksTest {
    @ParameterizedTest
    @EnumSource(Strimzi.class)
    void everyVersionAReleaseRunsIsAccepted(Strimzi strimzi) {
        for (String version : strimzi.kafkaVersions()) {
            assertThat(Told.rendering(Told.sound(cluster -> cluster.version(version)), strimzi))
                    .isEmpty();
        }
    }

    @Test
    void aKafkaVersionTheReleaseDoesNotRunIsRefusedWithTheReleaseThatDoes() {
        KafkaCluster cluster = Told.sound(spec -> spec.version("4.0.0"));
        assertThat(Told.rendering(cluster, Strimzi.V0_51_0)).containsExactly("""
                [kafka/events] version was 4.0.0, but Strimzi 0.51.0 runs 4.1.0, 4.1.1, 4.2.0
                    at:  VersionChecksTest.java:N
                    why: the operator marks the Kafka NotReady and starts no broker (KAFKA-001)
                    fix: cluster.version("4.1.0"), or platform.release(Strimzi.V0_50_1), which runs 4.0.0""");
    }

    @ParameterizedTest
    @CsvSource({"3.7.0,4.0.0", "4.1,4.1.0", "latest,4.1.0", "'',4.1.0"})
    void aKafkaVersionThatNoReleaseRunsIsRefusedWithTheNearestOrTheDefault(String version, String offered) {
        assertThat(Told.rendering(Told.sound(cluster -> cluster.version(version)), Strimzi.V0_48_0))
                .singleElement()
                .asString()
                .contains("version was " + version + ", but Strimzi 0.48.0 runs 4.0.0, 4.1.0")
                .endsWith("fix: cluster.version(\"" + offered + "\")");
    }

    @Test
    void aMetadataVersionNewerThanKafkaIsRefused() {
        KafkaCluster cluster = Told.sound(spec -> spec.version("4.0.0").metadataVersion("4.2-IV0"));
        assertThat(Told.rendering(cluster, Strimzi.V0_48_0)).containsExactly("""
                [kafka/events] metadataVersion was 4.2-IV0, newer than Kafka 4.0.0
                    at:  VersionChecksTest.java:N
                    why: the operator falls back to a level the brokers know and only warns (KAFKA-007)
                    fix: cluster.metadataVersion("4.0-IV3"), or a newer version""");
    }

    @Test
    void aMetadataVersionOlderThanKafkasIsAWarning() {
        KafkaCluster cluster = Told.sound(spec -> spec.version("4.0.0").metadataVersion("4.0-IV0"));
        assertThat(Told.rendering(cluster, Strimzi.V0_48_0)).containsExactly("""
                [kafka/events] warning: metadataVersion is 4.0-IV0, older than the 4.0-IV3 of Kafka 4.0.0
                    at:  VersionChecksTest.java:N
                    why: what needs the newer level stays off; meant for the days in which an upgrade can still be taken back (KAFKA-007)
                    fix: cluster.metadataVersion("4.0-IV3"), which cannot be lowered again""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"4.0-IV9", "3.3-IV2", "3.2", "five", "4.0-iv3", "4.0-IV03", "4"})
    void aMetadataVersionThatNoKafkaHasIsRefused(String level) {
        KafkaCluster cluster = Told.sound(spec -> spec.version("4.0.0").metadataVersion(level));
        assertThat(Told.rendering(cluster, Strimzi.V0_48_0))
                .singleElement()
                .asString()
                .contains("metadataVersion was " + level + ", which is none that Strimzi accepts");
    }

    @ParameterizedTest
    @CsvSource({"V0_45_0,3.9", "V0_45_0,3.9-IV0", "V0_48_0,4.1", "V0_48_0,4.1-IV1", "V1_2_0,4.3-IV0"})
    void theMetadataVersionOfTheKafkaVersionIsAccepted(Strimzi strimzi, String level) {
        assertThat(Told.rendering(Told.sound(cluster -> cluster.metadataVersion(level)), strimzi))
                .isEmpty();
    }

    @Test
    void severalVolumesNeedAMetadataVersionThatKnowsThem() {
        KafkaCluster cluster = Told.sound(
                spec -> spec.version("3.9.0").metadataVersion("3.7-IV1").nodePool("disks", pool -> pool.roles(
                                Role.BROKER)
                        .replicas(1)
                        .jbod(0, "1Gi")
                        .jbod(1, "1Gi")));
        assertThat(Told.rendering(cluster, Strimzi.V0_47_0)).hasSize(2).first().isEqualTo("""
                [kafka/events] metadataVersion was 3.7-IV1, but a node pool has more than one volume
                    at:  VersionChecksTest.java:N
                    why: Strimzi refuses JBOD with several volumes below 3.7-IV2 (KAFKA-016)
                    fix: cluster.metadataVersion("3.9-IV0"), or one volume per pool""");
    }

    @Test
    void aMissingReleaseIsNamedWithTheLineToWrite() {
        assertThat(Told.rendering(Told.sound(cluster -> {}))).containsExactly("""
                [kafka/events] no Strimzi release is pinned on the platform
                    at:  Told.java:N
                    why: apiVersion, fields and accepted versions of a KafkaCluster depend on the release that runs
                    fix: platform.release(Strimzi.V1_2_0);""");
    }

    @Test
    void aKubernetesTooOldForTheReleaseIsRefused() {
        assertThat(Told.rendering(Told.sound(cluster -> {}), Strimzi.V1_2_0, Kubernetes.V1_29))
                .containsExactly("""
                        [kafka/events] Strimzi 1.2.0 was pinned with Kubernetes 1.29, but needs 1.30 or newer
                            why: the operator does not start (KAFKA-025)
                            fix: platform.release(Kubernetes.V1_30), or an older Strimzi""");
    }
}
