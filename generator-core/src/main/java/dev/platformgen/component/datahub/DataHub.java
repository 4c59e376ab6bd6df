package dev.platformgen.component.datahub;

import dev.platformgen.Context;
import dev.platformgen.Draft;
import dev.platformgen.Resources;
import dev.platformgen.chart.Subchart;
import dev.platformgen.chart.SubchartSpec;
import dev.platformgen.origin.Problem;
import dev.platformgen.origin.Setting;
import dev.platformgen.origin.Trace;
import dev.platformgen.reference.BoltEndpoint;
import dev.platformgen.reference.JdbcDatabase;
import dev.platformgen.reference.KafkaBootstrap;
import dev.platformgen.reference.Reference;
import dev.platformgen.reference.SearchEndpoint;
import dev.platformgen.tree.Mapping;
import dev.platformgen.value.ComponentId;
import dev.platformgen.value.Namespace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * DataHub as one key of an umbrella chart: {@code datahub.replicaCount}, {@code ingress}, {@code resources} and the back
 * ends it is wired to, {@code postgresql}, {@code elasticsearch}, {@code kafka} and {@code neo4j}. A back end that is not
 * given gets {@code enabled: false}.
 */
public record DataHub(
        ComponentId id,
        boolean enabled,
        Service frontend,
        Service gms,
        Service maeConsumer,
        Service mceConsumer,
        Optional<Ingress> ingress,
        Backends backends,
        List<Reference> requires,
        Mapping extra,
        Trace trace,
        List<Problem> problems)
        implements Subchart {
    public DataHub {
        requires = List.copyOf(requires);
        problems = List.copyOf(problems);
    }

    /** What DataHub stores in and reads from. */
    public record Backends(
            Optional<Setting<JdbcDatabase>> postgresql,
            Optional<Setting<SearchEndpoint>> elasticsearch,
            Optional<Setting<KafkaBootstrap>> kafka,
            Optional<Setting<BoltEndpoint>> neo4j) {}

    /** One Deployment of DataHub. */
    public record Service(Setting<Integer> replicas, Resources resources) {
        Service withReplicas(Setting<Integer> newReplicas) {
            return new Service(newReplicas, resources);
        }
    }

    /** The frontend's Ingress. */
    public record Ingress(Setting<String> hostname, Setting<Boolean> tls) {}

    /** Describes DataHub; {@code name} is its key in the umbrella chart's values. */
    public static DataHub in(Namespace namespace, String name, Consumer<Spec> datahub) {
        Spec spec = new Spec(new ComponentId("DataHub", namespace, name));
        datahub.accept(spec);
        return spec.build();
    }

    @Override
    public String key() {
        return id.name();
    }

    @Override
    public Mapping values(Context context) {
        return DataHubValues.of(this).mergedWith(extra);
    }

    @Override
    public List<Reference> uses() {
        List<Reference> uses = new ArrayList<>();
        backends.postgresql().ifPresent(setting -> uses.add(setting.value()));
        backends.elasticsearch().ifPresent(setting -> uses.add(setting.value()));
        backends.kafka().ifPresent(setting -> uses.add(setting.value()));
        backends.neo4j().ifPresent(setting -> uses.add(setting.value()));
        uses.addAll(requires);
        return uses;
    }

    @Override
    public int rawEdits() {
        return extra.isEmpty() ? 0 : 1;
    }

    /** What DataHub is made of. */
    public static final class Spec extends SubchartSpec<Spec> {
        private Service frontend;
        private Service gms;
        private Service maeConsumer;
        private Service mceConsumer;
        private @Nullable Ingress ingress;
        private @Nullable Setting<JdbcDatabase> postgresql;
        private @Nullable Setting<SearchEndpoint> elasticsearch;
        private @Nullable Setting<KafkaBootstrap> kafka;
        private @Nullable Setting<BoltEndpoint> neo4j;

        Spec(ComponentId id) {
            super(id);
            Service one = new Service(Setting.of(1, byDefault()), Resources.NONE);
            frontend = one;
            gms = one;
            maeConsumer = one;
            mceConsumer = one;
        }

        @Override
        protected Spec self() {
            return this;
        }

        /** {@code replicaCount.frontend} and {@code resources.frontend}: the React frontend. Default: 1 replica. */
        public Spec frontend(Consumer<ServiceSpec> service) {
            draft.open();
            frontend = service("frontend", service);
            return this;
        }

        /** {@code replicaCount.gms} and {@code resources.gms}: the metadata service. Default: 1 replica. */
        public Spec gms(Consumer<ServiceSpec> service) {
            draft.open();
            gms = service("gms", service);
            return this;
        }

        /** {@code replicaCount.mae-consumer}: the consumer of metadata audit events. Default: 1. */
        public Spec maeConsumerReplicas(int replicas) {
            draft.open();
            maeConsumer = replicas(maeConsumer, "maeConsumerReplicas", replicas);
            return this;
        }

        /** {@code replicaCount.mce-consumer}: the consumer of metadata change events; 0 scales it down. Default: 1. */
        public Spec mceConsumerReplicas(int replicas) {
            draft.open();
            mceConsumer = replicas(mceConsumer, "mceConsumerReplicas", replicas);
            return this;
        }

        /** {@code ingress}: where people reach the frontend. Without it {@code ingress.enabled} is false. */
        public Spec ingress(String hostname, boolean tls) {
            draft.open();
            ingress = new Ingress(Setting.here(hostname), Setting.here(tls));
            return this;
        }

        /** {@code kafka.bootstrap}, as a client in DataHub's namespace writes it. Required. */
        public Spec kafka(KafkaBootstrap bootstrap) {
            kafka = draft.set("kafka", bootstrap);
            return this;
        }

        /** {@code postgresql.host}, {@code port} and {@code database}. Required. */
        public Spec postgresql(JdbcDatabase database) {
            postgresql = draft.set("postgresql", database);
            if (database.engine() != JdbcDatabase.Engine.POSTGRESQL) {
                draft.error(
                        "postgresql was given " + database.describe() + ", which is " + database.engine(),
                        "the PostgreSQL driver cannot talk to it (DATAHUB-006)",
                        "External.postgresql(…)");
            }
            return this;
        }

        /** {@code elasticsearch.host} and {@code port}. Required. */
        public Spec elasticsearch(SearchEndpoint endpoint) {
            elasticsearch = draft.set("elasticsearch", endpoint);
            return this;
        }

        /** {@code neo4j.host} and {@code port}. Without it the graph is kept in Elasticsearch (DATAHUB-004). */
        public Spec neo4j(BoltEndpoint endpoint) {
            neo4j = draft.set("neo4j", endpoint);
            return this;
        }

        private Service service(String name, Consumer<ServiceSpec> service) {
            ServiceSpec spec = new ServiceSpec(draft.part(name));
            service.accept(spec);
            return spec.build();
        }

        private Service replicas(Service service, String property, int replicas) {
            Setting<Integer> setting =
                    draft.atLeast(property, replicas, 0, "a Deployment cannot have fewer than no pods");
            return setting == null ? service : service.withReplicas(setting);
        }

        private DataHub build() {
            missing(
                    "kafka",
                    kafka,
                    "GMS cannot start without a Kafka broker (DATAHUB-001)",
                    "kafka(cluster.bootstrap(PLAIN))");
            missing(
                    "postgresql",
                    postgresql,
                    "GMS keeps its metadata in a database and cannot start without (DATAHUB-006)",
                    "postgresql(External.postgresql(namespace, \"postgres\", 5432, \"datahub\"))");
            missing(
                    "elasticsearch",
                    elasticsearch,
                    "GMS and the frontend search in it and cannot start without (DATAHUB-007)",
                    "elasticsearch(External.elasticsearch(namespace, \"elasticsearch\", 9200))");
            Backends backends = new Backends(
                    Optional.ofNullable(postgresql),
                    Optional.ofNullable(elasticsearch),
                    Optional.ofNullable(kafka),
                    Optional.ofNullable(neo4j));
            return new DataHub(
                    draft.id(),
                    enabledSetting().value(),
                    frontend,
                    gms,
                    maeConsumer,
                    mceConsumer,
                    Optional.ofNullable(ingress),
                    backends,
                    required(),
                    rawValues(),
                    draft.trace(),
                    draft.close());
        }

        private void missing(String property, @Nullable Setting<?> setting, String why, String fix) {
            if (setting == null && enabledSetting().value()) {
                draft.error(draft.trace(), property + " is missing", why, fix);
            }
        }
    }

    /** What one Deployment of DataHub is made of. */
    public static final class ServiceSpec {
        private final Draft draft;
        private Setting<Integer> replicas = Setting.of(1, Trace.note("default of DataHub"));
        private Resources resources = Resources.NONE;

        ServiceSpec(Draft draft) {
            this.draft = draft;
        }

        /** Number of pods. Default: 1. */
        public ServiceSpec replicas(int count) {
            Setting<Integer> setting =
                    draft.atLeast("replicas", count, 0, "a Deployment cannot have fewer than no pods");
            replicas = setting == null ? replicas : setting;
            return this;
        }

        /** Requests and limits of its container. */
        public ServiceSpec resources(Consumer<Resources.Spec> spec) {
            draft.open();
            resources = Resources.of(draft, spec);
            return this;
        }

        private Service build() {
            return new Service(replicas, resources);
        }
    }
}
