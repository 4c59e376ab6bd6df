package dev.platformgen.delivery.argocd;

import dev.platformgen.Context;
import dev.platformgen.Destination;
import dev.platformgen.Draft;
import dev.platformgen.ManifestComponent;
import dev.platformgen.delivery.argocd.ApplicationManifests.RawEdits;
import dev.platformgen.origin.Problem;
import dev.platformgen.origin.Setting;
import dev.platformgen.origin.Trace;
import dev.platformgen.reference.Reference;
import dev.platformgen.tree.Mapping;
import dev.platformgen.tree.Nodes;
import dev.platformgen.tree.Resource;
import dev.platformgen.value.ComponentId;
import dev.platformgen.value.Names;
import dev.platformgen.value.Namespace;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An {@code argoproj.io/v1alpha1} Application written by hand: for what is no part of the platform's own output, such as the
 * repositories of tenants. What the platform itself is made of needs none, see {@link ArgoCdDelivery}.
 *
 * <pre>{@code
 * ArgoApplication.in(ARGOCD, "tenant-a", app -> {
 *     app.project("tenants");
 *     app.source(source -> {
 *         source.repository("https://git.example.com/acme/tenant-a.git");
 *         source.revision("v1.4.2");
 *         source.path("deploy");
 *     });
 *     app.destination(Destination.inCluster(), TENANT_A);
 * });
 * }</pre>
 *
 * @param sources one, or several for values files from another repository
 */
public record ArgoApplication(
        ComponentId id,
        Setting<String> project,
        List<Mapping> sources,
        Mapping destination,
        ApplicationOptions options,
        Trace trace,
        List<Problem> problems)
        implements ManifestComponent {
    private static final int MAX_NAME = 63;

    public ArgoApplication {
        sources = List.copyOf(sources);
        problems = List.copyOf(problems);
    }

    /**
     * An Application.
     *
     * @param namespace the one Argo CD runs in, or another that {@code sourceNamespaces} of its AppProject allows
     */
    public static ArgoApplication in(Namespace namespace, String name, Consumer<Spec> application) {
        Spec spec = new Spec(Draft.of(new ComponentId("ArgoApplication", namespace, name)));
        application.accept(spec);
        return spec.build();
    }

    @Override
    public List<Reference> uses() {
        return List.of();
    }

    @Override
    public int rawEdits() {
        return options.edits().size();
    }

    @Override
    public List<Resource> manifests(Context context) {
        ArgoCd release = context.release(ArgoCd.class, ArgoCd.V3_5, this);
        ReleaseFields.check(options, release, id.path(), context::report);
        return List.of(ApplicationManifests.application(
                id.name(),
                id.namespace(),
                Nodes.of(project, Trace.NONE),
                sources,
                destination,
                options,
                trace,
                new RawEdits(id.path(), context::report)));
    }

    /** What an Application is made of. */
    public static final class Spec extends ApplicationSettings<Spec> {
        private final List<SourceSpec> sources = new ArrayList<>();
        private @Nullable Setting<String> project;
        private @Nullable Setting<Mapping> destination;

        Spec(Draft draft) {
            super(draft);
            if (draft.id().name().length() > MAX_NAME) {
                draft.error(
                        "name was " + Names.quoted(draft.id().name()) + " ("
                                + draft.id().name().length() + " characters), must be at most " + MAX_NAME,
                        "Argo CD keeps the name in a label, which takes no more (ARGO-018)",
                        "\"" + Names.suggestLabel(draft.id().name()) + "\"");
            }
        }

        @Override
        Spec self() {
            return this;
        }

        /** {@code spec.project}: the AppProject it belongs to. Default: {@code default}. */
        public Spec project(String appProject) {
            project = draft.set("project", appProject);
            return this;
        }

        /** {@code spec.source}; with a second one, an entry of {@code spec.sources} each. Required. */
        public Spec source(Consumer<SourceSpec> source) {
            draft.set("source", source);
            SourceSpec spec = new SourceSpec(draft.part("source " + (sources.size() + 1)));
            source.accept(spec);
            sources.add(spec);
            return this;
        }

        /** {@code spec.destination}: the cluster, and the namespace of resources that do not say theirs. Required. */
        public Spec destination(Destination cluster, Namespace namespace) {
            Setting<Namespace> setting = draft.set("destination", namespace);
            if (setting != null) {
                Mapping mapping = ApplicationManifests.destination(cluster, namespace.name(), setting.trace());
                destination = Setting.of(mapping, setting.trace());
            }
            return this;
        }

        ArgoApplication build() {
            List<Mapping> built = new ArrayList<>();
            List<String> refs = new ArrayList<>();
            for (SourceSpec source : sources) {
                String ref = source.ref();
                if (ref != null) {
                    addRef(refs, ref);
                }
                built.add(source.build());
            }
            for (SourceSpec source : sources) {
                if (source.helm() != null) {
                    source.helm().checkRefs(refs);
                }
            }
            if (sources.isEmpty()) {
                draft.error(
                        draft.trace(),
                        "source is missing",
                        "Argo CD refuses an Application that takes its manifests from nowhere (ARGO-001)",
                        "app.source(source -> { source.repository(…); source.revision(…); source.path(…); })");
            }
            Setting<Mapping> where = draft.require(
                    "destination",
                    destination,
                    Mapping.EMPTY,
                    "Argo CD would not know which cluster to deliver to (ARGO-010)",
                    "app.destination(Destination.inCluster(), NAMESPACE)");
            Setting<String> owner = project == null ? Setting.of("default", draft.trace()) : project;
            return new ArgoApplication(
                    draft.id(), owner, built, where.value(), options(), draft.trace(), draft.close());
        }

        private void addRef(List<String> refs, String ref) {
            if (refs.contains(ref)) {
                draft.error(
                        draft.trace(),
                        "two sources have the ref '" + ref + "'",
                        "Argo CD could not tell which of them $" + ref + "/… means (ARGO-005)",
                        "a ref of its own for each");
            }
            refs.add(ref);
        }
    }
}
