package dev.platformgen.model.argocd;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.platformgen.model.Open;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code spec} of an {@link AppProject}. */
@JsonPropertyOrder({
    "description",
    "sourceRepos",
    "sourceNamespaces",
    "destinations",
    "clusterResourceWhitelist",
    "clusterResourceBlacklist",
    "namespaceResourceWhitelist",
    "namespaceResourceBlacklist",
    "orphanedResources",
    "roles",
    "syncWindows",
    "signatureKeys",
    "sourceIntegrity",
    "permitOnlyProjectScopedClusters",
    "destinationServiceAccounts"
})
public class AppProjectSpec extends Open {
    public @Nullable String description;
    public @Nullable List<String> sourceRepos;
    public @Nullable List<String> sourceNamespaces;
    public @Nullable List<ApplicationDestination> destinations;
    public @Nullable List<ClusterResource> clusterResourceWhitelist;
    public @Nullable List<ClusterResource> clusterResourceBlacklist;
    public @Nullable List<GroupKind> namespaceResourceWhitelist;
    public @Nullable List<GroupKind> namespaceResourceBlacklist;
    public @Nullable OrphanedResources orphanedResources;
    public @Nullable List<ProjectRole> roles;
    public @Nullable List<SyncWindow> syncWindows;
    /** Deprecated since Argo CD 3.5 in favour of {@link #sourceIntegrity}. */
    public @Nullable List<SignatureKey> signatureKeys;
    /** Since Argo CD 3.5. */
    public @Nullable Map<String, Object> sourceIntegrity;

    public @Nullable Boolean permitOnlyProjectScopedClusters;
    public @Nullable List<DestinationServiceAccount> destinationServiceAccounts;

    /** A cluster-scoped kind; {@code *} stands for any. */
    @JsonPropertyOrder({"group", "kind", "name"})
    public static class ClusterResource extends Open {
        public @Nullable String group;
        public @Nullable String kind;
        /** Since Argo CD 3.4. */
        public @Nullable String name;
    }

    /** A namespaced kind; {@code *} stands for any. */
    @JsonPropertyOrder({"group", "kind"})
    public static class GroupKind extends Open {
        public @Nullable String group;
        public @Nullable String kind;
    }

    /** Whether objects that belong to no Application are reported. */
    @JsonPropertyOrder({"warn", "ignore"})
    public static class OrphanedResources extends Open {
        public @Nullable Boolean warn;
        public @Nullable List<OrphanedResource> ignore;
    }

    /** Objects that may belong to no Application. */
    @JsonPropertyOrder({"group", "kind", "name"})
    public static class OrphanedResource extends Open {
        public @Nullable String group;
        public @Nullable String kind;
        public @Nullable String name;
    }

    /** A role that people and tokens can have in a project. */
    @JsonPropertyOrder({"name", "description", "policies", "groups", "jwtTokens"})
    public static class ProjectRole extends Open {
        public @Nullable String name;
        public @Nullable String description;
        public @Nullable List<String> policies;
        public @Nullable List<String> groups;
        public @Nullable List<JwtToken> jwtTokens;
    }

    /** A token issued for a role. */
    @JsonPropertyOrder({"iat", "exp", "id"})
    public static class JwtToken extends Open {
        public @Nullable Long iat;
        public @Nullable Long exp;
        public @Nullable String id;
    }

    /** When syncs are allowed or denied. */
    @JsonPropertyOrder({
        "kind",
        "schedule",
        "duration",
        "timeZone",
        "applications",
        "namespaces",
        "clusters",
        "manualSync",
        "andOperator",
        "syncOverrun",
        "description"
    })
    public static class SyncWindow extends Open {
        /** {@code allow} or {@code deny}. */
        public @Nullable String kind;

        public @Nullable String schedule;
        public @Nullable String duration;
        public @Nullable String timeZone;
        public @Nullable List<String> applications;
        public @Nullable List<String> namespaces;
        public @Nullable List<String> clusters;
        public @Nullable Boolean manualSync;
        public @Nullable Boolean andOperator;
        public @Nullable Boolean syncOverrun;
        public @Nullable String description;
    }

    /** A GnuPG key that commits must be signed with. */
    @JsonPropertyOrder({"keyID"})
    public static class SignatureKey extends Open {
        public @Nullable String keyID;
    }

    /** The ServiceAccount that syncs to a destination impersonate. */
    @JsonPropertyOrder({"server", "namespace", "defaultServiceAccount"})
    public static class DestinationServiceAccount extends Open {
        public @Nullable String server;
        public @Nullable String namespace;
        public @Nullable String defaultServiceAccount;
    }
}
