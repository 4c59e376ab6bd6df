package dev.platformgen.component.kafka;

/**
 * The names Strimzi gives to what it creates. Kept here so that generating loads no Strimzi class; a test holds them
 * against {@code KafkaResources}.
 */
final class Names {
    static final String CLUSTER_LABEL = "strimzi.io/cluster";

    private Names() {}

    static String bootstrapService(String cluster) {
        return cluster + "-kafka-bootstrap";
    }
}
