package dev.platformgen.component.kubernetes;

import dev.platformgen.Context;
import dev.platformgen.Draft;
import dev.platformgen.ManifestComponent;
import dev.platformgen.origin.Problem;
import dev.platformgen.origin.Trace;
import dev.platformgen.reference.Endpoint;
import dev.platformgen.reference.KafkaBootstrap;
import dev.platformgen.reference.Provider;
import dev.platformgen.reference.Reference;
import dev.platformgen.tree.Manifest;
import dev.platformgen.tree.Mapping;
import dev.platformgen.tree.Resource;
import dev.platformgen.value.ComponentId;
import dev.platformgen.value.Names;
import dev.platformgen.value.Namespace;
import java.util.List;

/**
 * A {@code Service} of {@code type: ExternalName}: a second DNS name for a Kafka bootstrap Service of another namespace, for
 * clients whose address cannot be changed. It maps no ports, so clients keep the port of the listener (NET-006).
 *
 * @see <a href="https://kubernetes.io/docs/concepts/services-networking/service/#externalname">ExternalName</a>
 */
public record AliasService(ComponentId id, KafkaBootstrap target, Trace trace, List<Problem> problems)
        implements ManifestComponent {
    public AliasService {
        problems = List.copyOf(problems);
    }

    /** Gives a bootstrap Service the name {@code <name>.<namespace>} as well. */
    public static AliasService in(Namespace namespace, String name, KafkaBootstrap target) {
        Draft draft = Draft.of(new ComponentId("AliasService", namespace, name));
        if (!Names.isLabel(name) && Names.isSubdomain(name)) {
            draft.error(
                    "name was " + Names.quoted(name) + ", must be without dots",
                    "a Service's name is one DNS label",
                    "\"" + Names.suggestLabel(name) + "\"");
        }
        if (target.tls()) {
            draft.warning(
                    draft.trace(),
                    "it stands for " + target.describe() + ", which has TLS",
                    "the brokers' certificates do not carry the alias's name, so clients that check it refuse (NET-006)",
                    "the bootstrap address itself, or a listener without TLS");
        }
        return new AliasService(draft.id(), target, draft.trace(), draft.close());
    }

    /** The same listener, addressed through the alias. */
    public KafkaBootstrap bootstrap() {
        return new KafkaBootstrap(
                Provider.component(id, trace),
                Endpoint.service(id.name(), id.namespace(), target.endpoint().port()),
                target.listener(),
                target.tls());
    }

    @Override
    public List<Reference> uses() {
        return List.of(target);
    }

    @Override
    public List<Resource> manifests(Context context) {
        Mapping spec = Mapping.builder()
                .trace(trace)
                .put("type", "ExternalName")
                .put("externalName", target.endpoint().host() + ".svc.cluster.local")
                .build();
        return List.of(Manifest.of("v1", "Service", id.name(), trace)
                .namespace(id.namespace())
                .put("spec", spec)
                .build());
    }
}
