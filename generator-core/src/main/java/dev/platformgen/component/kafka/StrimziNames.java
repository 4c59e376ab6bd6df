package dev.platformgen.component.kafka;

/**
 * The names Strimzi gives to what it creates. Kept here so that generating loads no Strimzi class; a test holds them
 * against {@code KafkaResources}.
 */
final class StrimziNames {
    static final String CLUSTER_LABEL = "strimzi.io/cluster";
    private static final String BOOTSTRAP = "-kafka-bootstrap";

    /** A Service's name may have 63 characters, and no Service has a longer suffix than the bootstrap one. */
    static final int LONGEST_CLUSTER = 63 - BOOTSTRAP.length();

    private StrimziNames() {}

    static String bootstrapService(String cluster) {
        return cluster + BOOTSTRAP;
    }

    /** Node ids are given out over all pools of a cluster, so any pool may get the highest. */
    static String pod(String cluster, String pool, int nodeId) {
        return cluster + "-" + pool + "-" + nodeId;
    }
}
