package dev.platformgen.delivery.argocd;

import dev.platformgen.DeliveryPlan;
import dev.platformgen.DeliveryResult;
import dev.platformgen.DeliveryUnit;
import dev.platformgen.Destination;
import dev.platformgen.delivery.argocd.ApplicationManifests.RawEdits;
import dev.platformgen.origin.Origin;
import dev.platformgen.origin.Problem;
import dev.platformgen.origin.Setting;
import dev.platformgen.origin.Trace;
import dev.platformgen.tree.Node;
import dev.platformgen.tree.Nodes;
import dev.platformgen.tree.Resource;
import dev.platformgen.tree.Scalar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Derives what delivers one environment: from the plan's units to files with Applications in them. */
final class Derivation {
    private final ArgoCdDelivery.Settings settings;
    private final DeliveryPlan plan;
    private final String environment;
    private final String prefix;
    private final String rootName;
    private final RawEdits edits;
    private final Sources sources;
    private final Map<String, List<Resource>> files = new TreeMap<>();
    private final Map<String, String> applications = new TreeMap<>();

    Derivation(ArgoCdDelivery.Settings settings, DeliveryPlan plan) {
        this.settings = settings;
        this.plan = plan;
        this.environment = plan.environment().id();
        this.prefix = plan.namePrefix();
        Setting<String> chosen = settings.root().name;
        this.rootName = prefix + (chosen == null ? plan.platform() : chosen.value());
        this.edits = new RawEdits(ArgoCdDelivery.PATH, this::report);
        this.sources = new Sources(settings);
    }

    DeliveryResult deliver() {
        settings.problems().forEach(this::report);
        new PlanChecks(settings, plan, rootName, this::report).check();

        Order order = Order.of(plan.units(), this::report);
        Namespaces namespaces = new Namespaces(order, existing(), this::report);
        Map<String, ApplicationOptions> options = options(order, namespaces);
        Waves waves = new Waves(order, options, this::report);
        ProjectManifests project = new ProjectManifests(plan.environment().destination());

        for (DeliveryUnit unit : order.units()) {
            ApplicationOptions chosen = options.getOrDefault(unit.name(), settings.common());
            permit(project, unit, namespaces, chosen);
            application(unit, namespaces, chosen, waves);
            derivedNamespaces(unit, namespaces);
        }
        project(project, waves.beforeAll());
        root();
        files.put(HealthCheck.FILE, List.of(HealthCheck.configMap(settings.namespace())));
        return DeliveryResult.of(files, applications);
    }

    private Set<String> existing() {
        Set<String> names = new TreeSet<>(settings.externalNamespaces());
        names.add(settings.namespace().name());
        return names;
    }

    /** What each unit's Application has: the settings of all, its own, and whether it makes its namespace. */
    private Map<String, ApplicationOptions> options(Order order, Namespaces namespaces) {
        ArgoCd release = plan.context().release(ArgoCd.class).orElse(ArgoCd.V3_5);
        Map<String, ApplicationOptions> own = new HashMap<>();
        for (ArgoCdDelivery.UnitOptions override : settings.overrides()) {
            own.merge(override.unit(), override.options(), ApplicationOptions::with);
        }
        Map<String, ApplicationOptions> all = new HashMap<>();
        for (DeliveryUnit unit : order.units()) {
            ApplicationOptions options = settings.common().with(own.getOrDefault(unit.name(), ApplicationOptions.NONE));
            if (namespaces.creates(unit) && options.createNamespace().isEmpty()) {
                options = options.creatingNamespace(Trace.note(
                        "derived by ArgoCdDelivery: nothing declares namespace " + namespaces.destination(unit)));
            }
            ReleaseFields.check(options, release, ArgoCdDelivery.PATH, this::report);
            all.put(unit.name(), options);
        }
        return all;
    }

    private void permit(
            ProjectManifests project, DeliveryUnit unit, Namespaces namespaces, ApplicationOptions options) {
        namespaces.used(unit).forEach(project::destination);
        project.destination(namespaces.destination(unit));
        unit.resources().forEach(resource -> project.resource(resource.id()));
        if (options.createNamespace().orElse(false) || !namespaces.derived(unit).isEmpty()) {
            project.clusterResource("", "Namespace");
        }
        if (unit.source() instanceof DeliveryUnit.RemoteChart chart) {
            project.sourceRepo(chart.repository());
        }
    }

    private void application(DeliveryUnit unit, Namespaces namespaces, ApplicationOptions options, Waves waves) {
        String name = prefix + unit.name();
        Trace trace = unit.trace().then(new Origin.Note("Application derived by ArgoCdDelivery from " + unit.name()));
        Resource application = ApplicationManifests.application(
                name,
                settings.namespace(),
                Scalar.string(prefix + plan.platform(), trace),
                sources.of(unit, trace),
                ApplicationManifests.destination(plan.environment().destination(), namespaces.destination(unit), trace),
                options.inWave(waves.annotation(unit.name())),
                trace,
                edits);
        applications.put(unit.name(), name);
        file("argocd/" + environment + "/" + unit.name() + ".yaml", application.in(environment, rootName));
    }

    private void derivedNamespaces(DeliveryUnit unit, Namespaces namespaces) {
        if (unit.source() instanceof DeliveryUnit.Folder folder) {
            for (Resource namespace : namespaces.derived(unit)) {
                file(folder.path() + "/" + Namespaces.FILE, namespace.in(environment, prefix + unit.name()));
            }
        }
    }

    private void project(ProjectManifests project, int wave) {
        String name = prefix + plan.platform();
        project.sourceRepo(settings.repository().value(), settings.repository().trace());
        if (settings.project() != null) {
            project.add(settings.project(), name);
        }
        String where = plan.environments().size() == 1 ? "" : " in " + environment;
        String description = "Platform " + plan.platform() + where + ".";
        Resource resource = project.build(name, settings.namespace(), wave, description, settings.project(), edits);
        file("argocd/" + environment + "/project.yaml", resource.in(environment, rootName));
    }

    private void root() {
        Trace trace = settings.trace().then(new Origin.Note("root Application derived by ArgoCdDelivery"));
        RootSpec root = settings.root();
        Node project = root.project == null ? Scalar.string("default", trace) : Nodes.of(root.project, Trace.NONE);
        ApplicationOptions options = ApplicationOptions.DELIVERED.with(root.options());
        ReleaseFields.check(
                options, plan.context().release(ArgoCd.class).orElse(ArgoCd.V3_5), ArgoCdDelivery.PATH, this::report);
        Resource resource = ApplicationManifests.application(
                rootName,
                settings.namespace(),
                project,
                List.of(sources.folder("argocd/" + environment, trace)),
                ApplicationManifests.destination(
                        Destination.inCluster(), settings.namespace().name(), trace),
                options,
                trace,
                edits);
        file("argocd/" + environment + ".yaml", resource.in(environment, ""));
    }

    private void file(String path, Resource resource) {
        files.computeIfAbsent(path, first -> new ArrayList<>()).add(resource);
    }

    private void report(Problem problem) {
        plan.context().report(problem);
    }
}
