package dev.platformgen.engine;

import dev.platformgen.Component;
import dev.platformgen.Context;
import dev.platformgen.DeliveryUnit;
import dev.platformgen.chart.ChartComponent;
import dev.platformgen.chart.ChartSource;
import dev.platformgen.origin.Problem;
import dev.platformgen.origin.Trace;
import dev.platformgen.tree.Resource;
import dev.platformgen.value.ComponentId;
import dev.platformgen.value.Namespace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Gathers what one environment has into what becomes an Application each: config folders and charts. */
final class Units {
    private final Map<String, Draft> drafts = new LinkedHashMap<>();
    private final Map<ComponentId, String> unitOf = new LinkedHashMap<>();

    private final Context context;

    private Units(Context context) {
        this.context = context;
    }

    private record Draft(
            DeliveryUnit.Source source,
            Optional<Namespace> namespace,
            List<Resource> resources,
            List<Component> components,
            Trace trace) {}

    static List<DeliveryUnit> of(Rendered rendered, ValuesFiles values) {
        Units units = new Units(rendered.defined().context());
        String environment = rendered.defined().environment().id();
        String root = rendered.defined().configFolder();
        String platform = rendered.defined().platform().name();
        for (Rendered.File file : rendered.files()) {
            String folder = folder(file.path());
            String name = name(platform, file.path());
            DeliveryUnit.Source source = new DeliveryUnit.Folder(folder.isEmpty() ? root : root + "/" + folder);
            Draft draft = units.draft(name, source, Optional.empty(), file.component());
            draft.resources().addAll(file.resources());
        }
        for (Rendered.Chart chart : rendered.charts()) {
            ChartComponent component = chart.component();
            List<String> valueFiles = values.valueFiles(environment, component);
            units.draft(
                    component.id().name(),
                    source(component.source(), valueFiles),
                    Optional.of(component.id().namespace()),
                    component);
        }
        return units.build();
    }

    /** What the unit is called that a file of the config folder belongs to. */
    static String name(String platform, String path) {
        String folder = folder(path);
        return platform + "-" + (folder.isEmpty() ? "config" : folder.replace('/', '-'));
    }

    private static String folder(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    private static DeliveryUnit.Source source(ChartSource source, List<String> valueFiles) {
        if (source instanceof ChartSource.Remote remote) {
            return new DeliveryUnit.RemoteChart(
                    remote.repository(), remote.chart(), remote.version(), remote.folder(), valueFiles);
        }
        return new DeliveryUnit.RepositoryChart(source.folder(), valueFiles);
    }

    private Draft draft(String name, DeliveryUnit.Source source, Optional<Namespace> namespace, Component component) {
        Draft draft = drafts.computeIfAbsent(
                name, first -> new Draft(source, namespace, new ArrayList<>(), new ArrayList<>(), component.trace()));
        if (!draft.source().equals(source)) {
            context.report(Problem.error(
                    component.id().path(),
                    "its Application would be called '" + name + "', like that of "
                            + draft.components().get(0).id(),
                    component.trace(),
                    "Applications are told apart by name, and one of the two would not be delivered",
                    "another folder or chart name for one of them"));
        }
        register(name, component, draft);
        return draft;
    }

    private void register(String unit, Component component, Draft draft) {
        draft.components().add(component);
        unitOf.put(component.id(), unit);
        component.parts().forEach(part -> register(unit, part, draft));
    }

    private List<DeliveryUnit> build() {
        List<DeliveryUnit> units = new ArrayList<>();
        drafts.forEach((name, draft) -> {
            TreeMap<String, DeliveryUnit.Dependency> dependencies = new TreeMap<>();
            for (Component component : draft.components()) {
                component.uses().forEach(reference -> {
                    ComponentId provider = reference.provider().id();
                    String unit = unitOf.get(provider);
                    if (unit != null && !unit.equals(name)) {
                        dependencies.putIfAbsent(unit, new DeliveryUnit.Dependency(unit, component.id(), provider));
                    }
                });
            }
            List<ComponentId> ids =
                    draft.components().stream().map(Component::id).toList();
            units.add(new DeliveryUnit(
                    name,
                    draft.source(),
                    draft.namespace(),
                    draft.resources(),
                    ids,
                    List.copyOf(dependencies.values()),
                    draft.trace()));
        });
        return units;
    }
}
