package dev.platformgen.model.argocd;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.platformgen.model.Open;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One place that an {@link Application} takes manifests from: a folder of a Git repository, or a chart. */
@JsonPropertyOrder({
    "repoURL",
    "targetRevision",
    "path",
    "chart",
    "ref",
    "name",
    "tagPrefix",
    "helm",
    "kustomize",
    "directory",
    "plugin"
})
public class ApplicationSource extends Open {
    public @Nullable String repoURL;
    public @Nullable String targetRevision;
    public @Nullable String path;
    public @Nullable String chart;
    public @Nullable String ref;
    public @Nullable String name;
    /** Since Argo CD 3.5. */
    public @Nullable String tagPrefix;

    public @Nullable Helm helm;
    public @Nullable Kustomize kustomize;
    public @Nullable Directory directory;
    public @Nullable Plugin plugin;

    /** How a chart is rendered. */
    @JsonPropertyOrder({
        "releaseName",
        "valueFiles",
        "ignoreMissingValueFiles",
        "values",
        "valuesObject",
        "parameters",
        "fileParameters",
        "namespace",
        "version",
        "passCredentials",
        "skipCrds",
        "skipTests",
        "skipSchemaValidation",
        "kubeVersion",
        "apiVersions"
    })
    public static class Helm extends Open {
        public @Nullable String releaseName;
        /** Relative to the chart, or {@code $ref/…}; the last one wins. */
        public @Nullable List<String> valueFiles;

        public @Nullable Boolean ignoreMissingValueFiles;
        public @Nullable String values;
        public @Nullable Map<String, Object> valuesObject;
        public @Nullable List<HelmParameter> parameters;
        public @Nullable List<HelmFileParameter> fileParameters;
        public @Nullable String namespace;
        public @Nullable String version;
        public @Nullable Boolean passCredentials;
        public @Nullable Boolean skipCrds;
        /** Since Argo CD 3.0. */
        public @Nullable Boolean skipTests;
        /** Since Argo CD 3.0. */
        public @Nullable Boolean skipSchemaValidation;

        public @Nullable String kubeVersion;
        public @Nullable List<String> apiVersions;
    }

    /** A value as {@code helm --set} takes it, or {@code --set-string} with {@link #forceString}. */
    @JsonPropertyOrder({"name", "value", "forceString"})
    public static class HelmParameter extends Open {
        public @Nullable String name;
        public @Nullable String value;
        public @Nullable Boolean forceString;
    }

    /** A value read from a file, as {@code helm --set-file} takes it. */
    @JsonPropertyOrder({"name", "path"})
    public static class HelmFileParameter extends Open {
        public @Nullable String name;
        public @Nullable String path;
    }

    /** How a kustomization is built. */
    @JsonPropertyOrder({
        "namePrefix",
        "nameSuffix",
        "namespace",
        "images",
        "replicas",
        "patches",
        "components",
        "ignoreMissingComponents",
        "commonLabels",
        "forceCommonLabels",
        "labelWithoutSelector",
        "labelIncludeTemplates",
        "commonAnnotations",
        "forceCommonAnnotations",
        "commonAnnotationsEnvsubst",
        "version",
        "kubeVersion",
        "apiVersions"
    })
    public static class Kustomize extends Open {
        public @Nullable String namePrefix;
        public @Nullable String nameSuffix;
        public @Nullable String namespace;
        public @Nullable List<String> images;
        public @Nullable List<KustomizeReplica> replicas;
        public @Nullable List<KustomizePatch> patches;
        public @Nullable List<String> components;
        /** Since Argo CD 3.0. */
        public @Nullable Boolean ignoreMissingComponents;

        public @Nullable Map<String, String> commonLabels;
        public @Nullable Boolean forceCommonLabels;
        public @Nullable Boolean labelWithoutSelector;
        /** Since Argo CD 3.0. */
        public @Nullable Boolean labelIncludeTemplates;

        public @Nullable Map<String, String> commonAnnotations;
        public @Nullable Boolean forceCommonAnnotations;
        public @Nullable Boolean commonAnnotationsEnvsubst;
        public @Nullable String version;
        public @Nullable String kubeVersion;
        public @Nullable List<String> apiVersions;
    }

    /** A number of replicas for a workload of a kustomization. */
    @JsonPropertyOrder({"name", "count"})
    public static class KustomizeReplica extends Open {
        public @Nullable String name;
        /** An integer, or its text. */
        public @Nullable Object count;
    }

    /** A patch of a kustomization. */
    @JsonPropertyOrder({"patch", "path", "options", "target"})
    public static class KustomizePatch extends Open {
        public @Nullable String patch;
        public @Nullable String path;
        public @Nullable Map<String, Boolean> options;
        public @Nullable KustomizeTarget target;
    }

    /** What a patch applies to. */
    @JsonPropertyOrder({"group", "version", "kind", "name", "namespace", "labelSelector", "annotationSelector"})
    public static class KustomizeTarget extends Open {
        public @Nullable String group;
        public @Nullable String version;
        public @Nullable String kind;
        public @Nullable String name;
        public @Nullable String namespace;
        public @Nullable String labelSelector;
        public @Nullable String annotationSelector;
    }

    /** How a folder of plain YAML or Jsonnet is read. */
    @JsonPropertyOrder({"recurse", "include", "exclude", "jsonnet"})
    public static class Directory extends Open {
        public @Nullable Boolean recurse;
        public @Nullable String include;
        public @Nullable String exclude;
        public @Nullable Jsonnet jsonnet;
    }

    /** Parameters of Jsonnet files. */
    @JsonPropertyOrder({"extVars", "tlas", "libs"})
    public static class Jsonnet extends Open {
        public @Nullable List<JsonnetVar> extVars;
        public @Nullable List<JsonnetVar> tlas;
        public @Nullable List<String> libs;
    }

    /** A variable of Jsonnet files. */
    @JsonPropertyOrder({"name", "value", "code"})
    public static class JsonnetVar extends Open {
        public @Nullable String name;
        public @Nullable String value;
        public @Nullable Boolean code;
    }

    /** A config management plugin and what it is given. */
    @JsonPropertyOrder({"name", "env", "parameters"})
    public static class Plugin extends Open {
        public @Nullable String name;
        public @Nullable List<PluginEnv> env;
        public @Nullable List<PluginParameter> parameters;
    }

    /** An environment variable of a plugin. */
    @JsonPropertyOrder({"name", "value"})
    public static class PluginEnv extends Open {
        public @Nullable String name;
        public @Nullable String value;
    }

    /** A parameter of a plugin: text, a list or a map. */
    @JsonPropertyOrder({"name", "string", "array", "map"})
    public static class PluginParameter extends Open {
        public @Nullable String name;
        public @Nullable String string;
        public @Nullable List<String> array;
        public @Nullable Map<String, String> map;
    }
}
