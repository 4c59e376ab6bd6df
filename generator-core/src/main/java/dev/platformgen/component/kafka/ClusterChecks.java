package dev.platformgen.component.kafka;

import dev.platformgen.Draft;
import dev.platformgen.origin.Trace;
import java.util.ArrayList;
import java.util.List;

/** What the settings of a cluster have to do with each other, whatever release they are for. */
final class ClusterChecks {
    private static final int LONGEST_NAME = 63 - "-kafka-bootstrap".length();

    private ClusterChecks() {}

    static void check(Draft draft, List<NodePool> pools, BrokerConfig config) {
        if (draft.id().name().length() > LONGEST_NAME) {
            draft.error(
                    draft.trace(),
                    "name was " + draft.id().name().length() + " characters long, must be at most " + LONGEST_NAME,
                    "Strimzi appends -kafka-bootstrap for the Service, whose name may have 63",
                    "a shorter name");
        }
        if (pools.isEmpty()) {
            draft.error(
                    draft.trace(),
                    "nodePool is missing",
                    "Strimzi runs nothing for a Kafka without node pools (KAFKA-005)",
                    "cluster.nodePool(\"dual\", pool -> { pool.roles(Role.CONTROLLER, Role.BROKER); … })");
            return;
        }
        int brokers = count(draft, pools, Role.BROKER);
        int controllers = count(draft, pools, Role.CONTROLLER);
        if (controllers > 0 && controllers % 2 == 0) {
            draft.warning(
                    first(pools, Role.CONTROLLER).replicas().trace(),
                    "there are " + controllers + " controllers, an even number",
                    "the quorum survives no more failures than with one fewer (KAFKA-006)",
                    "replicas(" + (controllers + 1) + ") for the controllers, or an odd number in all");
        }
        if (brokers > 0) {
            replication(draft, first(pools, Role.BROKER), brokers, config);
            minIsr(draft, first(pools, Role.BROKER), brokers, config);
        }
    }

    private static int count(Draft draft, List<NodePool> pools, Role role) {
        int nodes = pools.stream()
                .filter(pool -> pool.is(role))
                .mapToInt(pool -> pool.replicas().value())
                .sum();
        boolean rolesGiven = pools.stream().noneMatch(pool -> pool.roles().isEmpty());
        if (nodes == 0 && rolesGiven) {
            String name = role.name().toLowerCase(java.util.Locale.ROOT);
            draft.error(
                    draft.trace(),
                    "no node pool has the role " + role,
                    "Strimzi refuses a cluster without a " + name + " (KAFKA-005)",
                    "pool.roles(Role.CONTROLLER, Role.BROKER) on one of the pools");
        }
        return nodes;
    }

    private static NodePool first(List<NodePool> pools, Role role) {
        return pools.stream().filter(pool -> pool.is(role)).findFirst().orElseThrow();
    }

    /** One message per setting that was written, though a setting may stand for several keys. */
    private static void replication(Draft draft, NodePool pool, int brokers, BrokerConfig config) {
        List<Trace> told = new ArrayList<>();
        for (String key : List.of(
                BrokerConfig.REPLICATION, BrokerConfig.OFFSETS_REPLICATION, BrokerConfig.TRANSACTION_REPLICATION)) {
            int copies = config.number(key).orElse(0);
            Trace where = config.trace(key);
            if (copies > brokers && !told.contains(where)) {
                told.add(where);
                draft.error(
                        pool.replicas().trace(),
                        "nodePool '" + pool.name() + "': replicas was " + brokers + ", but " + key + " is " + copies
                                + place(where),
                        "Strimzi refuses the cluster: each copy needs a broker of its own (KAFKA-010)",
                        "pool.replicas(" + copies + "), or cluster.replicationFactor(" + brokers + ")");
            }
        }
    }

    private static void minIsr(Draft draft, NodePool pool, int brokers, BrokerConfig config) {
        int inSync = config.number(BrokerConfig.MIN_ISR).orElse(0);
        int copies = config.number(BrokerConfig.REPLICATION).orElse(1);
        Trace where = config.trace(BrokerConfig.MIN_ISR);
        String why =
                "every producer with acks=all gets NotEnoughReplicas, and the operator does not notice (KAFKA-011)";
        if (inSync > brokers) {
            draft.error(
                    pool.replicas().trace(),
                    "nodePool '" + pool.name() + "': replicas was " + brokers + ", but min.insync.replicas is " + inSync
                            + place(where),
                    why,
                    "pool.replicas(" + (inSync + 1) + "), or cluster.minInsyncReplicas(" + Math.max(brokers - 1, 1)
                            + ")");
        } else if (inSync > copies) {
            draft.error(
                    where,
                    "min.insync.replicas was " + inSync + ", but default.replication.factor is " + copies,
                    why,
                    "cluster.minInsyncReplicas(" + Math.max(copies - 1, 1) + "), or cluster.replicationFactor("
                            + (inSync + 1) + ")");
        } else if (inSync == copies && copies > 1) {
            draft.warning(
                    where,
                    "min.insync.replicas is " + inSync + ", as many as default.replication.factor",
                    "one broker down, as in every rolling update, stops all writers with acks=all (KAFKA-011)",
                    "cluster.minInsyncReplicas(" + (copies - 1) + ")");
        }
    }

    private static String place(Trace where) {
        return where.nearest().map(at -> " (" + at.describe() + ")").orElse("");
    }
}
