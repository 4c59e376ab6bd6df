package dev.platformgen.delivery.argocd;

import dev.platformgen.Draft;
import dev.platformgen.tree.Mapping;
import dev.platformgen.tree.MappingBuilder;

/**
 * {@code spec.syncPolicy.automated} of an Application.
 *
 * @see <a href="https://argo-cd.readthedocs.io/en/stable/user-guide/auto_sync/">Automated Sync Policy</a>
 */
public final class AutomatedSpec {
    private final Draft draft;
    private final MappingBuilder policy = Mapping.builder();

    AutomatedSpec(Draft draft) {
        this.draft = draft;
    }

    /** {@code prune}: deletes what is no longer in the repository. Argo CD's own default is false. */
    public AutomatedSpec prune(boolean prune) {
        return put("prune", prune);
    }

    /** {@code selfHeal}: undoes changes made in the cluster. Argo CD's own default is false. */
    public AutomatedSpec selfHeal(boolean selfHeal) {
        return put("selfHeal", selfHeal);
    }

    /** {@code allowEmpty}: lets a sync prune the last object as well. Argo CD's own default is false. */
    public AutomatedSpec allowEmpty(boolean allowEmpty) {
        return put("allowEmpty", allowEmpty);
    }

    /** {@code enabled}: false switches the whole policy off and keeps it in the file. Since Argo CD 3.1. */
    public AutomatedSpec enabled(boolean enabled) {
        return put("enabled", enabled);
    }

    private AutomatedSpec put(String property, boolean value) {
        policy.put(property, draft.set(property, value));
        return this;
    }

    Mapping build() {
        return policy.trace(draft.trace()).build();
    }
}
