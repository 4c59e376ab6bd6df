package dev.platformgen.component.kafka;

import dev.platformgen.Context;
import dev.platformgen.Kubernetes;
import dev.platformgen.origin.Nearest;
import dev.platformgen.origin.Problem;
import dev.platformgen.origin.Setting;
import dev.platformgen.origin.Trace;
import dev.platformgen.tree.Entry;
import java.util.List;
import java.util.Optional;

/** Whether the pinned Strimzi release runs what a cluster asks for. */
final class VersionChecks {
    private final KafkaCluster cluster;
    private final Strimzi strimzi;
    private final Context context;

    private VersionChecks(KafkaCluster cluster, Strimzi strimzi, Context context) {
        this.cluster = cluster;
        this.strimzi = strimzi;
        this.context = context;
    }

    static void check(KafkaCluster cluster, Strimzi strimzi, Context context) {
        VersionChecks checks = new VersionChecks(cluster, strimzi, context);
        cluster.version().ifPresent(checks::kafka);
        cluster.metadataVersion().ifPresent(checks::metadata);
        cluster.config().entries().forEach(checks::config);
        context.release(Kubernetes.class).ifPresent(checks::kubernetes);
    }

    private void kafka(Setting<String> version) {
        List<String> known = strimzi.kafkaVersions();
        if (!known.contains(version.value())) {
            String nearest = Nearest.of(version.value(), known).orElse(strimzi.defaultKafkaVersion());
            String other = Strimzi.newestThatRuns(version.value())
                    .map(release -> ", or platform.release(Strimzi." + release + "), which runs " + version)
                    .orElse("");
            error(
                    "version was " + version + ", but Strimzi " + strimzi.version() + " runs "
                            + String.join(", ", known),
                    version.trace(),
                    "the operator marks the Kafka NotReady and starts no broker (KAFKA-001)",
                    "cluster.version(\"" + nearest + "\")" + other);
        }
    }

    private void metadata(Setting<String> written) {
        Optional<MetadataLevel> known = MetadataLevel.of(written.value());
        if (known.isEmpty()) {
            error(
                    "metadataVersion was " + written + ", which is none that Strimzi accepts",
                    written.trace(),
                    "the operator refuses the resource as invalid (KAFKA-007)",
                    "cluster.metadataVersion(\"" + nearest(written.value()) + "\")");
            return;
        }
        MetadataLevel level = known.get();
        String kafka = cluster.version()
                .map(Setting::value)
                .filter(strimzi.kafkaVersions()::contains)
                .orElse(strimzi.defaultKafkaVersion());
        MetadataLevel production = MetadataLevel.ofKafka(kafka).orElse(level);
        if (level.compareTo(production) > 0) {
            error(
                    "metadataVersion was " + written + ", newer than Kafka " + kafka,
                    written.trace(),
                    "the operator falls back to a level the brokers know and only warns (KAFKA-007)",
                    "cluster.metadataVersion(\"" + production + "\"), or a newer version");
        } else if (level.compareTo(production) < 0) {
            context.report(Problem.warning(
                    cluster.id().path(),
                    "metadataVersion is " + written + ", older than the " + production + " of Kafka " + kafka,
                    written.trace(),
                    "what needs the newer level stays off; meant for the days in which an upgrade can still be taken back"
                            + " (KAFKA-007)",
                    "cluster.metadataVersion(\"" + production + "\"), which cannot be lowered again"));
        }
        boolean manyDisks = cluster.nodePools().stream()
                .anyMatch(pool -> pool.storage().volumes().size() > 1);
        if (manyDisks && level.compareTo(MetadataLevel.JBOD) < 0) {
            error(
                    "metadataVersion was " + written + ", but a node pool has more than one volume",
                    written.trace(),
                    "Strimzi refuses JBOD with several volumes below " + MetadataLevel.JBOD + " (KAFKA-016)",
                    "cluster.metadataVersion(\"" + production + "\"), or one volume per pool");
        }
    }

    private static String nearest(String level) {
        return Nearest.of(level, MetadataLevel.LATEST)
                .orElse(MetadataLevel.LATEST.get(MetadataLevel.LATEST.size() - 1));
    }

    /** Keys that every release drops were reported where they were written. */
    private void config(Entry entry) {
        String key = entry.name();
        Optional<String> prefix = ForbiddenConfig.prefixOf(key, strimzi);
        if (prefix.isPresent() && ForbiddenConfig.prefixOf(key).isEmpty()) {
            error(
                    ForbiddenConfig.what(key, prefix.get()) + " in " + strimzi.version(),
                    entry.value().trace(),
                    ForbiddenConfig.WHY,
                    ForbiddenConfig.insteadOf(key));
        }
    }

    private void kubernetes(Kubernetes kubernetes) {
        if (kubernetes.compareTo(strimzi.oldestKubernetes()) < 0) {
            error(
                    "Strimzi " + strimzi.version() + " was pinned with Kubernetes " + kubernetes.version()
                            + ", but needs " + strimzi.oldestKubernetes().version() + " or newer",
                    Trace.NONE,
                    "the operator does not start (KAFKA-025)",
                    "platform.release(Kubernetes." + strimzi.oldestKubernetes() + "), or an older Strimzi");
        }
    }

    private void error(String what, Trace where, String why, String fix) {
        context.report(Problem.error(cluster.id().path(), what, where, why, fix));
    }
}
