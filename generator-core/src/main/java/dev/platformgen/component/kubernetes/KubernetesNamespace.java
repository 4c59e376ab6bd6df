package dev.platformgen.component.kubernetes;

import dev.platformgen.Context;
import dev.platformgen.Draft;
import dev.platformgen.ManifestComponent;
import dev.platformgen.model.RawEdit;
import dev.platformgen.origin.JavaCall;
import dev.platformgen.origin.Problem;
import dev.platformgen.origin.Setting;
import dev.platformgen.origin.Trace;
import dev.platformgen.reference.Reference;
import dev.platformgen.tree.Manifest;
import dev.platformgen.tree.Resource;
import dev.platformgen.value.ComponentId;
import dev.platformgen.value.Names;
import dev.platformgen.value.Namespace;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * A {@code Namespace}, with labels and annotations of its own.
 *
 * <p>Its annotation {@code argocd.argoproj.io/sync-options: Prune=false,Delete=false} keeps Argo CD from deleting it when
 * its file or its Application goes: everything in a namespace goes with it, volumes included. {@link Spec#deletable()}
 * leaves the annotation out.
 *
 * @see <a href="https://argo-cd.readthedocs.io/en/stable/user-guide/sync-options/#no-prune-resources">Sync options</a>
 */
public record KubernetesNamespace(
        ComponentId id,
        Map<String, Setting<String>> labels,
        Map<String, Setting<String>> annotations,
        List<RawEdit<io.fabric8.kubernetes.api.model.Namespace>> edits,
        Trace trace,
        List<Problem> problems)
        implements ManifestComponent {
    private static final String POD_SECURITY = "pod-security.kubernetes.io/enforce";
    private static final String SYNC_OPTIONS = "argocd.argoproj.io/sync-options";
    private static final String NAME_LABEL = "kubernetes.io/metadata.name";

    public KubernetesNamespace {
        labels = Collections.unmodifiableMap(new TreeMap<>(labels));
        annotations = Collections.unmodifiableMap(new TreeMap<>(annotations));
        edits = List.copyOf(edits);
        problems = List.copyOf(problems);
    }

    /** A {@code Namespace} without labels of its own. */
    public static KubernetesNamespace of(Namespace namespace) {
        return of(namespace, spec -> {});
    }

    /** A {@code Namespace}. */
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
        labels.forEach(manifest::label);
        annotations.forEach(manifest::annotation);
        Resource resource = manifest.build();
        for (RawEdit<io.fabric8.kubernetes.api.model.Namespace> edit : edits) {
            resource = resource.withBody(edit.apply(
                    resource.body(), io.fabric8.kubernetes.api.model.Namespace.class, id.path(), context::report));
        }
        return List.of(resource);
    }

    @Override
    public int rawEdits() {
        return edits.size();
    }

    /** What a namespace is made of. */
    public static final class Spec {
        private final Draft draft;
        private final MetadataSpec metadata;
        private final List<RawEdit<io.fabric8.kubernetes.api.model.Namespace>> edits = new ArrayList<>();
        private boolean deletable;

        Spec(ComponentId id) {
            draft = Draft.of(id);
            metadata = new MetadataSpec(draft);
        }

        /** {@code pod-security.kubernetes.io/enforce}: pods beyond the level are refused. Default: the cluster's own. */
        public Spec podSecurity(PodSecurity level) {
            Setting<PodSecurity> setting = draft.set("podSecurity", level);
            if (setting != null) {
                metadata.label(POD_SECURITY, level.label());
            }
            return this;
        }

        /** One of {@code metadata.labels}. */
        public Spec label(String key, String value) {
            metadata.label(key, value);
            if (NAME_LABEL.equals(key) && !draft.id().name().equals(value)) {
                draft.error(
                        "label \"" + NAME_LABEL + "\" was " + Names.quoted(value) + ", must be the namespace's name",
                        "the API server sets this label itself, so every sync would find a difference",
                        "leave the call out");
            }
            return this;
        }

        /** One of {@code metadata.annotations}; sync options are joined with those that keep the namespace. */
        public Spec annotation(String key, String value) {
            metadata.annotation(key, value);
            return this;
        }

        /** Lets Argo CD delete the namespace, with all that is in it, when its file or its Application goes. */
        public Spec deletable() {
            draft.open();
            deletable = true;
            return this;
        }

        /** Fields that no setter reaches. */
        public Spec raw(UnaryOperator<NamespaceBuilder> edit) {
            draft.open();
            edits.add(new RawEdit<>(
                    namespace -> edit.apply(new NamespaceBuilder(namespace)).build(), Trace.of(JavaCall.here())));
            return this;
        }

        private KubernetesNamespace build() {
            if (!deletable) {
                keep();
            }
            return new KubernetesNamespace(
                    draft.id(), metadata.labels(), metadata.annotations(), edits, draft.trace(), draft.close());
        }

        /** Adds the options that keep the namespace to those of the user, who may have decided about either. */
        private void keep() {
            Setting<String> mine = metadata.annotations().get(SYNC_OPTIONS);
            String options = mine == null ? "" : mine.value();
            for (String option : List.of("Prune", "Delete")) {
                if (!options.contains(option + "=")) {
                    options += (options.isEmpty() ? "" : ",") + option + "=false";
                }
            }
            Trace note = Trace.note("default of KubernetesNamespace: what is in a namespace goes with it");
            metadata.annotations().put(SYNC_OPTIONS, Setting.of(options, mine == null ? note : mine.trace()));
        }
    }
}
