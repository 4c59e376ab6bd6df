package dev.platformgen.component.kafka;

import dev.platformgen.Draft;
import dev.platformgen.origin.Setting;
import dev.platformgen.tree.Node;
import dev.platformgen.tree.Scalar;
import java.util.Optional;

/** Whether a topic can exist on its cluster. */
final class TopicChecks {
    static final int LONGEST_NAME = 249;

    private final Draft draft;
    private final KafkaCluster cluster;

    TopicChecks(Draft draft, KafkaCluster cluster) {
        this.draft = draft;
        this.cluster = cluster;
    }

    static boolean isTopicName(String name) {
        boolean legal = !name.isEmpty() && name.length() <= LONGEST_NAME && !name.equals(".") && !name.equals("..");
        for (int i = 0; legal && i < name.length(); i++) {
            char c = name.charAt(i);
            legal = (c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= '0' && c <= '9')
                    || c == '.'
                    || c == '_'
                    || c == '-';
        }
        return legal;
    }

    /** A resource's name may be four characters longer than a topic's. */
    void nameOfBoth() {
        int length = draft.id().name().length();
        if (length > LONGEST_NAME) {
            draft.error(
                    draft.trace(),
                    "name was " + length + " characters long, must be at most " + LONGEST_NAME,
                    "the topic gets the same name, and Kafka refuses longer ones (KAFKA-021)",
                    "a shorter name, or topic.topicName(…)");
        }
    }

    void replicas(Setting<Integer> replicas, ConfigDraft config) {
        int brokers = cluster.brokers();
        if (brokers > 0 && replicas.value() > brokers) {
            draft.error(
                    replicas.trace(),
                    "replicas was " + replicas + ", but " + cluster.id().path() + " has "
                            + (brokers == 1 ? "one broker" : brokers + " brokers"),
                    "the topic operator cannot create it: each copy needs a broker of its own (KAFKA-021)",
                    "topic.replicas(" + brokers + ")");
        }
        if (config.has(ConfigDraft.MIN_ISR)) {
            long inSync = config.number(ConfigDraft.MIN_ISR).orElse(0);
            if (inSync > replicas.value()) {
                draft.error(
                        config.trace(ConfigDraft.MIN_ISR),
                        "min.insync.replicas was " + inSync + ", but replicas is " + replicas,
                        "every producer with acks=all gets NotEnoughReplicas (KAFKA-011)",
                        inSync(replicas) + ", or topic.replicas(" + (inSync + 1) + ")");
            }
            return;
        }
        long inherited = number(cluster.config().get(ConfigDraft.MIN_ISR));
        if (inherited > replicas.value()) {
            draft.error(
                    replicas.trace(),
                    "replicas was " + replicas + ", but " + cluster.id().path() + " has min.insync.replicas "
                            + inherited,
                    "the topic inherits it, and every producer with acks=all gets NotEnoughReplicas (KAFKA-011)",
                    "topic.replicas(" + (inherited + 1) + "), or " + inSync(replicas));
        }
    }

    private static String inSync(Setting<Integer> replicas) {
        return "topic.config(\"min.insync.replicas\", " + Math.max(replicas.value() - 1, 1) + ")";
    }

    private static long number(Optional<Node> node) {
        return node.isPresent() && node.get() instanceof Scalar scalar && scalar.type() == Scalar.Type.INTEGER
                ? Long.parseLong(scalar.text())
                : 0;
    }

    void operator() {
        boolean operated =
                cluster.entityOperator().flatMap(EntityOperator::topicOperator).isPresent();
        // A raw edit may have added one.
        if (!operated && cluster.edits().isEmpty()) {
            draft.error(
                    draft.trace(),
                    "its cluster " + cluster.id().path() + " has no topic operator",
                    "nobody would create the topic, and its status would stay empty (KAFKA-020)",
                    "cluster.entityOperator(operator -> operator.topicOperator())");
        }
    }
}
