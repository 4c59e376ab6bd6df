package dev.platformgen.delivery.argocd;

import dev.platformgen.DeliveryUnit;
import dev.platformgen.origin.Problem;
import dev.platformgen.value.ComponentId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The units of a plan, providers before the units that need them. Of what is ready from the start, folders that declare a
 * Namespace come first, because others may turn out to need it; the rest keeps the plan's order.
 * Dependencies found later may be added as long as they point backwards in this order, which cannot close a circle.
 */
final class Order {
    private final List<DeliveryUnit> units = new ArrayList<>();
    private final Map<String, Integer> positions = new HashMap<>();
    private final Map<String, List<String>> needs = new HashMap<>();

    private Order() {}

    /** Orders the units; a circle is reported, and those in it are left out. */
    static Order of(List<DeliveryUnit> units, Consumer<Problem> problems) {
        Order order = new Order();
        Map<String, DeliveryUnit> open = new LinkedHashMap<>();
        units.forEach(unit -> open.put(unit.name(), unit));
        Map<String, Integer> missing = new HashMap<>();
        Map<String, List<DeliveryUnit>> waiting = new HashMap<>();
        List<DeliveryUnit> ready = new ArrayList<>();
        for (DeliveryUnit unit : units) {
            List<String> after = new ArrayList<>(unit.after());
            after.removeIf(name -> !open.containsKey(name));
            order.needs.put(unit.name(), after);
            missing.put(unit.name(), after.size());
            after.forEach(name ->
                    waiting.computeIfAbsent(name, first -> new ArrayList<>()).add(unit));
            if (after.isEmpty()) {
                ready.add(unit);
            }
        }
        ready.sort(Comparator.comparing(unit -> !declaresNamespace(unit)));
        for (int i = 0; i < ready.size(); i++) {
            DeliveryUnit unit = ready.get(i);
            order.positions.put(unit.name(), i);
            order.units.add(unit);
            open.remove(unit.name());
            for (DeliveryUnit next : waiting.getOrDefault(unit.name(), List.of())) {
                if (missing.merge(next.name(), -1, Integer::sum) == 0) {
                    ready.add(next);
                }
            }
        }
        if (!open.isEmpty()) {
            problems.accept(circle(open));
        }
        return order;
    }

    private static boolean declaresNamespace(DeliveryUnit unit) {
        return unit.resources().stream().anyMatch(resource -> Namespaces.isNamespace(resource.id()));
    }

    /** Every unit left waits for another one left, so following them from anywhere leads into a circle. */
    private static Problem circle(Map<String, DeliveryUnit> left) {
        List<DeliveryUnit.Dependency> path = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        String here = left.keySet().iterator().next();
        while (!seen.contains(here)) {
            seen.add(here);
            for (DeliveryUnit.Dependency dependency : unit(left, here).dependencies()) {
                if (left.containsKey(dependency.unit())) {
                    path.add(dependency);
                    here = dependency.unit();
                    break;
                }
            }
        }
        int start = seen.indexOf(here);
        List<String> names = new ArrayList<>(seen.subList(start, seen.size()));
        names.add(here);
        List<String> causes = new ArrayList<>();
        for (DeliveryUnit.Dependency dependency : path.subList(start, path.size())) {
            causes.add(
                    dependency.user().path() + " needs " + dependency.provider().path());
        }
        ComponentId first = path.get(start).user();
        return Problem.error(
                first.path(),
                "Applications wait for each other in a circle: " + String.join(" -> ", names) + " ("
                        + String.join(", ", causes) + ")",
                unit(left, here).trace(),
                "no sync wave could bring one of them up before the others (ARGO-008)",
                "a folder of its own, and so an Application of its own, for what comes last: platform.file(\"late/"
                        + first.name() + ".yaml\", …)");
    }

    private static DeliveryUnit unit(Map<String, DeliveryUnit> units, String name) {
        DeliveryUnit unit = units.get(name);
        if (unit == null) {
            throw new IllegalStateException(name);
        }
        return unit;
    }

    List<DeliveryUnit> units() {
        return units;
    }

    boolean isBefore(DeliveryUnit first, DeliveryUnit second) {
        return positions.getOrDefault(first.name(), 0) < positions.getOrDefault(second.name(), 0);
    }

    /** Adds what {@code user} needs besides its references; the provider has to be before it. */
    void need(DeliveryUnit user, DeliveryUnit provider) {
        List<String> names = needs.computeIfAbsent(user.name(), first -> new ArrayList<>());
        if (!names.contains(provider.name())) {
            names.add(provider.name());
        }
    }

    List<String> needs(DeliveryUnit unit) {
        return needs.getOrDefault(unit.name(), List.of());
    }
}
