package dev.platformgen.model.argocd;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.platformgen.model.Open;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code spec} of an {@link Application}. */
@JsonPropertyOrder({
    "project",
    "source",
    "sources",
    "sourceHydrator",
    "destination",
    "syncPolicy",
    "ignoreDifferences",
    "info",
    "revisionHistoryLimit"
})
public class ApplicationSpec extends Open {
    public @Nullable String project;
    public @Nullable ApplicationSource source;
    /** Takes precedence over {@link #source} where both are given (ARGO-001). */
    public @Nullable List<ApplicationSource> sources;

    public @Nullable SourceHydrator sourceHydrator;
    public @Nullable ApplicationDestination destination;
    public @Nullable SyncPolicy syncPolicy;
    public @Nullable List<IgnoreDifference> ignoreDifferences;
    public @Nullable List<Info> info;
    public @Nullable Long revisionHistoryLimit;

    /** Fields of live objects that Argo CD leaves out of its comparison. */
    @JsonPropertyOrder({
        "group",
        "kind",
        "name",
        "namespace",
        "jsonPointers",
        "jqPathExpressions",
        "managedFieldsManagers"
    })
    public static class IgnoreDifference extends Open {
        public @Nullable String group;
        public @Nullable String kind;
        public @Nullable String name;
        public @Nullable String namespace;
        public @Nullable List<String> jsonPointers;
        public @Nullable List<String> jqPathExpressions;
        public @Nullable List<String> managedFieldsManagers;
    }

    /** A line that Argo CD shows with the Application. */
    @JsonPropertyOrder({"name", "value"})
    public static class Info extends Open {
        public @Nullable String name;
        public @Nullable String value;
    }
}
