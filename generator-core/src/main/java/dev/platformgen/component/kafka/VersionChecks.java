package dev.platformgen.component.kafka;

import dev.platformgen.Context;
import dev.platformgen.Kubernetes;
import dev.platformgen.origin.Nearest;
import dev.platformgen.origin.Problem;
import dev.platformgen.origin.Setting;
import dev.platformgen.origin.Trace;
import dev.platformgen.value.Version;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether the pinned Strimzi release runs the versions a cluster asks for. */
final class VersionChecks {
    private static final Pattern LEVEL = Pattern.compile("(\\d+)\\.(\\d+)(?:-IV(\\d+))?");
    /** Latest IV of each minor, from Kafka's MetadataVersion. */
    private static final List<String> LATEST = List.of(
            "3.3-IV3", "3.4-IV0", "3.5-IV2", "3.6-IV2", "3.7-IV4", "3.8-IV0", "3.9-IV0", "4.0-IV3", "4.1-IV1",
            "4.2-IV1", "4.3-IV0");

    private VersionChecks() {}

    static void check(KafkaCluster cluster, Strimzi strimzi, Context context) {
        cluster.version().ifPresent(version -> kafka(cluster, version, strimzi, context));
        cluster.metadataVersion().ifPresent(level -> metadata(cluster, level, strimzi, context));
        context.release(Kubernetes.class).ifPresent(kubernetes -> kubernetes(cluster, kubernetes, strimzi, context));
    }

    private static void kafka(KafkaCluster cluster, Setting<String> version, Strimzi strimzi, Context context) {
        List<String> known = strimzi.kafkaVersions();
        if (!known.contains(version.value())) {
            String nearest = Nearest.of(version.value(), known).orElse(strimzi.defaultKafkaVersion());
            context.report(Problem.error(
                    cluster.id().path(),
                    "version was " + version + ", but Strimzi " + strimzi.version() + " runs "
                            + String.join(", ", known),
                    version.trace(),
                    "the operator marks the Kafka NotReady and starts no broker (KAFKA-001)",
                    "cluster.version(\"" + nearest + "\"), or a Strimzi release that runs " + version));
        }
    }

    private static void metadata(KafkaCluster cluster, Setting<String> level, Strimzi strimzi, Context context) {
        Matcher match = LEVEL.matcher(level.value());
        Optional<String> latest = match.matches()
                ? LATEST.stream()
                        .filter(known -> known.startsWith(match.group(1) + "." + match.group(2) + "-"))
                        .findFirst()
                : Optional.empty();
        boolean exists = latest.isPresent() && (match.group(3) == null || iv(latest.get()) >= iv(level.value()));
        if (!exists) {
            context.report(Problem.error(
                    cluster.id().path(),
                    "metadataVersion was " + level + ", which no Kafka has",
                    level.trace(),
                    "the operator refuses the resource as invalid (KAFKA-007)",
                    "cluster.metadataVersion(\""
                            + Nearest.of(level.value(), LATEST).orElse("4.0-IV3") + "\")"));
            return;
        }
        Version kafka = Version.of(cluster.version()
                .map(Setting::value)
                .filter(text -> text.matches("\\d+\\.\\d+\\.\\d+"))
                .orElse(strimzi.defaultKafkaVersion()));
        int major = Integer.parseInt(match.group(1));
        int minor = Integer.parseInt(match.group(2));
        if (!kafka.isAtLeast(major, minor)) {
            context.report(Problem.error(
                    cluster.id().path(),
                    "metadataVersion was " + level + ", newer than Kafka " + kafka,
                    level.trace(),
                    "the operator falls back to a level the brokers know and only warns (KAFKA-007)",
                    "cluster.metadataVersion(\"" + kafka.major() + "." + kafka.minor() + "\"), or a newer version"));
        }
    }

    private static int iv(String level) {
        return Integer.parseInt(level.substring(level.indexOf("-IV") + 3));
    }

    private static void kubernetes(KafkaCluster cluster, Kubernetes kubernetes, Strimzi strimzi, Context context) {
        if (kubernetes.compareTo(strimzi.oldestKubernetes()) < 0) {
            context.report(Problem.error(
                    cluster.id().path(),
                    "Strimzi " + strimzi.version() + " was pinned with Kubernetes " + kubernetes.version()
                            + ", but needs " + strimzi.oldestKubernetes().version() + " or newer",
                    Trace.NONE,
                    "the operator does not start (KAFKA-025)",
                    "platform.release(Kubernetes." + strimzi.oldestKubernetes() + "), or an older Strimzi"));
        }
    }
}
