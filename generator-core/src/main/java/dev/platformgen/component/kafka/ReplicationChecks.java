package dev.platformgen.component.kafka;

import dev.platformgen.Draft;
import dev.platformgen.origin.Trace;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether the brokers there are can hold as many copies as the configuration asks for. Kafka's own defaults are those of a
 * cluster of three, and the operator checks only some of this.
 *
 * @see <a href="https://kafka.apache.org/documentation/#brokerconfigs">Broker configuration</a>
 */
final class ReplicationChecks {
    /** What Kafka takes for offsets.topic.replication.factor and transaction.state.log.replication.factor. */
    private static final int DEFAULT_INTERNAL_COPIES = 3;

    private final Draft draft;
    private final ConfigDraft config;
    private final List<NodePool> pools;
    private final int brokers;
    private final List<String> told = new ArrayList<>();

    private ReplicationChecks(Draft draft, List<NodePool> pools, ConfigDraft config) {
        this.draft = draft;
        this.config = config;
        this.pools = pools.stream().filter(pool -> pool.is(Role.BROKER)).toList();
        this.brokers =
                this.pools.stream().mapToInt(pool -> pool.replicas().value()).sum();
    }

    static void check(Draft draft, List<NodePool> pools, ConfigDraft config) {
        ReplicationChecks checks = new ReplicationChecks(draft, pools, config);
        checks.inSync();
        checks.copies();
        checks.transactions();
        checks.unsaid();
    }

    private void inSync() {
        long inSync = config.number(ConfigDraft.MIN_ISR).orElse(0);
        long copies = config.number(ConfigDraft.REPLICATION).orElse(1);
        String defaulted = config.has(ConfigDraft.REPLICATION) ? "" : ", which is Kafka's default";
        String why =
                "every producer with acks=all gets NotEnoughReplicas, and the operator does not notice (KAFKA-011)";
        if (inSync > brokers) {
            tooFewBrokers(ConfigDraft.MIN_ISR, inSync, enough(inSync + 1), Math.max(brokers - 1, 1), why);
        } else if (inSync > copies) {
            long more = Math.min(inSync + 1, brokers);
            draft.error(
                    config.trace(ConfigDraft.MIN_ISR),
                    "min.insync.replicas was " + inSync + ", but default.replication.factor is " + copies + defaulted,
                    why,
                    config.has(ConfigDraft.REPLICATION)
                            ? call(ConfigDraft.MIN_ISR, Math.max(copies - 1, 1)) + ", or "
                                    + call(ConfigDraft.REPLICATION, more)
                            : "cluster.replicationFactor(" + more + ")");
        } else if (inSync == copies && copies > 1) {
            draft.warning(
                    config.trace(ConfigDraft.MIN_ISR),
                    "min.insync.replicas is " + inSync + ", as many as default.replication.factor",
                    "one broker down, as in every rolling update, stops all writers with acks=all (KAFKA-011)",
                    call(ConfigDraft.MIN_ISR, copies - 1));
        }
    }

    private void copies() {
        for (String key : List.of(
                ConfigDraft.REPLICATION,
                ConfigDraft.OFFSETS_REPLICATION,
                ConfigDraft.TRANSACTION_REPLICATION,
                ConfigDraft.TRANSACTION_MIN_ISR)) {
            long copies = config.number(key).orElse(0);
            if (copies > brokers) {
                tooFewBrokers(
                        key,
                        copies,
                        enough(copies),
                        brokers,
                        "Strimzi refuses the cluster: each copy needs a broker of its own (KAFKA-010)");
            }
        }
    }

