package dev.platformgen.component.kubernetes;

import dev.platformgen.Context;
import dev.platformgen.Draft;
import dev.platformgen.ManifestComponent;
import dev.platformgen.model.RawEdit;
import dev.platformgen.origin.JavaCall;
import dev.platformgen.origin.Problem;
import dev.platformgen.origin.Setting;
import dev.platformgen.origin.Trace;
import dev.platformgen.reference.Addressed;
import dev.platformgen.reference.KafkaBootstrap;
import dev.platformgen.reference.Reference;
import dev.platformgen.tree.Resource;
import dev.platformgen.value.ComponentId;
import dev.platformgen.value.Names;
import dev.platformgen.value.Namespace;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceBuilder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * A {@code Service} of {@code type: ExternalName}: a second DNS name for a Kafka bootstrap Service of another namespace, for
 * clients whose address cannot be changed.
 *
 * <pre>{@code
 * AliasService alias = AliasService.in(DATA, "kafka-service", kafka.bootstrap(PLAIN));
 * catalog.kafka(alias.bootstrap());
 * }</pre>
 *
 * <p>It is a name and nothing else: no {@code ports} are written, because none would be mapped; clients connect to the
 * port of the target, which {@link #bootstrap()} carries. Certificates, service meshes and network policies know the
 * target's name only (NET-006). Anything else with an address gets an alias of its own kind, see {@link To}.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/services-networking/service/#externalname">ExternalName</a>
 */
public record AliasService(To<KafkaBootstrap> alias) implements ManifestComponent {

    /** Gives a bootstrap Service the name {@code <name>.<namespace>} as well. */
    public static AliasService in(Namespace namespace, String name, KafkaBootstrap target) {
        return in(namespace, name, target, service -> {});
    }

    /** Gives a bootstrap Service the name {@code <name>.<namespace>} as well. */
    public static AliasService in(Namespace namespace, String name, KafkaBootstrap target, Consumer<Spec> service) {
        return new AliasService(AliasService.<KafkaBootstrap>to(namespace, name, target, service));
    }

    /** Gives the Service of any reference with an address the name {@code <name>.<namespace>} as well. */
    public static <R extends Addressed<R>> To<R> in(Namespace namespace, String name, R target) {
        return to(namespace, name, target, service -> {});
    }

    /** Gives the Service of any reference with an address the name {@code <name>.<namespace>} as well. */
    public static <R extends Addressed<R>> To<R> in(
            Namespace namespace, String name, R target, Consumer<Spec> service) {
        return to(namespace, name, target, service);
    }

    private static <R extends Addressed<R>> To<R> to(
            Namespace namespace, String name, R target, Consumer<Spec> service) {
        Spec spec = new Spec(new ComponentId("AliasService", namespace, name));
        service.accept(spec);
        return spec.build(target);
    }

    /** The same listener, addressed through the alias. */
    public KafkaBootstrap bootstrap() {
        return alias.reference();
    }

    @Override
    public ComponentId id() {
        return alias.id();
    }

    @Override
    public Trace trace() {
        return alias.trace();
    }

    @Override
    public List<Reference> uses() {
        return alias.uses();
    }

    @Override
    public List<Problem> problems() {
        return alias.problems();
    }

    @Override
    public int rawEdits() {
        return alias.rawEdits();
    }

    @Override
    public List<Resource> manifests(Context context) {
        return alias.manifests(context);
    }

    /**
     * An alias for something other than Kafka:
     *
     * <pre>{@code
     * AliasService.To<JdbcDatabase> database = AliasService.in(DATA, "postgres", External.postgresql(…));
     * catalog.database(database.reference());
     * }</pre>
     *
     * @param externalName the DNS name it stands for
     */
    public record To<R extends Addressed<R>>(
            ComponentId id,
            R target,
            String externalName,
            Map<String, Setting<String>> labels,
            Map<String, Setting<String>> annotations,
            List<RawEdit<Service>> edits,
            Trace trace,
            List<Problem> problems)
            implements ManifestComponent {
        public To {
            labels = Collections.unmodifiableMap(new TreeMap<>(labels));
            annotations = Collections.unmodifiableMap(new TreeMap<>(annotations));
            edits = List.copyOf(edits);
            problems = List.copyOf(problems);
        }

        /** What the alias stands for, addressed through the alias. */
        public R reference() {
            return ExternalNames.through(this);
        }

        @Override
        public List<Reference> uses() {
            return List.of(target);
        }

        @Override
        public int rawEdits() {
            return edits.size();
        }

        @Override
        public List<Resource> manifests(Context context) {
            return List.of(ExternalNames.service(this, context));
        }
    }

    /** What an alias may have beside its target. */
    public static final class Spec {
        private final Draft draft;
        private final MetadataSpec metadata;
        private final List<RawEdit<Service>> edits = new ArrayList<>();
        private String clusterDomain = "cluster.local";

        Spec(ComponentId id) {
            draft = Draft.of(id);
            metadata = new MetadataSpec(draft);
        }

        /** The domain that {@code externalName} ends in, as the cluster's DNS is set up. Default: {@code cluster.local}. */
        public Spec clusterDomain(String domain) {
            Setting<String> setting = draft.set("clusterDomain", domain);
            if (setting != null && !Names.isSubdomain(domain)) {
                draft.error(
                        "clusterDomain was " + Names.quoted(domain) + ", must be a DNS name",
                        "the alias would lead to a name that nobody can resolve",
                        "clusterDomain(\"cluster.local\")");
            } else if (setting != null) {
                clusterDomain = domain;
            }
            return this;
        }

        /** One of {@code metadata.labels}. */
        public Spec label(String key, String value) {
            metadata.label(key, value);
            return this;
        }

        /** One of {@code metadata.annotations}. */
        public Spec annotation(String key, String value) {
            metadata.annotation(key, value);
            return this;
        }

        /** Fields that no setter reaches. */
        public Spec raw(UnaryOperator<ServiceBuilder> edit) {
            draft.open();
            edits.add(new RawEdit<>(
                    service -> edit.apply(new ServiceBuilder(service)).build(), Trace.of(JavaCall.here())));
            return this;
        }

        private <R extends Addressed<R>> To<R> build(R target) {
            String externalName = ExternalNames.of(target, clusterDomain);
            ExternalNames.check(draft, target, externalName, clusterDomain);
            return new To<>(
                    draft.id(),
                    target,
                    externalName,
                    metadata.labels(),
                    metadata.annotations(),
                    edits,
                    draft.trace(),
                    draft.close());
        }
    }
}
