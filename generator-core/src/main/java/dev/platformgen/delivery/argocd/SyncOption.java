package dev.platformgen.delivery.argocd;

/**
 * An entry of {@code spec.syncPolicy.syncOptions}. An enum, because Argo CD ignores a misspelt one without a word (ARGO-017).
 * {@code CreateNamespace=true} is not among them: it is derived, see {@link ApplicationSettings#createNamespace}.
 *
 * @see <a href="https://argo-cd.readthedocs.io/en/stable/user-guide/sync-options/">Sync Options</a>
 */
public enum SyncOption {
    /** Applies on the server, for objects too large for the annotation that client-side apply writes (262144 bytes). */
    SERVER_SIDE_APPLY("ServerSideApply=true"),
    /** Applies on the client where {@code applications(…)} says {@link #SERVER_SIDE_APPLY} for all. */
    CLIENT_SIDE_APPLY("ServerSideApply=false"),
    /** Replaces or creates instead of applying. Wins over {@link #SERVER_SIDE_APPLY}. */
    REPLACE("Replace=true"),
    /** Deletes and recreates what cannot be changed in place. */
    FORCE("Force=true"),
    /** Applies without validating against the cluster's schemas. */
    SKIP_VALIDATION("Validate=false"),
    /** Skips the dry run of custom resources whose definition is installed by the same sync. */
    SKIP_DRY_RUN_ON_MISSING_RESOURCE("SkipDryRunOnMissingResource=true"),
    /** Prunes after everything else is applied and healthy. */
    PRUNE_LAST("PruneLast=true"),
    /** Waits for dependents when it prunes. */
    PRUNE_FOREGROUND("PrunePropagationPolicy=foreground"),
    /** Lets the cluster collect dependents after it has pruned. */
    PRUNE_BACKGROUND("PrunePropagationPolicy=background"),
    /** Leaves dependents alone when it prunes. */
    PRUNE_ORPHAN("PrunePropagationPolicy=orphan"),
    /** Applies only what differs. */
    APPLY_OUT_OF_SYNC_ONLY("ApplyOutOfSyncOnly=true"),
    /** Leaves ignored differences alone while syncing, not only while comparing. */
    RESPECT_IGNORE_DIFFERENCES("RespectIgnoreDifferences=true"),
    /** Fails when another Application already owns one of the objects. */
    FAIL_ON_SHARED_RESOURCE("FailOnSharedResource=true"),
    /** Leaves the fields that client-side apply once owned to it. */
    SKIP_CLIENT_SIDE_APPLY_MIGRATION("ClientSideApplyMigration=false"),
    /** Never prunes. */
    NEVER_PRUNE("Prune=false"),
    /** Prunes after a person has confirmed it. */
    CONFIRM_PRUNE("Prune=confirm"),
    /** Keeps the objects when the Application is deleted. */
    NEVER_DELETE("Delete=false"),
    /** Deletes the objects with the Application after a person has confirmed it. */
    CONFIRM_DELETE("Delete=confirm");

    private final String text;

    SyncOption(String text) {
        this.text = text;
    }

    /** As it is written in YAML. */
    public String text() {
        return text;
    }

    /** What only one option of an Application can be about: {@code ServerSideApply}. */
    String subject() {
        return text.substring(0, text.indexOf('='));
    }
}
