package dev.platformgen.component.kubernetes;

import dev.platformgen.Draft;
import dev.platformgen.model.Typed;
import dev.platformgen.origin.Trace;
import dev.platformgen.reference.Reference;
import dev.platformgen.tree.Mapping;
import dev.platformgen.tree.MappingBuilder;
import dev.platformgen.tree.Node;
import dev.platformgen.tree.ResourceId;
import dev.platformgen.tree.Scalar;
import dev.platformgen.tree.Sequence;
import dev.platformgen.value.ComponentId;
import dev.platformgen.value.Names;
import dev.platformgen.value.Namespace;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespaced;
import java.util.List;

/** Writes an object down as the component it becomes, and says what a cluster would not take. */
final class Written {
    private static final String RBAC = "rbac.authorization.k8s.io";

    private Written() {}

    static KubernetesResource object(
            Namespace namespace, HasMetadata object, boolean namespaced, Reference... requires) {
        Mapping body;
        try {
            body = Typed.tree(object);
        } catch (RuntimeException broken) {
            String name =
                    object.getMetadata() == null ? "" : object.getMetadata().getName();
            Draft draft = Draft.ofAnyName(new ComponentId(object.getKind(), namespace, name == null ? "" : name));
            draft.error(
                    "it cannot be written as YAML: " + firstLine(broken),
                    "nothing of it would reach the cluster",
                    "a " + object.getClass().getSimpleName()
                            + " whose getters return and whose annotations Jackson takes");
            return new KubernetesResource(draft.id(), Mapping.EMPTY, List.of(requires), draft.trace(), draft.close());
        }
        return written(namespace, body, namespaced, object instanceof Namespaced, requires);
    }

    private static String firstLine(RuntimeException broken) {
        return String.valueOf(broken.getMessage()).lines().findFirst().orElse("");
    }

    static KubernetesResource tree(Namespace namespace, Mapping body, boolean namespaced, Reference... requires) {
        return written(namespace, body, namespaced, namespaced, requires);
    }

    private static KubernetesResource written(
            Namespace namespace, Mapping body, boolean namespaced, boolean kindIsNamespaced, Reference... requires) {
        ResourceId resource = ResourceId.of(body);
        String kind = resource.kind().isEmpty() ? "KubernetesResource" : resource.kind();
        ComponentId id = new ComponentId(kind, namespace, resource.name());
        // Roles and bindings may have names like system:node-reader; the path of a URL is all they must fit into.
        boolean freeName = resource.group().equals(RBAC) && isPathSegment(resource.name());
        Draft draft = freeName ? Draft.ofAnyName(id) : Draft.of(id);
        check(draft, body, resource, namespaced, kindIsNamespaced);
        Mapping placed = namespaced ? placed(body, namespace, draft.trace()) : body;
        return new KubernetesResource(
                id, traced(placed, draft.trace()), List.of(requires), draft.trace(), draft.close());
    }

    private static boolean isPathSegment(String name) {
        return !name.isEmpty()
                && !name.equals(".")
                && !name.equals("..")
                && name.chars().allMatch(c -> c > ' ' && c < 127 && c != '/' && c != '%' && c != '\\');
    }

    private static void check(
            Draft draft, Mapping body, ResourceId resource, boolean namespaced, boolean kindIsNamespaced) {
        String namespace = draft.id().namespace().name();
        if (resource.version().isEmpty() || resource.kind().isEmpty()) {
            draft.error("it has no apiVersion or no kind", "the API server cannot tell what it is", "both of them");
        }
        String theirs = resource.namespace();
        if (namespaced && !theirs.isEmpty() && !theirs.equals(namespace)) {
            draft.error(
                    "its metadata.namespace was " + Names.quoted(theirs) + ", but it was put in " + namespace,
                    "it would be created where nobody looks for it (K8S-003)",
                    "the same namespace in both places, or none in the object");
        }
        if (!namespaced && (kindIsNamespaced || !theirs.isEmpty())) {
            draft.error(
                    "it was called cluster-scoped, but "
                            + (theirs.isEmpty()
                                    ? "a " + resource.kind() + " is not"
                                    : "its metadata.namespace was " + Names.quoted(theirs)),
                    "it would be created in whichever namespace it is applied to",
                    "KubernetesResource.in(namespace, …)");
        }
        for (String key : List.of("uid", "resourceVersion", "managedFields")) {
            if (body.at("metadata", key).isPresent()) {
                draft.error(
                        "its metadata." + key + " says that it was read from a cluster",
                        "it belongs to that one object; applied anywhere else it is refused as a conflict",
                        "the object without what the cluster wrote: uid, resourceVersion, managedFields, status");
            }
        }
    }

    /** With the namespace beside the name, as every resource has it. */
    private static Mapping placed(Mapping body, Namespace namespace, Trace trace) {
        Mapping metadata = body.get("metadata")
                .filter(Mapping.class::isInstance)
                .map(Mapping.class::cast)
                .orElse(Mapping.EMPTY);
        MappingBuilder ordered = Mapping.builder().trace(metadata.trace());
        metadata.get("name").ifPresent(name -> ordered.put("name", name));
        ordered.put("namespace", Scalar.string(namespace.name(), trace));
        metadata.without("name").without("namespace").entries().forEach(ordered::put);
        return body.with("metadata", ordered.build());
    }

    /** Whatever has no origin of its own was written where the object was handed over. */
    private static Mapping traced(Mapping body, Trace trace) {
        Mapping inner = body.mapValues(value -> trace(value, trace));
        return body.trace().origins().isEmpty() ? inner.withTrace(trace) : inner;
    }

    private static Node trace(Node node, Trace trace) {
        if (node instanceof Mapping mapping) {
            return traced(mapping, trace);
        }
        if (node instanceof Sequence sequence) {
            List<Node> items =
                    sequence.items().stream().map(item -> trace(item, trace)).toList();
            return new Sequence(items, sequence.trace().origins().isEmpty() ? trace : sequence.trace());
        }
        return node.trace().origins().isEmpty() ? node.withTrace(trace) : node;
    }
}
