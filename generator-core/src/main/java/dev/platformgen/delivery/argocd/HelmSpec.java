package dev.platformgen.delivery.argocd;

import dev.platformgen.Draft;
import dev.platformgen.origin.Setting;
import dev.platformgen.tree.Mapping;
import dev.platformgen.tree.MappingBuilder;
import dev.platformgen.tree.Node;
import dev.platformgen.tree.Nodes;
import dev.platformgen.tree.Sequence;
import dev.platformgen.value.Names;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code helm} of a source: how its chart is rendered.
 *
 * @see <a href="https://argo-cd.readthedocs.io/en/stable/user-guide/helm/">Helm</a>
 */
public final class HelmSpec {
    private static final int MAX_RELEASE_NAME = 53;

    private final Draft draft;
    private final List<Setting<String>> valueFiles = new ArrayList<>();
    private final List<Node> parameters = new ArrayList<>();
    private @Nullable Setting<String> releaseName;
    private @Nullable Setting<Boolean> ignoreMissingValueFiles;
    private @Nullable Setting<Boolean> skipCrds;

    HelmSpec(Draft draft) {
        this.draft = draft;
    }

    /** {@code releaseName}. Default: the Application's name. */
    public HelmSpec releaseName(String name) {
        releaseName = draft.set("releaseName", name);
        if (releaseName != null && (!Names.isSubdomain(name) || name.length() > MAX_RELEASE_NAME)) {
            draft.error(
                    "releaseName was " + Names.quoted(name) + ", must be 1 to " + MAX_RELEASE_NAME
                            + " of a-z, 0-9, '-' and '.'",
                    "Helm refuses other release names (ARGO-018)",
                    "releaseName(\"" + Names.suggestLabel(name.substring(0, Math.min(name.length(), MAX_RELEASE_NAME)))
                            + "\")");
        }
        return this;
    }

    /**
     * One more entry of {@code valueFiles}: relative to the chart, or {@code $<ref>/…} for a file of another source. The last
     * one wins.
     */
    public HelmSpec valueFile(String path) {
        Setting<String> setting = draft.set("valueFile", path);
        if (setting != null) {
            valueFiles.add(setting);
        }
        return this;
    }

    /** One entry of {@code parameters}, as {@code helm --set} takes it: {@code true} and {@code 1} lose their quotes. */
    public HelmSpec parameter(String name, String value) {
        return parameter(name, value, false);
    }

    /** One entry of {@code parameters} with {@code forceString: true}, as {@code helm --set-string} takes it. */
    public HelmSpec stringParameter(String name, String value) {
        return parameter(name, value, true);
    }

    private HelmSpec parameter(String name, String value, boolean forceString) {
        Setting<String> setting = draft.set("parameter", value);
        if (setting != null) {
            MappingBuilder parameter = Mapping.builder()
                    .trace(setting.trace())
                    .put("name", Nodes.of(name, setting.trace()))
                    .put("value", setting);
            parameters.add((forceString ? parameter.put("forceString", true) : parameter).build());
        }
        return this;
    }

    /**
     * {@code ignoreMissingValueFiles}: true lets a values file be absent, and a misspelt one go unseen (ARGO-003). Argo CD's
     * own default is false.
     */
    public HelmSpec ignoreMissingValueFiles(boolean ignore) {
        ignoreMissingValueFiles = draft.set("ignoreMissingValueFiles", ignore);
        return this;
    }

    /** {@code skipCrds}: true leaves out what is in the chart's {@code crds} folder. Argo CD's own default is false. */
    public HelmSpec skipCrds(boolean skip) {
        skipCrds = draft.set("skipCrds", skip);
        return this;
    }

    /** Reports values files that refer to a source there is not. */
    void checkRefs(List<String> refs) {
        for (Setting<String> file : valueFiles) {
            int dollar = file.value().indexOf('$');
            if (dollar < 0) {
                continue;
            }
            int slash = file.value().indexOf('/');
            String ref = dollar > 0 || slash < 0 ? "" : file.value().substring(1, slash);
            if (!refs.contains(ref)) {
                draft.error(
                        file.trace(),
                        "valueFile was " + Names.quoted(file.value()) + ", but no source has that ref",
                        "Argo CD could not render the chart (ARGO-005)",
                        refs.isEmpty()
                                ? "app.source(values -> …) with ref(\"values\"), and valueFile(\"$values/…\")"
                                : "valueFile(\"$" + refs.get(0) + "/…\")");
            }
        }
    }

    Mapping build() {
        List<Node> files = new ArrayList<>();
        valueFiles.forEach(file -> files.add(Nodes.of(file.value(), file.trace())));
        return Mapping.builder()
                .trace(draft.trace())
                .put("releaseName", releaseName)
                .putUnlessEmpty("valueFiles", Sequence.of(files))
                .put("ignoreMissingValueFiles", ignoreMissingValueFiles)
                .putUnlessEmpty("parameters", Sequence.of(parameters))
                .put("skipCrds", skipCrds)
                .build();
    }
}
