package dev.platformgen.component.ray;

import dev.platformgen.Draft;
import dev.platformgen.origin.Setting;
import dev.platformgen.value.Names;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a worker group is made of, one entry of {@code spec.workerGroupSpecs}. */
public final class WorkerGroupSpec extends PodSpec<WorkerGroupSpec> {
    private final String name;
    private @Nullable Setting<Integer> replicas;
    private @Nullable Setting<Integer> minReplicas;
    private @Nullable Setting<Integer> maxReplicas;
    private @Nullable Setting<Integer> numOfHosts;

    WorkerGroupSpec(Draft draft, String name) {
        super(draft);
        this.name = name;
    }

    /** {@code replicas}: how many workers to start with. Default: minReplicas. */
    public WorkerGroupSpec replicas(int count) {
        replicas = draft.atLeast("replicas", count, 0, "KubeRay refuses a negative number (RAY-003)");
        return this;
    }

    /** {@code minReplicas}: the autoscaler's lower bound. Default: replicas without an autoscaler, else 0. */
    public WorkerGroupSpec minReplicas(int count) {
        minReplicas = draft.atLeast("minReplicas", count, 0, "KubeRay refuses a negative number (RAY-003)");
        return this;
    }

    /** {@code maxReplicas}: the autoscaler's upper bound. Required with an autoscaler; default without: replicas. */
    public WorkerGroupSpec maxReplicas(int count) {
        maxReplicas = draft.atLeast("maxReplicas", count, 0, "KubeRay refuses a negative number (RAY-003)");
        return this;
    }

    /** {@code numOfHosts}: pods per replica, for multi-host accelerators. Default: 1. */
    public WorkerGroupSpec numOfHosts(int hosts) {
        numOfHosts = draft.atLeast("numOfHosts", hosts, 1, "a replica has at least one pod");
        return this;
    }

    @Override
    WorkerGroupSpec self() {
        return this;
    }

    RayCluster.WorkerGroup build(boolean autoscaling) {
        if (!Names.isLabel(name)) {
            draft.error(
                    draft.trace(),
                    "name was " + Names.quoted(name) + ", must be of a-z, 0-9 and '-'",
                    "it becomes a label and part of pod names (RAY-003)",
                    "\"" + Names.suggestLabel(name) + "\"");
        }
        if (replicas == null && minReplicas == null) {
            draft.error(
                    draft.trace(),
                    "replicas is missing",
                    "KubeRay would start no worker",
                    autoscaling ? "group.replicas(2).minReplicas(1).maxReplicas(4)" : "group.replicas(2)");
        }
        if (autoscaling && maxReplicas == null) {
            draft.error(
                    draft.trace(),
                    "maxReplicas is missing, and autoscaling is on",
                    "the bound would be 2147483647, and one runaway job fills the cluster (RAY-004)",
                    "group.maxReplicas(4)");
        }
        Setting<Integer> zero = Setting.of(0, draft.trace());
        Setting<Integer> start = replicas != null ? replicas : minReplicas != null ? minReplicas : zero;
        Setting<Integer> least = minReplicas != null ? minReplicas : autoscaling ? zero : start;
        Setting<Integer> most = maxReplicas != null ? maxReplicas : start;
        if (least.value() > start.value() || start.value() > most.value()) {
            Setting<Integer> wrong = start.value() > most.value() && maxReplicas != null ? maxReplicas : start;
            draft.error(
                    wrong.trace(),
                    "replicas was " + start + ", but minReplicas is " + least + " and maxReplicas " + most,
                    "KubeRay moves replicas into the bounds without a word, and Git no longer says what runs (RAY-003)",
                    "minReplicas <= replicas <= maxReplicas");
        }
        return new RayCluster.WorkerGroup(
                name, pod(), start, least, most, Optional.ofNullable(numOfHosts), draft.trace());
    }
}
