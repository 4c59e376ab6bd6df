package dev.platformgen.component.kafka;

import dev.platformgen.Context;
import dev.platformgen.Draft;
import dev.platformgen.ManifestComponent;
import dev.platformgen.model.RawEdit;
import dev.platformgen.origin.Problem;
import dev.platformgen.origin.Setting;
import dev.platformgen.origin.Trace;
import dev.platformgen.reference.Provider;
import dev.platformgen.reference.Reference;
import dev.platformgen.reference.Topic;
import dev.platformgen.tree.Mapping;
import dev.platformgen.tree.Resource;
import dev.platformgen.value.ComponentId;
import dev.platformgen.value.Names;
import io.strimzi.api.kafka.model.topic.KafkaTopicBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One {@code KafkaTopic}, in its cluster's namespace and with the label that binds it to the cluster.
 *
 * @see <a href="https://strimzi.io/docs/operators/latest/deploying#using-the-topic-operator-str">Topic Operator</a>
 */
public record KafkaTopic(
        ComponentId id,
        Provider cluster,
        Setting<Integer> partitions,
        Setting<Integer> replicas,
        Optional<Setting<String>> topicName,
        Mapping config,
        List<RawEdit<io.strimzi.api.kafka.model.topic.KafkaTopic>> edits,
        Trace trace,
        List<Problem> problems)
        implements ManifestComponent {
    public KafkaTopic {
        edits = List.copyOf(edits);
        problems = List.copyOf(problems);
    }

    /** Describes a topic of a cluster; {@code name} is the resource's and, unless topicName says otherwise, the topic's. */
    public static KafkaTopic in(KafkaCluster cluster, String name, Consumer<Spec> topic) {
        Spec spec = new Spec(new ComponentId("KafkaTopic", cluster.id().namespace(), name), cluster);
        topic.accept(spec);
        return spec.build();
    }

    /** The topic, by the name that clients use. */
    public Topic topic() {
        return new Topic(
                Provider.component(id, trace), topicName.map(Setting::value).orElse(id.name()));
    }

    @Override
    public List<Reference> uses() {
        return List.of(new Membership(cluster));
    }

    @Override
    public int rawEdits() {
        return edits.size();
    }

    @Override
    public List<Resource> manifests(Context context) {
        return KafkaManifests.of(this, context);
    }

    /** What a topic is made of. */
    public static final class Spec {
        private static final Duration SHORTEST = Duration.ofMillis(1);
        private static final Duration LONGEST = Duration.ofMillis(Long.MAX_VALUE);

        private final Draft draft;
        private final KafkaCluster cluster;
        private final ConfigDraft config;
        private final List<RawEdit<io.strimzi.api.kafka.model.topic.KafkaTopic>> edits = new ArrayList<>();
        private @Nullable Setting<Integer> partitions;
        private @Nullable Setting<Integer> replicas;
        private @Nullable Setting<String> topicName;

        Spec(ComponentId id, KafkaCluster cluster) {
            this.draft = Draft.of(id);
            this.cluster = cluster;
            this.config = new ConfigDraft(draft);
        }

        /** {@code spec.partitions}. Required; can grow later, never shrink. */
        public Spec partitions(int count) {
            partitions = draft.atLeast("partitions", count, 1, "a topic has at least one partition (KAFKA-021)");
            return this;
        }

        /** {@code spec.replicas}: copies of each partition. Required; at most the number of brokers. */
        public Spec replicas(int copies) {
            replicas =
                    draft.between("replicas", copies, 1, Short.MAX_VALUE, "Kafka stores at least one copy (KAFKA-021)");
            return this;
        }

        /** {@code spec.topicName}, for a topic whose name is no resource name. It cannot be changed later. */
        public Spec topicName(String name) {
            topicName = draft.set("topicName", name);
            if (topicName != null && !TopicChecks.isTopicName(name)) {
                draft.error(
                        "topicName was " + Names.quoted(name) + ", must be 1 to " + TopicChecks.LONGEST_NAME
                                + " of a-z, A-Z, 0-9, '.', '_' and '-'",
                        "Kafka refuses such a topic (KAFKA-021)",
                        "topicName(\"" + Names.suggestLabel(name) + "\")");
            }
            return this;
        }

        /** {@code config.retention.ms}: how long records are kept, in whole milliseconds. Default: the brokers'. */
        public Spec retention(Duration duration) {
            Setting<Duration> setting = draft.set("retention", duration);
            if (setting != null) {
                if (duration.compareTo(SHORTEST) < 0 || duration.compareTo(LONGEST) > 0) {
                    draft.error(
                            "retention was " + duration
                                    + ", must be a millisecond or more, and fit into a long of them",
                            "Kafka has no other bounds for retention.ms, and -1 for none (KAFKA-021)",
                            "topic.retention(Duration.ofDays(7)), or topic.config(\"retention.ms\", -1)");
                    return this;
                }
                config.set("retention.ms", Setting.of(duration.toMillis(), setting.trace()), "topic.retention(");
            }
            return this;
        }

        /** Any key of {@code spec.config}; text that spells a whole number is written as one. */
        public Spec config(String key, String value) {
            return any(key, value);
        }

        /** Any key of {@code spec.config}, a whole number. */
        public Spec config(String key, long value) {
            return any(key, value);
        }

        /** Any key of {@code spec.config}, a number with a fraction. */
        public Spec config(String key, double value) {
            return any(key, value);
        }

        /** Any key of {@code spec.config}, true or false. */
        public Spec config(String key, boolean value) {
            return any(key, value);
        }

        private Spec any(String key, Object value) {
            Setting<Object> setting = draft.set("config '" + key + "'", value);
            if (setting != null) {
                config.set(key, setting, "topic.config(\"" + key + "\", ");
            }
            return this;
        }

        /** Edits the finished resource through Strimzi's own model, for what has no setter here. */
        public Spec raw(UnaryOperator<KafkaTopicBuilder> edit) {
            draft.open();
            edits.add(RawEdit.here(
                    topic -> edit.apply(new KafkaTopicBuilder(topic)).build()));
            return this;
        }

        private KafkaTopic build() {
            Setting<Integer> parts = draft.require(
                    "partitions", partitions, 1, "the number is for ever, so it is not guessed", "topic.partitions(3)");
            Setting<Integer> copies = draft.require(
                    "replicas",
                    replicas,
                    1,
                    "the number cannot be changed without Cruise Control, so it is not guessed",
                    "topic.replicas(" + Math.min(Math.max(cluster.brokers(), 1), 3) + ")");
            TopicChecks checks = new TopicChecks(draft, cluster);
            if (topicName == null) {
                checks.nameOfBoth();
            }
            if (replicas != null) {
                checks.replicas(copies, config);
            }
            checks.operator();
            return new KafkaTopic(
                    draft.id(),
                    Provider.component(cluster.id(), cluster.trace()),
                    parts,
                    copies,
                    Optional.ofNullable(topicName),
                    config.tree(),
                    edits,
                    draft.trace(),
                    draft.close());
        }
    }
}
