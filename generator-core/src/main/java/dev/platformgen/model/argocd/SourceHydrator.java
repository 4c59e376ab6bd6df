package dev.platformgen.model.argocd;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.platformgen.model.Open;
import dev.platformgen.model.argocd.ApplicationSource.Directory;
import dev.platformgen.model.argocd.ApplicationSource.Helm;
import dev.platformgen.model.argocd.ApplicationSource.Kustomize;
import dev.platformgen.model.argocd.ApplicationSource.Plugin;
import org.jspecify.annotations.Nullable;

/** Renders a source and commits the result to another branch, from where it is synced. */
@JsonPropertyOrder({"drySource", "syncSource", "hydrateTo"})
public class SourceHydrator extends Open {
    public @Nullable DrySource drySource;
    public @Nullable SyncSource syncSource;
    public @Nullable HydrateTo hydrateTo;

    /**
     * What is rendered. {@link #helm}, {@link #kustomize}, {@link #directory} and {@link #plugin} since Argo CD 3.4.
     */
    @JsonPropertyOrder({"repoURL", "targetRevision", "path", "helm", "kustomize", "directory", "plugin"})
    public static class DrySource extends Open {
        public @Nullable String repoURL;
        public @Nullable String targetRevision;
        public @Nullable String path;
        public @Nullable Helm helm;
        public @Nullable Kustomize kustomize;
        public @Nullable Directory directory;
        public @Nullable Plugin plugin;
    }

    /** Where the rendered manifests are synced from. */
    @JsonPropertyOrder({"targetBranch", "path", "repoURL"})
    public static class SyncSource extends Open {
        public @Nullable String targetBranch;
        public @Nullable String path;
        /** Since Argo CD 3.5. */
        public @Nullable String repoURL;
    }

    /** A branch for rendered manifests that wait for review. */
    @JsonPropertyOrder({"targetBranch"})
    public static class HydrateTo extends Open {
        public @Nullable String targetBranch;
    }
}
