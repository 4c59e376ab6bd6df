package dev.platformgen.component.kafka;

import dev.platformgen.Draft;
import dev.platformgen.origin.Setting;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The setters that end in {@code spec.kafka.config}; call sites see them as {@link KafkaCluster.Spec}'s own. */
abstract class BrokerSettings {
    /** Whole numbers from one, which {@link ReplicationChecks} compares. */
    private static final List<String> COUNTS = List.of(
            ConfigDraft.REPLICATION,
            ConfigDraft.MIN_ISR,
            ConfigDraft.OFFSETS_REPLICATION,
            ConfigDraft.TRANSACTION_REPLICATION,
            ConfigDraft.TRANSACTION_MIN_ISR);

    private static final int SMALLEST_SEGMENT = 1_048_576;
    private static final String ONE_COPY = "Kafka cannot store less than one copy";
    private static final String ONE_IN_SYNC = "Kafka refuses a broker that would acknowledge nothing";

    final Draft draft;
    final ConfigDraft config;

    BrokerSettings(Draft draft) {
        this.draft = draft;
        this.config = new ConfigDraft(draft);
    }

    abstract KafkaCluster.Spec self();

    /**
     * How many copies topics have unless they say otherwise: {@code default.replication.factor}, {@code
     * offsets.topic.replication.factor} and {@code transaction.state.log.replication.factor}. Also {@code
     * transaction.state.log.min.isr}, one less, unless {@link #minInsyncReplicas} says otherwise. The setter of a single
     * one of these keys takes precedence.
     */
    public KafkaCluster.Spec replicationFactor(int copies) {
        Setting<Integer> all = draft.between("replicationFactor", copies, 1, Short.MAX_VALUE, ONE_COPY);
        if (all != null) {
            String call = "cluster.replicationFactor(";
            config.imply(ConfigDraft.OFFSETS_REPLICATION, all, call);
            config.imply(ConfigDraft.TRANSACTION_REPLICATION, all, call);
            config.set(ConfigDraft.REPLICATION, all, call);
            if (!config.has(ConfigDraft.TRANSACTION_MIN_ISR)) {
                Setting<Integer> oneLess = Setting.of(Math.max(copies - 1, 1), all.trace());
                config.imply(ConfigDraft.TRANSACTION_MIN_ISR, oneLess, call);
            }
        }
        return self();
    }

    /** {@code default.replication.factor}: copies of a topic that does not say. Default in Kafka: 1. */
    public KafkaCluster.Spec defaultReplicationFactor(int copies) {
        return copies("defaultReplicationFactor", ConfigDraft.REPLICATION, copies, ONE_COPY);
    }

    /** {@code offsets.topic.replication.factor}: copies of what consumers have read. Default in Kafka: 3. */
    public KafkaCluster.Spec offsetsTopicReplicationFactor(int copies) {
        return copies("offsetsTopicReplicationFactor", ConfigDraft.OFFSETS_REPLICATION, copies, ONE_COPY);
    }

    /** {@code transaction.state.log.replication.factor}: copies of the transactions' state. Default in Kafka: 3. */
    public KafkaCluster.Spec transactionStateLogReplicationFactor(int copies) {
        return copies("transactionStateLogReplicationFactor", ConfigDraft.TRANSACTION_REPLICATION, copies, ONE_COPY);
    }

    /** {@code transaction.state.log.min.isr}: copies in sync for a transaction to proceed. Default in Kafka: 2. */
    public KafkaCluster.Spec transactionStateLogMinIsr(int copies) {
        return copies("transactionStateLogMinIsr", ConfigDraft.TRANSACTION_MIN_ISR, copies, ONE_IN_SYNC);
    }

    /**
     * {@code min.insync.replicas}: how many copies must be in sync for {@code acks=all}. Default in Kafka: 1. Also {@code
     * transaction.state.log.min.isr}, unless that is set by itself.
     */
    public KafkaCluster.Spec minInsyncReplicas(int copies) {
        Setting<Integer> inSync = draft.between("minInsyncReplicas", copies, 1, Short.MAX_VALUE, ONE_IN_SYNC);
        if (inSync != null) {
            config.imply(ConfigDraft.TRANSACTION_MIN_ISR, inSync, "cluster.minInsyncReplicas(");
        }
        return set("minInsyncReplicas", ConfigDraft.MIN_ISR, inSync);
    }

    /** {@code log.retention.hours}: how long records are kept; -1 for ever. Default in Kafka: 168. */
    public KafkaCluster.Spec logRetentionHours(int hours) {
        if (hours == 0 || hours < -1) {
            draft.error(
                    "logRetentionHours was " + hours + ", must be at least 1, or -1 for ever",
                    "a broker does not start with a retention of nothing (KAFKA-009)",
                    "logRetentionHours(168)");
        }
        return set("logRetentionHours", "log.retention.hours", draft.set("logRetentionHours", hours));
    }

