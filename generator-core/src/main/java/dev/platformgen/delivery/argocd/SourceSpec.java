package dev.platformgen.delivery.argocd;

import dev.platformgen.Draft;
import dev.platformgen.origin.Setting;
import dev.platformgen.tree.Mapping;
import dev.platformgen.tree.MappingBuilder;
import dev.platformgen.value.Names;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * {@code spec.source} of an {@link ArgoApplication}, or one entry of {@code spec.sources}: a folder of a Git repository, a
 * chart, or only a name under which values files can be found.
 *
 * @see <a href="https://argo-cd.readthedocs.io/en/stable/user-guide/application_sources/">Tools</a>
 */
public final class SourceSpec {
    private final Draft draft;
    private @Nullable Setting<String> repository;
    private @Nullable Setting<String> revision;
    private @Nullable Setting<String> path;
    private @Nullable Setting<String> chart;
    private @Nullable Setting<String> ref;
    private @Nullable HelmSpec helm;
    private @Nullable DirectorySpec directory;

    SourceSpec(Draft draft) {
        this.draft = draft;
    }

    /** {@code repoURL}: a Git repository, a Helm repository, or the path of an OCI registry without {@code oci://}. Required. */
    public SourceSpec repository(String url) {
        repository = draft.set("repository", url);
        if (repository != null) {
            Repositories.checkAny(draft, url);
        }
        return this;
    }

    /** {@code targetRevision}: a branch, tag or commit, or the exact version of a chart. Required. */
    public SourceSpec revision(String branchTagOrVersion) {
        revision = draft.set("revision", branchTagOrVersion);
        return this;
    }

    /** {@code path}: the folder within the Git repository; {@code "."} for its root. Either this or {@link #chart}. */
    public SourceSpec path(String folder) {
        path = draft.set("path", folder);
        if (path != null && !folder.equals(".")) {
            Repositories.checkFolder(draft, "path", folder);
        }
        return this;
    }

    /** {@code chart}: the chart of a Helm repository or OCI registry. Either this or {@link #path}. */
    public SourceSpec chart(String name) {
        chart = draft.set("chart", name);
        return this;
    }

    /** {@code ref}: the name that other sources find this repository's values files under, {@code $<ref>/…}. */
    public SourceSpec ref(String name) {
        ref = draft.set("ref", name);
        if (ref != null && !Names.isLabel(name)) {
            draft.error(
                    "ref was " + Names.quoted(name) + ", must be of a-z, 0-9 and '-'",
                    "the other sources' $" + name + "/… could not be told from a file name (ARGO-005)",
                    "ref(\"values\")");
        }
        return this;
    }

    /** {@code helm}: how the chart is rendered. */
    public SourceSpec helm(Consumer<HelmSpec> rendering) {
        if (helm == null) {
            helm = new HelmSpec(draft.part("helm"));
        }
        rendering.accept(helm);
        return this;
    }

    /** {@code directory}: how a folder of plain YAML is read. */
    public SourceSpec directory(Consumer<DirectorySpec> reading) {
        if (directory == null) {
            directory = new DirectorySpec(draft.part("directory"));
        }
        reading.accept(directory);
        return this;
    }

    @Nullable
    String ref() {
        return ref == null ? null : ref.value();
    }

    @Nullable
    HelmSpec helm() {
        return helm;
    }

    Mapping build() {
        check();
        Setting<String> url = draft.require(
                "repository",
                repository,
                "https://git.example.com/missing.git",
                "Argo CD refuses a source without one (ARGO-001)",
                "source.repository(\"https://git.example.com/acme/platform.git\")");
        Setting<String> commit = draft.require(
                "revision",
                revision,
                "main",
                "Argo CD would follow the default branch, or the newest chart (ARGO-006)",
                "source.revision(\"v1.4.2\")");
        MappingBuilder source = Mapping.builder()
                .trace(draft.trace())
                .put("repoURL", url)
                .put("chart", chart)
                .put("targetRevision", commit)
                .put("path", path)
                .put("ref", ref);
        if (helm != null) {
            source.put("helm", helm.build());
        }
        if (directory != null) {
            source.put("directory", directory.build());
        }
        return source.build();
    }

    private void check() {
        if (path != null && chart != null) {
            draft.error(
                    chart.trace(),
                    "path and chart were both set",
                    "a source is a folder of a Git repository or a chart of a Helm repository; Argo CD refuses both"
                            + " (ARGO-001)",
                    "one of the two");
        } else if (path == null && chart == null && ref == null) {
            draft.error(
                    draft.trace(),
                    "neither path nor chart was set",
                    "Argo CD would not know what to deliver of the repository (ARGO-001)",
                    "source.path(\"config\") for a folder, source.path(\".\") for the root, or source.chart(\"…\")");
        }
        if (ref != null && chart != null) {
            draft.error(
                    ref.trace(),
                    "ref was set on a chart",
                    "only Git repositories can be referred to for values files (ARGO-005)",
                    "a source of its own with repository, revision and ref");
        }
        if (helm != null && directory != null) {
            draft.error(
                    draft.trace(),
                    "helm and directory were both set",
                    "a source is rendered in one way; Argo CD refuses both (ARGO-001)",
                    "one of the two");
        }
        if (chart != null && revision != null && !isExact(revision.value())) {
            draft.error(
                    revision.trace(),
                    "revision of chart '" + chart.value() + "' was " + Names.quoted(revision.value())
                            + ", must be an exact version",
                    "with a range or '*' a new upstream release changes the cluster without a commit (ARGO-006)",
                    "revision(\"1.2.3\")");
        }
    }

    private static boolean isExact(String version) {
        int digits = version.startsWith("v") ? 1 : 0;
        if (version.length() <= digits || !isDigit(version.charAt(digits))) {
            return false;
        }
        for (int i = digits; i < version.length(); i++) {
            char c = version.charAt(i);
            if (c == '*' || c == ' ' || c == '<' || c == '>' || c == '|' || c == ',' || c == '^' || c == '~') {
                return false;
            }
        }
        return !version.contains(".x");
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
