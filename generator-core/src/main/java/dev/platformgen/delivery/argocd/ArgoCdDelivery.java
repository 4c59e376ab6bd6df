package dev.platformgen.delivery.argocd;

import dev.platformgen.Delivery;
import dev.platformgen.DeliveryPlan;
import dev.platformgen.DeliveryResult;
import dev.platformgen.Draft;
import dev.platformgen.origin.Problem;
import dev.platformgen.origin.Setting;
import dev.platformgen.origin.Trace;
import dev.platformgen.value.ComponentId;
import dev.platformgen.value.Namespace;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Delivery by Argo CD. For each environment it writes
 *
 * <ul>
 *   <li>{@code argocd/<env>/<unit>.yaml}: an Application for every config folder and every chart;
 *   <li>{@code argocd/<env>/project.yaml}: the AppProject that permits what those deliver, and no more;
 *   <li>{@code argocd/<env>.yaml}: the root Application, which delivers that folder. Apply it once, with
 *       {@code kubectl apply};
 *   <li>{@code argocd/argocd-cm.yaml}: the health check that sync waves between Applications need, the same for every
 *       environment. Apply it once, with {@code kubectl apply --server-side}, which leaves the ConfigMap's other keys alone.
 * </ul>
 *
 * <p>The order of Applications, their namespaces and the project's permissions are derived from the plan. Resources inside
 * one Application carry no waves: Argo CD applies Namespaces, CustomResourceDefinitions and configuration before workloads
 * anyway, and operators wait for what is missing.
 *
 * <p>A folder's Application never recurses, so that {@code config} does not take {@code config/<env>} of other environments.
 * That is Argo CD's default and is left unsaid, because Argo CD removes an explicit {@code recurse: false} from the live
 * Application, which the root Application would then show as out of sync.
 *
 * @see <a href="https://argo-cd.readthedocs.io/en/stable/operator-manual/declarative-setup/">Declarative Setup</a>
 */
public final class ArgoCdDelivery implements Delivery {
    static final ComponentId ID = new ComponentId("ArgoCdDelivery", Namespace.of("argocd"), "delivery");
    static final String PATH = ID.path();

    private final Settings settings;

    private ArgoCdDelivery(Settings settings) {
        this.settings = settings;
    }

    /** What the lambda has set. */
    record Settings(
            Setting<String> repository,
            Setting<String> revision,
            @Nullable Setting<String> path,
            Namespace namespace,
            Set<String> externalNamespaces,
            @Nullable ProjectSpec project,
            RootSpec root,
            ApplicationOptions common,
            List<UnitOptions> overrides,
            Trace trace,
            List<Problem> problems) {
        /** Path of something of the output within the repository. */
        String inRepository(String output) {
            return path == null || path.value().isEmpty() ? output : path.value() + "/" + output;
        }
    }

    /** What is said about one Application alone. */
    record UnitOptions(String unit, ApplicationOptions options, Trace trace) {}

    /** Delivery from a Git repository. */
    public static ArgoCdDelivery of(Consumer<Spec> argo) {
        Spec spec = new Spec(Draft.of(ID));
        argo.accept(spec);
        return new ArgoCdDelivery(spec.build());
    }

    @Override
    public DeliveryResult deliver(DeliveryPlan plan) {
        return new Derivation(settings, plan).deliver();
    }

    @Override
    public int rawEdits() {
        int edits = settings.common().edits().size()
                + settings.root().options().edits().size();
        for (UnitOptions override : settings.overrides()) {
            edits += override.options().edits().size();
        }
        return settings.project() == null
                ? edits
                : edits + settings.project().edits.size();
    }

    /** Settings of the delivery. */
    public static final class Spec {
        private final Draft draft;
        private final Set<String> externalNamespaces = new TreeSet<>();
        private final List<UnitOptions> overrides = new ArrayList<>();
        private final RootSpec root;
        private ApplicationOptions common = ApplicationOptions.DELIVERED;
        private Namespace namespace = Namespace.of("argocd");
        private @Nullable Setting<String> repository;
        private @Nullable Setting<String> revision;
        private @Nullable Setting<String> path;
        private @Nullable ProjectSpec project;

