package dev.platformgen.component.kafka;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The broker configuration that Strimzi keeps to itself (KAFKA-008). Releases have added prefixes and exceptions and taken
 * none away, so what both the oldest and the newest refuse is refused by all.
 *
 * @see <a href="https://github.com/strimzi/strimzi-kafka-operator/tree/1.2.0/api">KafkaClusterSpec</a>
 */
final class ForbiddenConfig {
    static final String WHY =
            "the operator drops it with a line in its log, and the cluster becomes Ready without it (KAFKA-008)";

    private static final List<Rule> PREFIXES = rules(
            since(
                    Strimzi.V0_45_0,
                    "listeners advertised. broker. listener. host.name port inter.broker.listener.name sasl. ssl."
                            + " security. password. log.dir zookeeper.connect zookeeper.set.acl zookeeper.ssl"
                            + " zookeeper.clientCnxnSocket authorizer. super.user cruise.control.metrics.topic"
                            + " cruise.control.metrics.reporter.bootstrap.servers node.id process.roles controller."
                            + " metadata.log.dir zookeeper.metadata.migration.enable"
                            + " client.quota.callback.static.kafka.admin. client.quota.callback.static.produce"
                            + " client.quota.callback.static.fetch"
                            + " client.quota.callback.static.storage.per.volume.limit.min.available."
                            + " client.quota.callback.static.excluded.principal.name.list"),
            since(Strimzi.V0_48_0, "prometheus.metrics.reporter."),
            since(Strimzi.V1_2_0, "cordoned.log.dirs"));
    private static final List<Rule> EXCEPTIONS = rules(
            since(
                    Strimzi.V0_45_0,
                    "zookeeper.connection.timeout.ms sasl.server.max.receive.size ssl.cipher.suites ssl.protocol"
                            + " ssl.enabled.protocols ssl.secure.random.implementation"
                            + " cruise.control.metrics.topic.num.partitions"
                            + " cruise.control.metrics.topic.replication.factor"
                            + " cruise.control.metrics.topic.retention.ms"
                            + " cruise.control.metrics.topic.auto.create.retries"
                            + " cruise.control.metrics.topic.auto.create.timeout.ms"
                            + " cruise.control.metrics.topic.min.insync.replicas"
                            + " controller.quorum.election.backoff.max.ms controller.quorum.election.timeout.ms"
                            + " controller.quorum.fetch.timeout.ms"),
            since(
                    Strimzi.V0_48_0,
                    "broker.session.timeout.ms broker.heartbeat.interval.ms controller.socket.timeout.ms"));
    private static final List<Instead> INSTEADS = List.of(
            new Instead(
                    "listener advertised. port host.name inter.broker",
                    "cluster.listeners(Listener.internal(\"plain\", 9092))"),
            new Instead(
                    "sasl. ssl. security. password.",
                    "Listener.internal(\"tls\", 9093).tls(), or cluster.raw(…) for the authentication of a listener"),
            new Instead(
                    "log.dir metadata.log.dir",
                    "pool.jbod(…) or pool.persistentClaim(…), which decide where the logs are"),
            new Instead(
                    "node.id process.roles broker. controller.",
                    "cluster.nodePool(…) with pool.roles(Role.CONTROLLER, Role.BROKER)"),
            new Instead("authorizer. super.user", "cluster.raw(…) with spec.kafka.authorization"),
            new Instead("cruise.control.", "cluster.raw(…) with spec.cruiseControl"),
            new Instead("client.quota.", "cluster.raw(…) with spec.kafka.quotas"),
            new Instead("prometheus.", "cluster.raw(…) with spec.kafka.metricsConfig"),
            new Instead("zookeeper.", "nothing in its place: KRaft has no ZooKeeper"));

    /** What to write in place of the keys that begin like this. */
    private record Instead(String beginnings, String call) {}

    private record Rule(Strimzi since, String key, String lowerCase) {}

    private ForbiddenConfig() {}

    static String what(String key, String prefix) {
        return "config '" + key + "' belongs to Strimzi, which sets everything that starts with '" + prefix + "'";
    }

    /** The prefix for which every release drops the key. */
    static Optional<String> prefixOf(String key) {
        Optional<String> newest = prefixOf(key, Strimzi.V1_2_0);
        return prefixOf(key, Strimzi.V0_45_0).isPresent() ? newest : Optional.empty();
    }

    /** The prefix for which a release drops the key. */
    static Optional<String> prefixOf(String key, Strimzi release) {
        // Strimzi, too, compares without regard to case.
        String lower = key.toLowerCase(Locale.ROOT);
        for (Rule prefix : PREFIXES) {
            if (prefix.since().compareTo(release) <= 0 && lower.startsWith(prefix.lowerCase())) {
                return isExcepted(key, release) ? Optional.empty() : Optional.of(prefix.key());
            }
        }
        return Optional.empty();
    }

    static String insteadOf(String key) {
        String lower = key.toLowerCase(Locale.ROOT);
        for (Instead instead : INSTEADS) {
            for (String beginning : instead.beginnings().split(" ", -1)) {
                if (lower.startsWith(beginning)) {
                    return instead.call();
                }
            }
        }
        return "cluster.raw(…), for the field of the Kafka resource that stands for it";
    }

    private static boolean isExcepted(String key, Strimzi release) {
        for (Rule exception : EXCEPTIONS) {
            if (exception.since().compareTo(release) <= 0 && exception.key().equals(key)) {
                return true;
            }
        }
        return release.compareTo(Strimzi.V0_51_0) >= 0 && isConnectionLimit(key);
    }

    /** {@code listener.name.<name>-<port>.max.connections} and its like, which are for the user to set. */
    private static boolean isConnectionLimit(String key) {
        String start = "listener.name.";
        int dot = key.indexOf('.', start.length());
        String option = key.startsWith(start) && dot > 0 ? key.substring(dot + 1) : "";
        return option.startsWith("max.connections")
                || option.equals("max.connection.creation.rate")
                || option.equals("connections.max.reauth.ms");
    }

    private static List<Rule> since(Strimzi release, String keys) {
        List<Rule> rules = new ArrayList<>();
        for (String key : keys.split(" ", -1)) {
            rules.add(new Rule(release, key, key.toLowerCase(Locale.ROOT)));
        }
        return rules;
    }

    @SafeVarargs
    private static List<Rule> rules(List<Rule>... parts) {
        List<Rule> rules = new ArrayList<>();
        for (List<Rule> part : parts) {
            rules.addAll(part);
        }
        return List.copyOf(rules);
    }
}
