package dev.platformgen.component.kubernetes;

import dev.platformgen.Context;
import dev.platformgen.Draft;
import dev.platformgen.ManifestComponent;
import dev.platformgen.model.Typed;
import dev.platformgen.origin.Problem;
import dev.platformgen.origin.Trace;
import dev.platformgen.reference.Reference;
import dev.platformgen.tree.Mapping;
import dev.platformgen.tree.MappingBuilder;
import dev.platformgen.tree.Node;
import dev.platformgen.tree.Resource;
import dev.platformgen.tree.Scalar;
import dev.platformgen.value.ComponentId;
import dev.platformgen.value.Names;
import dev.platformgen.value.Namespace;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.List;

/** Any resource as it is: a fabric8 object, or a tree. Its namespace is that of the call, unless it is cluster-scoped. */
public record KubernetesResource(
        ComponentId id, Mapping body, List<Reference> uses, Trace trace, List<Problem> problems)
        implements ManifestComponent {
    public KubernetesResource {
        uses = List.copyOf(uses);
        problems = List.copyOf(problems);
    }

    /**
     * A fabric8 object, with {@code metadata.namespace} set to the namespace.
     *
     * @param requires what it needs and no field says; decides who comes first
     */
    public static KubernetesResource in(Namespace namespace, HasMetadata object, Reference... requires) {
        return of(namespace, Typed.tree(object), true, requires);
    }

    /** A tree, with {@code metadata.namespace} set to the namespace. Loads no fabric8 class. */
    public static KubernetesResource in(Namespace namespace, Resource resource, Reference... requires) {
        return of(namespace, resource.body(), true, requires);
    }

    /** A cluster-scoped fabric8 object, such as a ClusterRole; {@code owner} is the namespace that messages name. */
    public static KubernetesResource clusterScoped(Namespace owner, HasMetadata object, Reference... requires) {
        return of(owner, Typed.tree(object), false, requires);
    }

    private static KubernetesResource of(Namespace namespace, Mapping body, boolean namespaced, Reference... requires) {
        String kind = body.text("kind").orElse("Resource");
        Draft draft = Draft.of(
                new ComponentId(kind, namespace, body.text("metadata", "name").orElse("")));
        String theirs = body.text("metadata", "namespace").orElse(namespace.name());
        if (namespaced && !theirs.equals(namespace.name())) {
            draft.error(
                    "its metadata.namespace was " + Names.quoted(theirs) + ", but it was put in " + namespace,
                    "it would be created where nobody looks for it (K8S-003)",
                    "the same namespace in both places, or none in the object");
        }
        if (body.text("apiVersion").isEmpty() || body.text("kind").isEmpty()) {
            draft.error("it has no apiVersion or no kind", "the API server cannot tell what it is", "both of them");
        }
        Mapping placed = namespaced ? placed(body, namespace) : body;
        return new KubernetesResource(
                draft.id(), traced(placed, draft.trace()), List.of(requires), draft.trace(), draft.close());
    }

    private static Mapping placed(Mapping body, Namespace namespace) {
        Mapping metadata = body.get("metadata").map(Mapping.class::cast).orElse(Mapping.EMPTY);
        MappingBuilder ordered = Mapping.builder();
        metadata.get("name").ifPresent(name -> ordered.put("name", name));
        ordered.put("namespace", namespace.name());
        metadata.entries().forEach(entry -> {
            if (!entry.name().equals("name") && !entry.name().equals("namespace")) {
                ordered.put(entry);
            }
        });
        return body.with("metadata", ordered.build());
    }

    private static Mapping traced(Mapping body, Trace trace) {
        return body.mapValues(value -> trace(value, trace)).withTrace(trace);
    }

    private static Node trace(Node node, Trace trace) {
        if (node instanceof Mapping mapping) {
            return traced(mapping, trace);
        }
        return node instanceof Scalar scalar && !scalar.trace().origins().isEmpty() ? scalar : node.withTrace(trace);
    }

    @Override
    public List<Resource> manifests(Context context) {
        return List.of(Resource.of(body));
    }
}