    /** {@code log.retention.bytes} per partition; -1 for no bound. Default in Kafka: -1. */
    public KafkaCluster.Spec logRetentionBytes(long bytes) {
        if (bytes < -1) {
            draft.error(
                    "logRetentionBytes was " + bytes + ", must be at least 0, or -1 for no bound",
                    "no other negative number has a meaning (KAFKA-009)",
                    "logRetentionBytes(-1)");
        }
        return set("logRetentionBytes", "log.retention.bytes", draft.set("logRetentionBytes", bytes));
    }

    /**
     * {@code log.segment.bytes}: the size at which a partition's next file begins. Default in Kafka: 1073741824, which is
     * 1 GiB; from 1048576, since Kafka 4.0 refuses less.
     *
     * @see <a href="https://cwiki.apache.org/confluence/display/KAFKA/KIP-1030">KIP-1030</a>
     */
    public KafkaCluster.Spec logSegmentBytes(int bytes) {
        Setting<Integer> size = draft.atLeast(
                "logSegmentBytes",
                bytes,
                SMALLEST_SEGMENT,
                "Kafka 4 refuses smaller segments, and on Kafka 3 they exhaust the open files (KAFKA-009)");
        return set("logSegmentBytes", "log.segment.bytes", size);
    }

    /** {@code num.partitions} of a topic that does not say. Default in Kafka: 1. */
    public KafkaCluster.Spec numPartitions(int partitions) {
        Setting<Integer> count = draft.atLeast("numPartitions", partitions, 1, "a topic has at least one partition");
        return set("numPartitions", "num.partitions", count);
    }

    /** {@code auto.create.topics.enable}: whether writing to an unknown topic creates it. Default in Kafka: true. */
    public KafkaCluster.Spec autoCreateTopics(boolean create) {
        return set("autoCreateTopics", "auto.create.topics.enable", draft.set("autoCreateTopics", create));
    }

    /** {@code delete.topic.enable}: whether topics can be deleted, by the topic operator too. Default in Kafka: true. */
    public KafkaCluster.Spec deleteTopic(boolean delete) {
        return set("deleteTopic", "delete.topic.enable", draft.set("deleteTopic", delete));
    }

    /** {@code message.max.bytes}: the largest record batch. Default in Kafka: 1048588. */
    public KafkaCluster.Spec messageMaxBytes(int bytes) {
        Setting<Integer> size =
                draft.atLeast("messageMaxBytes", bytes, 1, "no record would be small enough (KAFKA-009)");
        return set("messageMaxBytes", "message.max.bytes", size);
    }

    /** Any other key of {@code spec.kafka.config}; text that spells a whole number is written as one. */
    public KafkaCluster.Spec config(String key, String value) {
        return any(key, value);
    }

    /** Any other key of {@code spec.kafka.config}, a whole number. */
    public KafkaCluster.Spec config(String key, long value) {
        return any(key, value);
    }

    /** Any other key of {@code spec.kafka.config}, a number with a fraction. */
    public KafkaCluster.Spec config(String key, double value) {
        return any(key, value);
    }

    /** Any other key of {@code spec.kafka.config}, true or false. */
    public KafkaCluster.Spec config(String key, boolean value) {
        return any(key, value);
    }

    private KafkaCluster.Spec copies(String property, String key, int copies, String why) {
        return set(property, key, draft.between(property, copies, 1, Short.MAX_VALUE, why));
    }

    /** Puts what was remembered; nothing where it was refused. */
    private KafkaCluster.Spec set(String property, String key, @Nullable Setting<?> setting) {
        if (setting != null) {
            config.set(key, setting, "cluster." + property + "(");
        }
        return self();
    }

    private KafkaCluster.Spec any(String key, Object value) {
        Setting<Object> setting = draft.set("config '" + key + "'", value);
        if (setting == null) {
            return self();
        }
        config.set(key, setting, "cluster.config(\"" + key + "\", ");
        Optional<String> prefix = ForbiddenConfig.prefixOf(key);
        if (prefix.isPresent()) {
            draft.error(ForbiddenConfig.what(key, prefix.get()), ForbiddenConfig.WHY, ForbiddenConfig.insteadOf(key));
        } else if (COUNTS.contains(key) && !(ConfigDraft.normal(value) instanceof Long count && count >= 1)) {
            draft.error(
                    "config '" + key + "' was " + value + ", must be a whole number of at least 1",
                    "the operator refuses the Kafka resource (KAFKA-009)",
                    "cluster.config(\"" + key + "\", 1)");
        }
        return self();
    }
}
