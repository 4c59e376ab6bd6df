package dev.platformgen.component.kafka;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The broker configuration that Strimzi keeps to itself (KAFKA-008).
 *
 * @see <a href="https://github.com/strimzi/strimzi-kafka-operator/tree/1.2.0/api">KafkaClusterSpec</a>
 */
final class ForbiddenConfig {
    private static final List<String> PREFIXES = List.of(
            "listeners",
            "advertised.",
            "broker.",
            "listener.",
            "host.name",
            "port",
            "inter.broker.listener.name",
            "sasl.",
            "ssl.",
            "security.",
            "password.",
            "log.dir",
            "zookeeper.connect",
            "zookeeper.set.acl",
            "zookeeper.ssl",
            "zookeeper.clientCnxnSocket",
            "authorizer.",
            "super.user",
            "cruise.control.metrics.topic",
            "cruise.control.metrics.reporter.bootstrap.servers",
            "node.id",
            "process.roles",
            "controller.",
            "metadata.log.dir",
            "zookeeper.metadata.migration.enable",
            "client.quota.callback.static.kafka.admin.",
            "client.quota.callback.static.produce",
            "client.quota.callback.static.fetch",
            "client.quota.callback.static.storage.per.volume.limit.min.available.",
            "client.quota.callback.static.excluded.principal.name.list",
            "prometheus.metrics.reporter.");
    private static final List<String> EXCEPTIONS = List.of(
            "zookeeper.connection.timeout.ms",
            "sasl.server.max.receive.size",
            "ssl.cipher.suites",
            "ssl.protocol",
            "ssl.enabled.protocols",
            "ssl.secure.random.implementation",
            "cruise.control.metrics.topic.num.partitions",
            "cruise.control.metrics.topic.replication.factor",
            "cruise.control.metrics.topic.retention.ms",
            "cruise.control.metrics.topic.auto.create.retries",
            "cruise.control.metrics.topic.auto.create.timeout.ms",
            "cruise.control.metrics.topic.min.insync.replicas",
            "controller.quorum.election.backoff.max.ms",
            "controller.quorum.election.timeout.ms",
            "controller.quorum.fetch.timeout.ms",
            "broker.session.timeout.ms",
            "broker.heartbeat.interval.ms",
            "controller.socket.timeout.ms");

    private ForbiddenConfig() {}

    static Optional<String> prefixOf(String key) {
        String lower = key.toLowerCase(Locale.ROOT);
        return EXCEPTIONS.contains(key)
                ? Optional.empty()
                : PREFIXES.stream()
                        .filter(prefix -> lower.startsWith(prefix.toLowerCase(Locale.ROOT)))
                        .findFirst();
    }

    static String insteadOf(String key) {
        String lower = key.toLowerCase(Locale.ROOT);
        if (lower.startsWith("listener") || lower.startsWith("advertised.") || lower.startsWith("port")) {
            return "cluster.listeners(Listener.internal(\"plain\", 9092))";
        }
        if (lower.startsWith("log.dir") || lower.startsWith("metadata.log.dir")) {
            return "pool.jbod(…) or pool.persistentClaim(…), which decide where the logs are";
        }
        if (lower.startsWith("process.roles") || lower.startsWith("node.id") || lower.startsWith("controller.")) {
            return "cluster.nodePool(…) with pool.roles(…)";
        }
        return "cluster.raw(…), for the field of the Kafka resource that stands for it";
    }
}
