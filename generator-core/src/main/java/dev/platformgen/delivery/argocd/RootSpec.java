package dev.platformgen.delivery.argocd;

import dev.platformgen.Draft;
import dev.platformgen.origin.Setting;
import dev.platformgen.value.Names;
import org.jspecify.annotations.Nullable;

/** Settings of an environment's root Application. */
public final class RootSpec extends ApplicationSettings<RootSpec> {
    @Nullable
    Setting<String> name;

    @Nullable
    Setting<String> project;

    RootSpec(Draft draft) {
        super(draft);
    }

    /** Its name without the environment's prefix. Default: the platform's. */
    public RootSpec name(String newName) {
        name = draft.set("name", newName);
        if (name != null && !Names.isLabel(newName)) {
            draft.error(
                    "name was " + Names.quoted(newName) + ", must be 1 to 63 of a-z, 0-9 and '-'",
                    "the API server refuses metadata.name otherwise (ARGO-018)",
                    "name(\"" + Names.suggestLabel(newName) + "\")");
        }
        return this;
    }

    /**
     * {@code spec.project}: the AppProject it belongs to. Default: Argo CD's own {@code default}, because the platform's
     * AppProject is one of the things it delivers. Name another where {@code default} is locked.
     */
    public RootSpec project(String appProject) {
        project = draft.set("project", appProject);
        return this;
    }

    @Override
    RootSpec self() {
        return this;
    }
}
