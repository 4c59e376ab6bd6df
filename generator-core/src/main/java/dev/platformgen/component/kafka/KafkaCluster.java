package dev.platformgen.component.kafka;

import dev.platformgen.Context;
import dev.platformgen.Draft;
import dev.platformgen.ManifestComponent;
import dev.platformgen.model.RawEdit;
import dev.platformgen.origin.JavaCall;
import dev.platformgen.origin.Nearest;
import dev.platformgen.origin.Problem;
import dev.platformgen.origin.Setting;
import dev.platformgen.origin.Trace;
import dev.platformgen.reference.Endpoint;
import dev.platformgen.reference.KafkaBootstrap;
import dev.platformgen.reference.Provider;
import dev.platformgen.reference.Reference;
import dev.platformgen.tree.Mapping;
import dev.platformgen.tree.Resource;
import dev.platformgen.value.ComponentId;
import dev.platformgen.value.Namespace;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.kafka.KafkaBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A Kafka cluster in KRaft mode: one {@code Kafka} and a {@code KafkaNodePool} per pool, for the Strimzi release that the
 * platform pins.
 *
 * @see <a href="https://strimzi.io/docs/operators/latest/configuring">Strimzi's configuration reference</a>
 */
public record KafkaCluster(
        ComponentId id,
        Optional<Setting<String>> version,
        Optional<Setting<String>> metadataVersion,
        List<Setting<Listener>> listeners,
        Mapping config,
        List<NodePool> nodePools,
        Optional<EntityOperator> entityOperator,
        List<RawEdit<Kafka>> edits,
        Trace trace,
        List<Problem> problems)
        implements ManifestComponent {
    public KafkaCluster {
        listeners = List.copyOf(listeners);
        nodePools = List.copyOf(nodePools);
        edits = List.copyOf(edits);
        problems = List.copyOf(problems);
    }

    /** Describes a cluster; {@code name} is the {@code Kafka} resource's, and begins the names of its pods and Services. */
    public static KafkaCluster in(Namespace namespace, String name, Consumer<Spec> cluster) {
        Spec spec = new Spec(new ComponentId("KafkaCluster", namespace, name));
        cluster.accept(spec);
        return spec.build();
    }

    /** The bootstrap Service of one of the cluster's listeners: {@code <name>-kafka-bootstrap.<namespace>:<port>}. */
    public KafkaBootstrap bootstrap(Listener listener) {
        Endpoint endpoint = Endpoint.service(StrimziNames.bootstrapService(id.name()), id.namespace(), listener.port());
        Provider provider = Provider.component(id, trace);
        List<Listener> declared = listeners.stream().map(Setting::value).toList();
        // A cluster without listeners has said so itself.
        if (declared.isEmpty() || declared.contains(listener)) {
            return new KafkaBootstrap(provider, endpoint, listener.name(), listener.encrypted());
        }
        List<String> known = declared.stream().map(Listener::name).toList();
        Problem unknown = Problem.error(
                id.path(),
                "it has no listener " + described(listener) + ", only "
                        + String.join(
                                " and ",
                                declared.stream().map(KafkaCluster::described).toList()),
                Trace.of(JavaCall.here()),
                "the Service would not offer that port, and clients would time out (KAFKA-024)",
                "cluster.listeners(…) with it"
                        + Nearest.of(listener.name(), known)
                                .map(name -> ", or the listener '" + name + "'")
                                .orElse(""));
        return new KafkaBootstrap(provider, endpoint, listener.name(), listener.encrypted(), List.of(unknown));
    }

    private static String described(Listener listener) {
        return "'" + listener.name() + "' on port " + listener.port() + (listener.encrypted() ? " with TLS" : "");
    }

    /** How many nodes are brokers. */
    public int brokers() {
        return nodePools.stream()
                .filter(pool -> pool.is(Role.BROKER))
                .mapToInt(pool -> pool.replicas().value())
                .sum();
    }

    @Override
    public List<Resource> manifests(Context context) {
        return KafkaManifests.of(this, context);
    }

    @Override
    public List<Reference> uses() {
        return List.of();
    }

    @Override
    public int rawEdits() {
        return edits.size()
                + nodePools.stream().mapToInt(pool -> pool.edits().size()).sum();
    }

    /** What a Kafka cluster is made of. */
    public static final class Spec extends BrokerSettings {
        private final List<Setting<Listener>> listeners = new ArrayList<>();
        private final List<NodePool> nodePools = new ArrayList<>();
        private final List<RawEdit<Kafka>> edits = new ArrayList<>();
        private @Nullable Setting<String> version;
        private @Nullable Setting<String> metadataVersion;
        private @Nullable EntityOperator entityOperator;

        Spec(ComponentId id) {
            super(Draft.ofAnyName(id));
        }

        @Override
        Spec self() {
            return this;
        }

        /** {@code spec.kafka.version}. Default: the newest version that the pinned Strimzi release runs. */
        public Spec version(String kafka) {
            version = draft.set("version", kafka);
            return this;
        }

        /**
         * {@code spec.kafka.metadataVersion}, such as {@code 4.0-IV3}. Default: what Strimzi chooses for the version. It
         * cannot be lowered again once the cluster runs.
         */
        public Spec metadataVersion(String level) {
            metadataVersion = draft.set("metadataVersion", level);
            return this;
        }

        /** {@code spec.kafka.listeners}. At least one. */
        public Spec listeners(Listener... all) {
            draft.open();
            for (Listener listener : all) {
                for (Setting<Listener> earlier : listeners) {
                    Listener other = earlier.value();
                    if (other.name().equals(listener.name()) || other.port() == listener.port()) {
                        draft.error(
                                "listener " + described(listener) + " clashes with " + described(other),
                                "Strimzi refuses the Kafka resource: names and ports are unique (KAFKA-012)",
                                "another name and port for one of them");
                    }
                }
                listeners.add(Setting.here(listener));
            }
            return this;
        }

        /** Adds a {@code KafkaNodePool}. At least one pool with brokers and one with controllers. */
        public Spec nodePool(String name, Consumer<NodePool.Spec> pool) {
            draft.open();
            Draft part = draft.part("nodePool '" + name + "'");
            NodePool.Spec spec = new NodePool.Spec(part, name);
            pool.accept(spec);
            if (nodePools.stream().anyMatch(other -> other.name().equals(name))) {
                part.error(
                        "there are two pools of this name",
                        "both would be the same KafkaNodePool, and the one applied last would win",
                        "another name for one of them");
            }
            nodePools.add(spec.build());
            return this;
        }

        /** {@code spec.entityOperator}. Without it KafkaTopics and KafkaUsers of this cluster do nothing. */
        public Spec entityOperator(Consumer<EntityOperator.Spec> operator) {
            draft.open();
            EntityOperator.Spec spec = new EntityOperator.Spec(draft.part("entityOperator"));
            operator.accept(spec);
            entityOperator = spec.build();
            return this;
        }

        /** Edits the finished {@code Kafka} through Strimzi's own model, for what has no setter here. */
        public Spec raw(UnaryOperator<KafkaBuilder> edit) {
            draft.open();
            edits.add(RawEdit.here(kafka -> edit.apply(new KafkaBuilder(kafka)).build()));
            return this;
        }

        private KafkaCluster build() {
            if (listeners.isEmpty()) {
                draft.error(
                        draft.trace(),
                        "listeners is missing",
                        "Strimzi refuses a Kafka without a listener (KAFKA-012)",
                        "cluster.listeners(Listener.internal(\"plain\", 9092))");
            }
            ClusterChecks.check(draft, nodePools, config);
            return new KafkaCluster(
                    draft.id(),
                    Optional.ofNullable(version),
                    Optional.ofNullable(metadataVersion),
                    listeners,
                    config.tree(),
                    nodePools,
                    Optional.ofNullable(entityOperator),
                    edits,
                    draft.trace(),
                    draft.close());
        }
    }
}
