package dev.platformgen.delivery.argocd;

import dev.platformgen.Destination;
import dev.platformgen.Draft;
import dev.platformgen.model.RawEdit;
import dev.platformgen.model.argocd.AppProject;
import dev.platformgen.origin.Setting;
import dev.platformgen.origin.Trace;
import dev.platformgen.value.Namespace;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What an AppProject permits besides what is derived from the plan.
 *
 * @see <a href="https://argo-cd.readthedocs.io/en/stable/user-guide/projects/">Projects</a>
 */
public final class ProjectSpec {
    record Cluster(@Nullable Destination cluster, String namespace, Trace trace) {}

    record Kind(String group, String kind, Trace trace) {}

    final Draft draft;
    final List<Setting<String>> sourceRepos = new ArrayList<>();
    final List<Cluster> destinations = new ArrayList<>();
    final List<Kind> clusterResources = new ArrayList<>();
    final List<Kind> deniedNamespaceResources = new ArrayList<>();
    final List<RoleSpec> roles = new ArrayList<>();
    final List<RawEdit<AppProject>> edits = new ArrayList<>();

    @Nullable
    Setting<String> description;

    @Nullable
    Setting<Boolean> warnOrphaned;

    ProjectSpec(Draft draft) {
        this.draft = draft;
    }

    /** {@code spec.description}. Default: which platform's Applications these are, in which environment. */
    public ProjectSpec description(String text) {
        description = draft.set("description", text);
        return this;
    }

    /** One more entry of {@code spec.sourceRepos}. Derived: the platform's own repository and those of remote charts. */
    public ProjectSpec sourceRepo(String url) {
        Setting<String> setting = draft.set("sourceRepo", url);
        if (setting != null) {
            sourceRepos.add(setting);
        }
        return this;
    }

    /**
     * One more entry of {@code spec.destinations}, in the environment's own cluster. Derived: every namespace that a unit
     * names. A chart that puts resources into other namespaces than its release's needs them here.
     */
    public ProjectSpec destination(Namespace namespace) {
        Setting<Namespace> setting = draft.set("destination", namespace);
        if (setting != null) {
            destinations.add(new Cluster(null, setting.value().name(), setting.trace()));
        }
        return this;
    }

    /** One more entry of {@code spec.destinations}, in any cluster. */
    public ProjectSpec destination(Destination cluster, Namespace namespace) {
        Setting<Namespace> setting = draft.set("destination", namespace);
        if (setting != null) {
            destinations.add(new Cluster(cluster, setting.value().name(), setting.trace()));
        }
        return this;
    }

    /**
     * One more entry of {@code spec.clusterResourceWhitelist}. Derived: the cluster-scoped kinds in config folders, and
     * Namespace where one is made. What a chart renders is not known here: an operator's CustomResourceDefinition and
     * ClusterRole have to be named, because a project without them refuses the sync (ARGO-013).
     *
     * @param group empty for the core group, {@code *} for any
     * @param kind {@code *} for any
     */
    public ProjectSpec clusterResourceWhitelist(String group, String kind) {
        clusterResources.add(kind("clusterResourceWhitelist", group, kind));
        return this;
    }

    /** One entry of {@code spec.namespaceResourceBlacklist}: a namespaced kind that is refused. Default: none. */
    public ProjectSpec namespaceResourceBlacklist(String group, String kind) {
        deniedNamespaceResources.add(kind("namespaceResourceBlacklist", group, kind));
        return this;
    }

    /**
     * {@code spec.orphanedResources.warn}: whether Argo CD reports objects in the project's namespaces that no Application
     * delivers. Default: not written, which means they are not looked for.
     */
    public ProjectSpec warnOfOrphanedResources(boolean warn) {
        warnOrphaned = draft.set("warnOfOrphanedResources", warn);
        return this;
    }

    /** One entry of {@code spec.roles}. */
    public ProjectSpec role(String name, Consumer<RoleSpec> role) {
        draft.set("role", name);
        RoleSpec spec = new RoleSpec(draft.part("role '" + name + "'"), name);
        role.accept(spec);
        roles.add(spec);
        return this;
    }

    /** Edits the whole AppProject at last, for what has no setter here. */
    public ProjectSpec raw(UnaryOperator<AppProject> edit) {
        if (draft.set("raw", edit) != null) {
            edits.add(RawEdit.here(edit));
        }
        return this;
    }

    private Kind kind(String property, String group, String kind) {
        if (kind.isBlank() || kind.contains("/") || group.contains("/")) {
            draft.error(
                    property + " was group \"" + group + "\", kind \"" + kind + "\", must be an API group and a kind",
                    "Argo CD compares both with those of each resource and would never find this one",
                    property + "(\"rbac.authorization.k8s.io\", \"ClusterRole\")");
        }
        Setting<String> setting = draft.set(property, kind);
        return new Kind(group, kind, setting == null ? draft.trace() : setting.trace());
    }
}
