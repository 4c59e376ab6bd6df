package dev.platformgen.component.kubernetes;

import dev.platformgen.Context;
import dev.platformgen.ManifestComponent;
import dev.platformgen.origin.Problem;
import dev.platformgen.origin.Trace;
import dev.platformgen.reference.Provider;
import dev.platformgen.reference.Reference;
import dev.platformgen.tree.Mapping;
import dev.platformgen.tree.Resource;
import dev.platformgen.value.ComponentId;
import dev.platformgen.value.Namespace;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespaced;
import java.util.List;

/**
 * Any Kubernetes resource as it is, for what no product's class covers: every field of a fabric8 object or of a tree.
 *
 * <pre>{@code
 * KubernetesResource.in(DATA, new ConfigMapBuilder()…build(), kafka.bootstrap(PLAIN));
 * KubernetesResource.clusterScoped(DATA, new ClusterRoleBuilder()…build());
 * }</pre>
 *
 * <p>The object is written down when it is handed over: what is done to it afterwards has no effect. Keys of its maps are
 * sorted. The component's product is the resource's kind, so that a Service and a Deployment may share a name.
 */
public record KubernetesResource(
        ComponentId id, Mapping body, List<Reference> uses, Trace trace, List<Problem> problems)
        implements ManifestComponent {
    public KubernetesResource {
        uses = List.copyOf(uses);
        problems = List.copyOf(problems);
    }

    /**
     * A namespaced fabric8 object, with {@code metadata.namespace} set to the namespace. A cluster-scoped one does not
     * compile here.
     *
     * @param requires what it needs though none of its fields is a reference; decides who comes first
     */
    public static <T extends HasMetadata & Namespaced> KubernetesResource in(
            Namespace namespace, T object, Reference... requires) {
        return Written.object(namespace, object, true, requires);
    }

    /** A namespaced object of a kind without a model, with {@code metadata.namespace} set to the namespace. */
    public static KubernetesResource in(Namespace namespace, GenericKubernetesResource object, Reference... requires) {
        return Written.object(namespace, object, true, requires);
    }

    /** A namespaced tree, with {@code metadata.namespace} set to the namespace. Loads no fabric8 class. */
    public static KubernetesResource in(Namespace namespace, Resource resource, Reference... requires) {
        return Written.tree(namespace, resource.body(), true, requires);
    }

    /**
     * A cluster-scoped fabric8 object, such as a ClusterRole.
     *
     * @param owner the namespace whose people look after it: messages name it, YAML does not
     */
    public static KubernetesResource clusterScoped(Namespace owner, HasMetadata object, Reference... requires) {
        return Written.object(owner, object, false, requires);
    }

    /** A cluster-scoped tree. Loads no fabric8 class. */
    public static KubernetesResource clusterScoped(Namespace owner, Resource resource, Reference... requires) {
        return Written.tree(owner, resource.body(), false, requires);
    }

    /** Itself as a provider, for references to what it offers: the key of a Secret it makes, the port of its Service. */
    public Provider provider() {
        return Provider.component(id, trace);
    }

    @Override
    public List<Resource> manifests(Context context) {
        return List.of(Resource.of(body));
    }
}
