package dev.platformgen.delivery.argocd;

import dev.platformgen.Draft;
import dev.platformgen.tree.Mapping;
import dev.platformgen.tree.MappingBuilder;
import java.time.Duration;

/** {@code spec.syncPolicy.retry} of an Application. */
public final class RetrySpec {
    private final Draft draft;
    private final MappingBuilder retry = Mapping.builder();
    private final MappingBuilder backoff = Mapping.builder();

    RetrySpec(Draft draft) {
        this.draft = draft;
    }

    /** {@code limit}: how many tries; negative for no limit. Argo CD's own default is 5. */
    public RetrySpec limit(int tries) {
        retry.put("limit", draft.set("limit", tries));
        return this;
    }

    /** {@code backoff.duration}: the first wait, in whole seconds. Argo CD's own default is 5s. */
    public RetrySpec wait(Duration first) {
        backoff.put("duration", draft.set("wait", seconds("wait", first)));
        return this;
    }

    /** {@code backoff.factor}: what each wait is multiplied by for the next. Argo CD's own default is 2. */
    public RetrySpec factor(int factor) {
        backoff.put("factor", draft.atLeast("factor", factor, 1, "the wait between two tries could only become zero"));
        return this;
    }

    /** {@code backoff.maxDuration}: the longest wait, in whole seconds. Argo CD's own default is 3m. */
    public RetrySpec longestWait(Duration longest) {
        backoff.put("maxDuration", draft.set("longestWait", seconds("longestWait", longest)));
        return this;
    }

    /** {@code refresh}: true takes a newer revision for the next try. Since Argo CD 3.2. */
    public RetrySpec refresh(boolean newest) {
        retry.put("refresh", draft.set("refresh", newest));
        return this;
    }

    private String seconds(String property, Duration time) {
        if (time.toSeconds() < 1) {
            draft.error(
                    property + " was " + time + ", must be at least one second",
                    "Argo CD would try again and again without a pause",
                    property + "(Duration.ofSeconds(5))");
        }
        return time.toSeconds() + "s";
    }

    Mapping build() {
        return retry.putUnlessEmpty("backoff", backoff.build())
                .trace(draft.trace())
                .build();
    }
}
