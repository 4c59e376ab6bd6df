package dev.platformgen.component.kafka;

import dev.platformgen.Kubernetes;
import dev.platformgen.Release;
import dev.platformgen.value.Version;
import java.util.List;
import java.util.Optional;

/**
 * The Strimzi releases a platform can be written for, each with the Kafka versions it runs and the API version it serves.
 *
 * @see <a href="https://github.com/strimzi/strimzi-kafka-operator">kafka-versions.yaml and the CRDs at each tag</a>
 */
public enum Strimzi implements Release {
    V0_45_0(Kubernetes.V1_25, "3.8.0 3.8.1 3.9.0"),
    V0_45_1(Kubernetes.V1_25, "3.8.0 3.8.1 3.9.0 3.9.1"),
    V0_45_2(Kubernetes.V1_25, "3.8.0 3.8.1 3.9.0 3.9.1 3.9.2"),
    V0_46_0(Kubernetes.V1_25, "3.9.0 4.0.0"),
    V0_46_1(Kubernetes.V1_25, "3.9.0 4.0.0"),
    V0_47_0(Kubernetes.V1_25, "3.9.0 3.9.1 4.0.0"),
    V0_48_0(Kubernetes.V1_27, "4.0.0 4.1.0"),
    V0_49_0(Kubernetes.V1_27, "4.0.0 4.0.1 4.1.0 4.1.1"),
    V0_49_1(Kubernetes.V1_27, "4.0.0 4.0.1 4.1.0 4.1.1"),
    V0_50_0(Kubernetes.V1_27, "4.0.0 4.0.1 4.1.0 4.1.1"),
    V0_50_1(Kubernetes.V1_27, "4.0.0 4.0.1 4.1.0 4.1.1"),
    V0_51_0(Kubernetes.V1_30, "4.1.0 4.1.1 4.2.0"),
    V1_0_0(Kubernetes.V1_30, "4.1.0 4.1.1 4.1.2 4.2.0"),
    V1_0_1(Kubernetes.V1_30, "4.1.0 4.1.1 4.1.2 4.2.0"),
    V1_1_0(Kubernetes.V1_30, "4.2.0 4.2.1 4.3.0"),
    V1_2_0(Kubernetes.V1_30, "4.2.0 4.2.1 4.3.0 4.3.1");

    private final Kubernetes oldestKubernetes;
    private final String kafkaVersions;

    Strimzi(Kubernetes oldestKubernetes, String kafkaVersions) {
        this.oldestKubernetes = oldestKubernetes;
        this.kafkaVersions = kafkaVersions;
    }

    @Override
    public String product() {
        return "Strimzi";
    }

    @Override
    public Version version() {
        return Version.of(name().substring(1).replace('_', '.'));
    }

    /** The Kafka versions this release runs, oldest first (KAFKA-001). */
    public List<String> kafkaVersions() {
        return List.of(kafkaVersions.split(" ", -1));
    }

    /** The Kafka version it runs when a Kafka resource names none: the newest it knows. */
    public String defaultKafkaVersion() {
        return kafkaVersions.substring(kafkaVersions.lastIndexOf(' ') + 1);
    }

    /** The newest release that runs a Kafka version, if any does. */
    static Optional<Strimzi> newestThatRuns(String kafka) {
        Optional<Strimzi> newest = Optional.empty();
        for (Strimzi release : values()) {
            newest = release.kafkaVersions().contains(kafka) ? Optional.of(release) : newest;
        }
        return newest;
    }

    /** The oldest Kubernetes it runs on. */
    public Kubernetes oldestKubernetes() {
        return oldestKubernetes;
    }

    /** {@code apiVersion} of its resources: v1beta2 until 0.48, v1 from 0.49, which is the first to serve it (KAFKA-002). */
    public String apiVersion() {
        return compareTo(V0_49_0) < 0 ? "kafka.strimzi.io/v1beta2" : "kafka.strimzi.io/v1";
    }

    /** Whether node pools and KRaft have to be switched on by annotations, which 0.48 made superfluous (KAFKA-004). */
    public boolean needsKraftAnnotations() {
        return compareTo(V0_48_0) < 0;
    }
}
