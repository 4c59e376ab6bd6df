package dev.platformgen.component.kafka;

import dev.platformgen.Context;
import dev.platformgen.Draft;
import dev.platformgen.ManifestComponent;
import dev.platformgen.model.RawEdit;
import dev.platformgen.origin.JavaCall;
import dev.platformgen.origin.Problem;
import dev.platformgen.origin.Setting;
import dev.platformgen.origin.Trace;
import dev.platformgen.reference.Provider;
import dev.platformgen.reference.Reference;
import dev.platformgen.reference.Topic;
import dev.platformgen.tree.Manifest;
import dev.platformgen.tree.Mapping;
import dev.platformgen.tree.Resource;
import dev.platformgen.value.ComponentId;
import io.strimzi.api.kafka.model.topic.KafkaTopicBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
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
        return List.of(new Topic(cluster, "its cluster"));
    }

    @Override
    public int rawEdits() {
        return edits.size();
    }

    @Override
    public List<Resource> manifests(Context context) {
        Strimzi strimzi = context.release(Strimzi.class, Strimzi.V1_2_0, this);
        Mapping spec = Mapping.builder()
                .trace(trace)
                .put("topicName", topicName.orElse(null))
                .put("partitions", partitions)
                .put("replicas", replicas)
                .putUnlessEmpty("config", config)
                .build();
        Resource resource = Manifest.of(strimzi.apiVersion(), "KafkaTopic", id.name(), trace)
                .namespace(id.namespace())
                .label(Names.CLUSTER_LABEL, cluster.id().name())
                .put("spec", spec)
                .build();
        Mapping body = resource.body();
        for (var edit : edits) {
            body = edit.apply(body, io.strimzi.api.kafka.model.topic.KafkaTopic.class, id.path(), context::report);
        }
        return List.of(resource.withBody(body));
    }

    /** What a topic is made of. */
    public static final class Spec {
        private static final Pattern LEGAL = Pattern.compile("[a-zA-Z0-9._-]{1,249}");

        private final Draft draft;
        private final KafkaCluster cluster;
        private final BrokerConfig config;
        private final List<RawEdit<io.strimzi.api.kafka.model.topic.KafkaTopic>> edits = new ArrayList<>();
        private @Nullable Setting<Integer> partitions;
        private @Nullable Setting<Integer> replicas;
        private @Nullable Setting<String> topicName;

        Spec(ComponentId id, KafkaCluster cluster) {
            this.draft = Draft.of(id);
            this.cluster = cluster;
            this.config = new BrokerConfig(draft);
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
            if (!LEGAL.matcher(name).matches() || name.equals(".") || name.equals("..")) {
                draft.error(
                        "topicName was " + dev.platformgen.value.Names.quoted(name)
                                + ", must be 1 to 249 of a-z, A-Z, 0-9, '.', '_' and '-'",
                        "Kafka refuses such a topic (KAFKA-021)",
                        "topicName(\"" + dev.platformgen.value.Names.suggestLabel(name) + "\")");
            }
            return this;
        }

        /** {@code config.retention.ms}: how long records are kept. Default: the brokers'. */
        public Spec retention(Duration duration) {
            Setting<Duration> setting = draft.set("retention", duration);
            if (setting != null) {
                config.set("retention.ms", Setting.of(duration.toMillis(), setting.trace()));
            }
            return this;
        }

        /** Any key of {@code spec.config}; text that spells an integer is written as one. */
        public Spec config(String key, Object value) {
            config.set(key, draft.set("config '" + key + "'", value));
            return this;
        }

        /** Edits the finished resource through Strimzi's own model, for what has no setter here. */
        public Spec raw(UnaryOperator<KafkaTopicBuilder> edit) {
            draft.open();
            edits.add(new RawEdit<>(
                    topic -> edit.apply(new KafkaTopicBuilder(topic)).build(), Trace.of(JavaCall.here())));
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
            if (cluster.brokers() > 0 && copies.value() > cluster.brokers()) {
                draft.error(
                        copies.trace(),
                        "replicas was " + copies + ", but " + cluster.id().path() + " has " + cluster.brokers()
                                + " brokers",
                        "the topic operator cannot create it: each copy needs a broker of its own (KAFKA-021)",
                        "topic.replicas(" + cluster.brokers() + ")");
            }
            OptionalInt inSync = config.number(BrokerConfig.MIN_ISR);
            if (inSync.isPresent() && inSync.getAsInt() > copies.value()) {
                draft.error(
                        config.trace(BrokerConfig.MIN_ISR),
                        "min.insync.replicas was " + inSync.getAsInt() + ", but the topic has " + copies + " replicas",
                        "every producer with acks=all gets NotEnoughReplicas (KAFKA-011)",
                        "a min.insync.replicas below the replicas");
            }
            boolean operated = cluster.entityOperator()
                    .flatMap(EntityOperator::topicOperator)
                    .isPresent();
            if (!operated && cluster.edits().isEmpty()) {
                draft.error(
                        draft.trace(),
                        "its cluster " + cluster.id().path() + " has no topic operator",
                        "nobody would create the topic, and its status would stay empty (KAFKA-020)",
                        "cluster.entityOperator(operator -> operator.topicOperator())");
            }
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
