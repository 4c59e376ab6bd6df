package dev.platformgen.delivery.argocd;

import dev.platformgen.Destination;
import dev.platformgen.model.RawEdit;
import dev.platformgen.model.argocd.AppProject;
import dev.platformgen.origin.Setting;
import dev.platformgen.origin.Trace;
import dev.platformgen.tree.Mapping;
import dev.platformgen.tree.MappingBuilder;
import dev.platformgen.tree.Node;
import dev.platformgen.tree.Nodes;
import dev.platformgen.tree.Resource;
import dev.platformgen.tree.ResourceId;
import dev.platformgen.tree.Scalar;
import dev.platformgen.tree.Sequence;
import dev.platformgen.value.Namespace;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Gathers what the Applications of an environment need and turns it into the {@code argoproj.io/v1alpha1} AppProject. */
final class ProjectManifests {
    /** Kinds that are namespaced although a resource of theirs may leave the namespace to the Application's destination. */
    private static final Set<String> NAMESPACED = new TreeSet<>(List.of(
            "ConfigMap",
            "CronJob",
            "DaemonSet",
            "Deployment",
            "HorizontalPodAutoscaler",
            "Ingress",
            "Job",
            "LimitRange",
            "NetworkPolicy",
            "PersistentVolumeClaim",
            "Pod",
            "PodDisruptionBudget",
            "ResourceQuota",
            "Role",
            "RoleBinding",
            "Secret",
            "Service",
            "ServiceAccount",
            "StatefulSet"));

    private final Destination cluster;
    private final Trace derived = Trace.note("derived by ArgoCdDelivery from what the Applications deliver");
    private final SortedMap<String, Node> sourceRepos = new TreeMap<>();
    private final SortedMap<String, Node> destinations = new TreeMap<>();
    private final SortedMap<String, Node> clusterResources = new TreeMap<>();
    private final List<Node> denied = new ArrayList<>();
    private final List<Mapping> roles = new ArrayList<>();

    ProjectManifests(Destination cluster) {
        this.cluster = cluster;
    }

    void sourceRepo(String url, Trace trace) {
        sourceRepos.putIfAbsent(url, Scalar.string(url, trace));
    }

    void sourceRepo(String url) {
        sourceRepo(url, derived);
    }

    void destination(String namespace) {
        destination(cluster, namespace, derived);
    }

    private void destination(Destination where, String namespace, Trace trace) {
        String key = namespace + '\n' + where.server() + '\n' + where.cluster();
        destinations.computeIfAbsent(key, first -> ApplicationManifests.destination(where, namespace, trace));
    }

    /** Permits the kind of a resource that is cluster-scoped. */
    void resource(ResourceId id) {
        if (id.namespace().isEmpty() && !NAMESPACED.contains(id.kind())) {
            clusterResource(id.group(), id.kind());
        }
    }

    void clusterResource(String group, String kind) {
        clusterResources.computeIfAbsent(group + '\n' + kind, first -> kind(group, kind, derived));
    }

    /** Adds what the user says is needed besides. */
    void add(ProjectSpec spec, String name) {
        spec.sourceRepos.forEach(url -> sourceRepo(url.value(), url.trace()));
        spec.destinations.forEach(
                each -> destination(each.cluster() == null ? cluster : each.cluster(), each.namespace(), each.trace()));
        spec.clusterResources.forEach(each -> clusterResources.computeIfAbsent(
                each.group() + '\n' + each.kind(), first -> kind(each.group(), each.kind(), each.trace())));
        spec.deniedNamespaceResources.forEach(each -> denied.add(kind(each.group(), each.kind(), each.trace())));
        spec.roles.forEach(role -> roles.add(role.build(name)));
    }

    private static Mapping kind(String group, String kind, Trace trace) {
        return Mapping.builder()
                .trace(trace)
                .put("group", Scalar.string(group, trace))
                .put("kind", Scalar.string(kind, trace))
                .build();
    }

    Resource build(
            String name,
            Namespace namespace,
            int wave,
            String description,
            @Nullable ProjectSpec overrides,
            ApplicationManifests.RawEdits edits) {
        Setting<String> chosen = overrides == null ? null : overrides.description;
        MappingBuilder spec = Mapping.builder()
                .trace(derived)
                .put("description", chosen == null ? Setting.of(description, derived) : chosen)
                .put("sourceRepos", list(sourceRepos))
                .put("destinations", list(destinations))
                .putUnlessEmpty("clusterResourceWhitelist", list(clusterResources))
                .putUnlessEmpty("namespaceResourceBlacklist", Sequence.of(denied));
        if (overrides != null && overrides.warnOrphaned != null) {
            Node warn = Nodes.of(overrides.warnOrphaned, Trace.NONE);
            spec.put("orphanedResources", Mapping.of("warn", warn));
        }
        spec.putUnlessEmpty("roles", Sequence.of(roles));
        Mapping metadata = Mapping.builder()
                .trace(derived)
                .put("name", Scalar.string(name, derived))
                .put("namespace", Scalar.string(namespace.name(), derived))
                .put(
                        "annotations",
                        Mapping.of(ApplicationManifests.WAVE, Scalar.string(Integer.toString(wave), derived)))
                .build();
        Mapping body = Mapping.builder()
                .trace(derived)
                .put("apiVersion", Scalar.string(ApplicationManifests.API_VERSION, derived))
                .put("kind", Scalar.string("AppProject", derived))
                .put("metadata", metadata)
                .put("spec", spec.build())
                .build();
        for (RawEdit<AppProject> edit : overrides == null ? List.<RawEdit<AppProject>>of() : overrides.edits) {
            body = edit.apply(body, AppProject.class, edits.path(), edits.problems());
        }
        return Resource.of(body);
    }

    private Sequence list(SortedMap<String, Node> items) {
        return new Sequence(List.copyOf(items.values()), derived);
    }
}
