package dev.platformgen.engine;

import dev.platformgen.Component;
import dev.platformgen.Placement;
import dev.platformgen.chart.ChartComponent;
import dev.platformgen.origin.Nearest;
import dev.platformgen.origin.Problem;
import dev.platformgen.origin.Trace;
import dev.platformgen.reference.Provider;
import dev.platformgen.reference.Reference;
import dev.platformgen.value.ComponentId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Resolves the references between the components of one environment: each must lead to something that was added. */
final class References {
    private final Map<ComponentId, Component> components = new LinkedHashMap<>();
    private final Set<Provider> externals = new LinkedHashSet<>();
    private final List<Problem> problems = new ArrayList<>();

    private References() {}

    static List<Problem> check(Defined defined) {
        References references = new References();
        for (Reference external : defined.platform().externals()) {
            references.externals.add(external.provider());
        }
        for (Component component : defined.components()) {
            references.register(component);
        }
        for (Component component : references.components.values()) {
            component.uses().forEach(reference -> references.resolve(component, reference));
        }
        references.findCycles();
        defined.platform().placements().forEach(references::checkPlacement);
        return references.problems;
    }

    private void register(Component component) {
        Component earlier = components.putIfAbsent(component.id(), component);
        if (earlier != null) {
            boolean same = earlier == component;
            problems.add(Problem.error(
                    component.id().path(),
                    same
                            ? "this " + component.id().product() + " was added to the platform twice"
                            : "there are two components " + component.id() + "; the other was written at "
                                    + place(earlier),
                    component.trace(),
                    "both would be the same object in the cluster, and the last one applied would win",
                    same ? "keep one of the two add(…) calls" : "another name for one of them"));
        }
    }

    private void resolve(Component user, Reference reference) {
        Provider provider = reference.provider();
        problems.addAll(reference.problems());
        if (provider.external() ? externals.contains(provider) : components.containsKey(provider.id())) {
            return;
        }
        String path = provider.id().path();
        List<String> known = components.keySet().stream()
                .filter(id -> id.product().equals(provider.id().product()))
                .map(ComponentId::path)
                .toList();
        String nearest = Nearest.of(path, known)
                .map(name -> "; did you mean " + name + "?")
                .orElse("");
        problems.add(Problem.error(
                user.id().path(),
                "it refers to " + reference.describe() + ", which was never "
                        + (provider.external() ? "declared external" : "added to the platform") + nearest,
                user.trace(),
                provider.external()
                        ? "nobody has said that " + path + " exists outside this platform"
                        : "nothing would create " + path + " (written at " + place(provider.trace())
                                + "), and the address would lead nowhere",
                provider.external()
                        ? "platform.external(…) with that reference"
                        : "platform.add(…) with that component"));
    }

    private void findCycles() {
        Set<ComponentId> done = new LinkedHashSet<>();
        for (ComponentId id : components.keySet()) {
            visit(id, new ArrayList<>(), done);
        }
    }

    private void visit(ComponentId id, List<ComponentId> path, Set<ComponentId> done) {
        int seen = path.indexOf(id);
        if (seen >= 0) {
            List<ComponentId> cycle = path.subList(seen, path.size());
            String round =
                    String.join(" -> ", cycle.stream().map(ComponentId::path).toList()) + " -> " + id.path();
            problems.add(Problem.error(
                    id.path(),
                    "components refer to each other in a circle: " + round,
                    traceOf(id),
                    "none of them could be created before the others",
                    "take one of these references away, or declare one side external"));
            return;
        }
        Component component = components.get(id);
        if (component == null || !done.add(id)) {
            return;
        }
        path.add(id);
        component.uses().forEach(reference -> visit(reference.provider().id(), path, done));
        path.remove(path.size() - 1);
    }

    private void checkPlacement(Placement placement) {
        Component component = placement.component();
        boolean manifests = component instanceof dev.platformgen.ManifestComponent;
        if (!manifests && !(component instanceof ChartComponent)) {
            problems.add(Problem.error(
                    component.id().path(),
                    "a " + component.id().product() + " cannot stand on the platform by itself",
                    component.trace(),
                    "it only writes one key of a chart's values",
                    "chart.subchart(…) of an UmbrellaChart, and platform.add(…) of that chart"));
        } else if (!manifests && placement.file().isPresent()) {
            problems.add(Problem.error(
                    component.id().path(),
                    "a chart was given the file '" + placement.path() + "'",
                    placement.file().get().trace(),
                    "its values files are where Helm looks for them, beside the chart",
                    "platform.add(…) for it, and chart.path(…) to move the chart"));
        } else if (manifests && !placement.path().matches(".*\\.ya?ml")) {
            problems.add(Problem.error(
                    component.id().path(),
                    "its file was '" + placement.path() + "', must end in .yaml",
                    placement.file().map(file -> file.trace()).orElse(component.trace()),
                    "Argo CD reads only .yaml, .yml and .json of a folder",
                    "file(\"" + placement.path() + ".yaml\", …)"));
        }
    }

    private Trace traceOf(ComponentId id) {
        Component component = components.get(id);
        return component == null ? Trace.NONE : component.trace();
    }

    private static String place(Component component) {
        return place(component.trace());
    }

    private static String place(Trace trace) {
        return trace.nearest().map(origin -> origin.describe()).orElse("an unknown line");
    }
}