        Spec(Draft draft) {
            this.draft = draft;
            this.root = new RootSpec(draft.part("root"));
        }

        /** {@code spec.source.repoURL}: the Git repository that the output is committed to. Required. */
        public Spec repository(String url) {
            repository = draft.set("repository", url);
            if (repository != null) {
                Repositories.checkGit(draft, url);
            }
            return this;
        }

        /**
         * {@code spec.source.targetRevision}: a branch, tag or commit of that repository. Required. A branch moves by itself;
         * for production a tag or commit says which state was approved (ARGO-006).
         */
        public Spec revision(String branchTagOrCommit) {
            revision = draft.set("revision", branchTagOrCommit);
            if (revision != null && branchTagOrCommit.isBlank()) {
                draft.error(
                        "revision was \"\", must be a branch, tag or commit",
                        "Argo CD would follow the repository's default branch, whichever that is",
                        "revision(\"main\"), or a tag such as revision(\"v1.4.2\")");
            }
            return this;
        }

        /** Where the output folder is within the repository. Default: it is the repository's root. */
        public Spec path(String folder) {
            path = draft.set("path", folder);
            if (path != null) {
                Repositories.checkFolder(draft, "path", folder);
            }
            return this;
        }

        /** The namespace that Argo CD runs in, where Applications and AppProject go. Default: {@code argocd}. */
        public Spec namespace(Namespace home) {
            Setting<Namespace> setting = draft.set("namespace", home);
            if (setting != null) {
                namespace = setting.value();
            }
            return this;
        }

        /**
         * Namespaces that others create: no Namespace is written for them and no {@code CreateNamespace=true}. Kubernetes's
         * own and Argo CD's are left out anyway.
         */
        public Spec externalNamespace(Namespace... existing) {
            for (Namespace each : existing) {
                Setting<Namespace> setting = draft.set("externalNamespace", each);
                if (setting != null) {
                    externalNamespaces.add(setting.value().name());
                }
            }
            return this;
        }

        /** Permissions of the AppProject besides those that are derived. */
        public Spec project(Consumer<ProjectSpec> permissions) {
            if (project == null) {
                project = new ProjectSpec(draft.part("project"));
            }
            permissions.accept(project);
            return this;
        }

        /** Settings of every Application but the root. */
        public Spec applications(Consumer<ApplicationSpec> application) {
            ApplicationSpec spec = new ApplicationSpec(draft.part("applications"));
            application.accept(spec);
            common = common.with(spec.options());
            return this;
        }

        /**
         * Settings of one Application, laid over those of all.
         *
         * @param unit the Application's name without the environment's prefix: the chart's name, or {@code <platform>-config}
         *     for the config folder and {@code <platform>-<folder>} for a folder in it
         */
        public Spec application(String unit, Consumer<ApplicationSpec> application) {
            ApplicationSpec spec = new ApplicationSpec(draft.part("application '" + unit + "'"));
            application.accept(spec);
            overrides.add(new UnitOptions(unit, spec.options(), spec.draft.trace()));
            return this;
        }

        /** Settings of the root Application, which delivers the Applications and the AppProject. */
        public Spec root(Consumer<RootSpec> application) {
            application.accept(root);
            return this;
        }

        private Settings build() {
            Setting<String> url = draft.require(
                    "repository",
                    repository,
                    "https://git.example.com/missing.git",
                    "Argo CD takes everything it delivers from a Git repository",
                    "argo.repository(\"https://git.example.com/acme/platform.git\")");
            Setting<String> commit = draft.require(
                    "revision",
                    revision,
                    "main",
                    "Argo CD would follow the repository's default branch, whichever that is",
                    "argo.revision(\"main\"), or a tag such as argo.revision(\"v1.4.2\")");
            return new Settings(
                    url,
                    commit,
                    path,
                    namespace,
                    externalNamespaces,
                    project,
                    root,
                    common,
                    List.copyOf(overrides),
                    draft.trace(),
                    draft.close());
        }
    }

    /** Settings of a derived Application. */
    public static final class ApplicationSpec extends ApplicationSettings<ApplicationSpec> {
        ApplicationSpec(Draft draft) {
            super(draft);
        }

        @Override
        ApplicationSpec self() {
            return this;
        }
    }
}