    private void transactions() {
        long inSync = config.number(ConfigDraft.TRANSACTION_MIN_ISR).orElse(0);
        long copies = config.number(ConfigDraft.TRANSACTION_REPLICATION).orElse(Long.MAX_VALUE);
        String call = config.call(ConfigDraft.TRANSACTION_MIN_ISR);
        // A call that is about min.insync.replicas has had its message.
        if (inSync > copies && !call.equals(config.call(ConfigDraft.MIN_ISR)) && !told.contains(call)) {
            draft.error(
                    config.trace(ConfigDraft.TRANSACTION_MIN_ISR),
                    "transaction.state.log.min.isr was " + inSync + ", but transaction.state.log.replication.factor is "
                            + copies,
                    "no transaction could be committed (KAFKA-011)",
                    call(ConfigDraft.TRANSACTION_MIN_ISR, Math.max(copies - 1, 1)));
        }
    }

    /** What was left to Kafka's defaults though they do not suit the cluster (KAFKA-028). */
    private void unsaid() {
        String internal = config.has(ConfigDraft.OFFSETS_REPLICATION)
                ? ConfigDraft.TRANSACTION_REPLICATION
                : ConfigDraft.OFFSETS_REPLICATION;
        long copies = config.number(ConfigDraft.REPLICATION).orElse(0);
        if (brokers < DEFAULT_INTERNAL_COPIES && !config.has(internal)) {
            draft.warning(
                    pools.get(0).replicas().trace(),
                    brokers() + ", but " + internal + " is not set, and Kafka's default is " + DEFAULT_INTERNAL_COPIES,
                    "the topic behind it is never created, so that "
                            + (internal.equals(ConfigDraft.OFFSETS_REPLICATION) ? "consumer groups" : "transactions")
                            + " wait for ever",
                    config.has(ConfigDraft.REPLICATION)
                            ? "cluster." + setter(internal) + "(" + brokers + ")"
                            : "cluster.replicationFactor(" + brokers + ")");
        } else if (brokers > 1 && !config.has(ConfigDraft.REPLICATION)) {
            draft.warning(
                    draft.trace(),
                    "default.replication.factor is not set, and Kafka's default is 1",
                    "a topic that does not say otherwise is lost with the one broker it is on (KAFKA-028)",
                    "cluster.replicationFactor(" + Math.min(brokers, DEFAULT_INTERNAL_COPIES) + ")");
        } else if (copies > 1 && !config.has(ConfigDraft.MIN_ISR)) {
            draft.warning(
                    config.trace(ConfigDraft.REPLICATION),
                    "default.replication.factor is " + copies
                            + ", but min.insync.replicas is not set, and Kafka's default" + " is 1",
                    "a write is acknowledged when one broker has it, and lost with that broker (KAFKA-028)",
                    "cluster.minInsyncReplicas(" + (copies - 1) + ")");
        }
    }

    private static String setter(String internal) {
        return internal.equals(ConfigDraft.OFFSETS_REPLICATION)
                ? "offsetsTopicReplicationFactor"
                : "transactionStateLogReplicationFactor";
    }

    /** One message per call, though a call may stand for several keys. */
    private void tooFewBrokers(String key, long wanted, String more, long fewer, String why) {
        Trace where = pools.get(0).replicas().trace();
        if (!told.contains(config.call(key))) {
            told.add(config.call(key));
            draft.error(
                    where,
                    brokers() + ", but " + key + " is " + wanted + config.place(key),
                    why,
                    more + ", or " + call(key, fewer));
        }
    }

    private String brokers() {
        List<String> names = pools.stream().map(pool -> "'" + pool.name() + "'").toList();
        return names.size() == 1
                ? "nodePool " + names.get(0) + ": replicas was " + brokers
                : "nodePools " + String.join(", ", names) + " have " + brokers + " brokers in all";
    }

    /** How to get so many brokers, or one more where that keeps the number of controllers odd. */
    private String enough(long wanted) {
        NodePool only = pools.get(0);
        return pools.size() == 1
                ? "pool.replicas(" + (only.is(Role.CONTROLLER) ? wanted | 1 : wanted) + ")"
                : wanted + " brokers in all";
    }

    /** The call that set the key, with another value. */
    private String call(String key, long value) {
        return config.call(key) + value + ")";
    }
}
