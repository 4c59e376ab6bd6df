package dev.platformgen.model.argocd;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.platformgen.model.Open;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** When and how Argo CD applies an {@link Application}. */
@JsonPropertyOrder({"automated", "syncOptions", "retry", "managedNamespaceMetadata"})
public class SyncPolicy extends Open {
    public @Nullable Automated automated;
    public @Nullable List<String> syncOptions;
    public @Nullable Retry retry;
    public @Nullable ManagedNamespaceMetadata managedNamespaceMetadata;

    /** Syncs without a person asking for it. */
    @JsonPropertyOrder({"prune", "selfHeal", "allowEmpty", "enabled"})
    public static class Automated extends Open {
        public @Nullable Boolean prune;
        public @Nullable Boolean selfHeal;
        public @Nullable Boolean allowEmpty;
        /** Since Argo CD 3.1. */
        public @Nullable Boolean enabled;
    }

    /** How often a failed sync is tried again. */
    @JsonPropertyOrder({"limit", "backoff", "refresh"})
    public static class Retry extends Open {
        public @Nullable Long limit;
        public @Nullable Backoff backoff;
        /** Since Argo CD 3.2. */
        public @Nullable Boolean refresh;
    }

    /** How long to wait between two tries. */
    @JsonPropertyOrder({"duration", "factor", "maxDuration"})
    public static class Backoff extends Open {
        public @Nullable String duration;
        public @Nullable Long factor;
        public @Nullable String maxDuration;
    }

    /** What a namespace made by {@code CreateNamespace=true} carries. */
    @JsonPropertyOrder({"labels", "annotations"})
    public static class ManagedNamespaceMetadata extends Open {
        public @Nullable Map<String, String> labels;
        public @Nullable Map<String, String> annotations;
    }
}
