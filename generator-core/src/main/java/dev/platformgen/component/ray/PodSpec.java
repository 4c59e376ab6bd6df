package dev.platformgen.component.ray;

import dev.platformgen.Draft;
import dev.platformgen.Resources;
import dev.platformgen.origin.JavaCall;
import dev.platformgen.origin.Setting;
import dev.platformgen.origin.Trace;
import dev.platformgen.reference.SecretKey;
import dev.platformgen.tree.Mapping;
import dev.platformgen.tree.Node;
import dev.platformgen.tree.Nodes;
import dev.platformgen.value.Names;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What the head and the worker groups have in common: a pod with the Ray container, and {@code rayStartParams}.
 *
 * @param <S> the spec itself, which every setter returns
 */
abstract class PodSpec<S extends PodSpec<S>> {
    final Draft draft;
    final Map<String, Setting<String>> startParams = new TreeMap<>();
    final Map<String, Node> env = new LinkedHashMap<>();
    final List<Volume> volumes = new ArrayList<>();
    final Map<String, Setting<String>> nodeSelector = new TreeMap<>();
    Resources resources = Resources.NONE;

    @Nullable
    Setting<String> image;

    PodSpec(Draft draft) {
        this.draft = draft;
    }

    abstract S self();

    /** Image of the Ray container. Default: the cluster's. */
    public S image(String reference) {
        image = draft.set("image", reference);
        return self();
    }

    /** Requests and limits of the Ray container. Ray takes its CPUs, GPUs and memory from the limits. */
    public S resources(Consumer<Resources.Spec> spec) {
        draft.open();
        resources = Resources.of(draft, spec);
        return self();
    }

    /**
     * One flag of {@code ray start}, without its dashes: {@code startParam("num-cpus", "0")}.
     *
     * @see <a href="https://docs.ray.io/en/latest/cluster/cli.html#ray-start">ray start</a>
     */
    public S startParam(String name, String value) {
        Setting<String> setting = draft.set("startParam '" + name + "'", value);
        if (name.startsWith("-")) {
            draft.error(
                    "startParam was '" + name + "', must be without dashes",
                    "KubeRay puts the dashes there itself, and Ray would refuse the flag",
                    "startParam(\"" + name.replaceFirst("^-+", "") + "\", \"" + value + "\")");
        } else if (name.equals("redis-password") || name.equals("redis-username")) {
            draft.error(
                    "startParam '" + name + "' carries a credential",
                    "it would be readable in Git and in every pod's arguments; KubeRay refuses it (RAY-006)",
                    "gcsFaultToleranceOptions with a Secret, through cluster.raw(…)");
        } else if (setting != null) {
            startParams.put(name, setting);
        }
        return self();
    }

    /** An environment variable of the Ray container. For a secret use the variant that takes its key. */
    public S env(String name, String value) {
        draft.open();
        Trace here = Trace.of(JavaCall.here());
        if (draft.set("env '" + name + "'", value) != null) {
            env.put(
                    name,
                    Mapping.builder()
                            .trace(here)
                            .put("name", name)
                            .put("value", value)
                            .build());
        }
        return self();
    }

    /** An environment variable from a key of a Secret. */
    public S env(String name, SecretKey secret) {
        draft.open();
        Trace here = Trace.of(JavaCall.here());
        Mapping ref = Mapping.builder()
                .trace(here)
                .put("name", secret.secret())
                .put("key", secret.key())
                .build();
        Mapping from = Mapping.of("secretKeyRef", ref);
        env.put(
                name,
                Mapping.builder()
                        .trace(here)
                        .put("name", name)
                        .put("valueFrom", from)
                        .build());
        return self();
    }

    /** A label the node must have, {@code nodeSelector}. */
    public S nodeSelector(String label, String value) {
        Setting<String> setting = draft.set("nodeSelector '" + label + "'", value);
        if (setting != null) {
            nodeSelector.put(label, setting);
        }
        return self();
    }

    /** An {@code emptyDir} volume, which lives as long as the pod. */
    public S emptyDir(String name, String mountPath) {
        return volume(name, mountPath, Mapping.of("emptyDir", Mapping.EMPTY));
    }

    /** An existing PersistentVolumeClaim. */
    public S persistentVolumeClaim(String name, String mountPath, String claim) {
        return volume(name, mountPath, Mapping.of("persistentVolumeClaim", named("claimName", claim)));
    }

    /** An existing ConfigMap, a file per key. */
    public S configMap(String name, String mountPath, String configMap) {
        return volume(name, mountPath, Mapping.of("configMap", named("name", configMap)));
    }

    /** An existing Secret, a file per key. */
    public S secret(String name, String mountPath, String secret) {
        return volume(name, mountPath, Mapping.of("secret", named("secretName", secret)));
    }

    private static Mapping named(String key, String name) {
        return Mapping.of(key, Nodes.of(name, Trace.of(JavaCall.here())));
    }

    private S volume(String name, String mountPath, Mapping source) {
        if (!Names.isLabel(name) || !mountPath.startsWith("/")) {
            draft.error(
                    "volume " + Names.quoted(name) + " was mounted at " + Names.quoted(mountPath)
                            + ", must be a name of a-z, 0-9 and '-' and an absolute path",
                    "the API server refuses the pod",
                    "emptyDir(\"" + Names.suggestLabel(name) + "\", \"/data\")");
        } else if (volumes.stream().anyMatch(other -> other.name().equals(name))) {
            draft.error("volume '" + name + "' was given twice", "the API server refuses the pod", "another name");
        } else {
            volumes.add(new Volume(name, mountPath, source, Trace.of(JavaCall.here())));
        }
        return self();
    }

    final RayPod pod() {
        return new RayPod(
                image,
                resources,
                new TreeMap<>(startParams),
                new ArrayList<>(env.values()),
                volumes,
                new TreeMap<>(nodeSelector));
    }
}
