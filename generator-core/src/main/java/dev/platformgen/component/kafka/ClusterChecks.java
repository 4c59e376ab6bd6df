package dev.platformgen.component.kafka;

import dev.platformgen.Draft;
import dev.platformgen.value.Names;
import java.util.List;
import java.util.Locale;

/** What the parts of a cluster have to do with each other, whatever release they are for. */
final class ClusterChecks {
    private static final int LONGEST_LABEL = 63;

    private ClusterChecks() {}

    static void check(Draft draft, List<NodePool> pools, ConfigDraft config) {
        name(draft);
        if (pools.isEmpty()) {
            draft.error(
                    draft.trace(),
                    "nodePool is missing",
                    "Strimzi runs nothing for a Kafka without node pools (KAFKA-005)",
                    "cluster.nodePool(\"dual\", pool -> { pool.roles(Role.CONTROLLER, Role.BROKER); … })");
            return;
        }
        podNames(draft, pools);
        int controllers = nodes(draft, pools, Role.CONTROLLER);
        if (controllers > 0 && controllers % 2 == 0) {
            draft.warning(
                    first(pools, Role.CONTROLLER).replicas().trace(),
                    "there are " + controllers + " controllers, an even number",
                    "the quorum survives no more failures than with one fewer (KAFKA-006)",
                    "replicas(" + (controllers + 1) + ") for the controllers, or an odd number in all");
        }
        if (nodes(draft, pools, Role.BROKER) > 0) {
            ReplicationChecks.check(draft, pools, config);
        }
    }

    /** The name of a Service has to begin with a letter, other than most names; the cluster's name begins those. */
    private static void name(Draft draft) {
        String name = draft.id().name();
        boolean fits = Names.isLabel(name) && name.length() <= StrimziNames.LONGEST_CLUSTER;
        if (!fits || Character.isDigit(name.charAt(0))) {
            draft.error(
                    draft.trace(),
                    "name was " + Names.quoted(name) + ", must be 1 to " + StrimziNames.LONGEST_CLUSTER
                            + " of a-z, 0-9 and '-', starting with a letter and ending with a letter or digit",
                    "Strimzi names Services after it, with -kafka-bootstrap at the end, and the API server refuses other"
                            + " names of Services (RFC 1035)",
                    "\"" + suggestion(name) + "\"");
        }
    }

    private static String suggestion(String name) {
        String label = Names.suggestLabel(name);
        String lettered = Character.isDigit(label.charAt(0)) ? "kafka-" + label : label;
        int end = Math.min(lettered.length(), StrimziNames.LONGEST_CLUSTER);
        while (lettered.charAt(end - 1) == '-') {
            end--;
        }
        return lettered.substring(0, end);
    }

    private static void podNames(Draft draft, List<NodePool> pools) {
        int nodes = pools.stream().mapToInt(pool -> pool.replicas().value()).sum();
        for (NodePool pool : pools) {
            String pod = StrimziNames.pod(draft.id().name(), pool.name(), Math.max(nodes - 1, 0));
            if (Names.isLabel(pool.name()) && pod.length() > LONGEST_LABEL) {
                draft.error(
                        pool.trace(),
                        "nodePool '" + pool.name() + "': its pods would have names of " + pod.length()
                                + " characters, must be at most " + LONGEST_LABEL,
                        "the name of a pod is its host name, and the pods of " + Names.quoted(pod)
                                + " would never be created",
                        "a shorter name for the pool or the cluster");
            }
        }
    }

    private static int nodes(Draft draft, List<NodePool> pools, Role role) {
        int nodes = 0;
        boolean rolesGiven = true;
        for (NodePool pool : pools) {
            nodes += pool.is(role) ? pool.replicas().value() : 0;
            rolesGiven &= !pool.roles().value().isEmpty();
        }
        if (rolesGiven && pools.stream().noneMatch(pool -> pool.is(role))) {
            draft.error(
                    draft.trace(),
                    "no node pool has the role " + role,
                    "Strimzi refuses a cluster without a " + role.name().toLowerCase(Locale.ROOT) + " (KAFKA-005)",
                    "pool.roles(Role.CONTROLLER, Role.BROKER) on one of the pools");
        }
        return nodes;
    }

    private static NodePool first(List<NodePool> pools, Role role) {
        return pools.stream().filter(pool -> pool.is(role)).findFirst().orElseThrow();
    }
}
