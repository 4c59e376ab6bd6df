package dev.platformgen.component.kubernetes;

import dev.platformgen.Context;
import dev.platformgen.Draft;
import dev.platformgen.ManifestComponent;
import dev.platformgen.origin.Problem;
import dev.platformgen.origin.Setting;
import dev.platformgen.origin.Trace;
import dev.platformgen.reference.Reference;
import dev.platformgen.tree.Manifest;
import dev.platformgen.tree.Resource;
import dev.platformgen.value.ComponentId;
import dev.platformgen.value.Namespace;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * A {@code Namespace}. Its annotation {@code argocd.argoproj.io/sync-options: Prune=false} keeps Argo CD from deleting it,
 * and everything in it, when its file goes; {@link Spec#prunable} leaves the annotation out.
 */
public record KubernetesNamespace(
        ComponentId id,
        Map<String, Setting<String>> labels,
        Map<String, Setting<String>> annotations,
        boolean prunable,
        Trace trace,
        List<Problem> problems)
        implements ManifestComponent {
    public KubernetesNamespace {
        labels = Collections.unmodifiableMap(new TreeMap<>(labels));
        annotations = Collections.unmodifiableMap(new TreeMap<>(annotations));
        problems = List.copyOf(problems);
    }

    /** A namespace without labels of its own. */
    public static KubernetesNamespace of(Namespace namespace) {
        return of(namespace, spec -> {});
    }

    public static KubernetesNamespace of(Namespace namespace, Consumer<Spec> spec) {
        Spec written = new Spec(new ComponentId("KubernetesNamespace", namespace, namespace.name()));
        spec.accept(written);
        return written.build();
    }

    @Override
    public List<Reference> uses() {
        return List.of();
    }

    @Override
    public List<Resource> manifests(Context context) {
        Manifest manifest = Manifest.of("v1", "Namespace", id.name(), trace);
        labels.forEach((key, value) -> manifest.label(key, value.value()));
        if (!prunable) {
            manifest.annotation("argocd.argoproj.io/sync-options", "Prune=false");
        }
        annotations.forEach((key, value) -> manifest.annotation(key, value.value()));
        return List.of(manifest.build());
    }

    /** What a namespace is made of. */
    public static final class Spec {
        private final Draft draft;
        private final Map<String, Setting<String>> labels = new TreeMap<>();
        private final Map<String, Setting<String>> annotations = new TreeMap<>();
        private boolean prunable;

        Spec(ComponentId id) {
            draft = Draft.of(id);
        }

        /** One of {@code metadata.labels}. */
        public Spec label(String key, String value) {
            Setting<String> setting = draft.set("label '" + key + "'", value);
            if (setting != null) {
                labels.put(key, setting);
            }
            return this;
        }

        /** One of {@code metadata.annotations}. */
        public Spec annotation(String key, String value) {
            Setting<String> setting = draft.set("annotation '" + key + "'", value);
            if (setting != null) {
                annotations.put(key, setting);
            }
            return this;
        }

        /** Lets Argo CD delete the namespace with all that is in it when its file goes. */
        public Spec prunable() {
            draft.open();
            prunable = true;
            return this;
        }

        private KubernetesNamespace build() {
            return new KubernetesNamespace(draft.id(), labels, annotations, prunable, draft.trace(), draft.close());
        }
    }
}
