package dev.platformgen.delivery.argocd;

import dev.platformgen.DeliveryUnit;
import dev.platformgen.origin.Origin;
import dev.platformgen.origin.Problem;
import dev.platformgen.origin.Trace;
import dev.platformgen.tree.Mapping;
import dev.platformgen.tree.Resource;
import dev.platformgen.tree.ResourceId;
import dev.platformgen.tree.Scalar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Sees to it that every namespace exists before something is put into it (ARGO-010). One that the platform declares as a
 * Namespace makes its users wait for the Application that has it. Of the others, an Application's only namespace is made by
 * {@code CreateNamespace=true}; a folder that spans several gets a Namespace for each in {@value #FILE}.
 *
 * <p>Those are annotated {@code Prune=false,Delete=false}: a namespace takes everything in it along when it goes, also what
 * other Applications have put there.
 *
 * @see <a href="https://argo-cd.readthedocs.io/en/stable/user-guide/sync-options/#create-namespace">Create Namespace</a>
 */
final class Namespaces {
    static final String FILE = "derived-namespaces.yaml";
    private static final List<String> BUILT_IN = List.of("default", "kube-system", "kube-public", "kube-node-lease");

    private final Order order;
    private final Consumer<Problem> problems;
    private final Set<String> existing;
    private final Map<String, SortedSet<String>> used = new HashMap<>();
    private final Map<String, DeliveryUnit> declared = new HashMap<>();
    private final Set<String> creating = new HashSet<>();
    private final Set<String> written = new HashSet<>();
    private final Map<String, List<Resource>> derived = new LinkedHashMap<>();

    Namespaces(Order order, Set<String> existing, Consumer<Problem> problems) {
        this.order = order;
        this.problems = problems;
        this.existing = new TreeSet<>(existing);
        this.existing.addAll(BUILT_IN);
        for (DeliveryUnit unit : order.units()) {
            used.put(unit.name(), namespaces(unit));
        }
        for (DeliveryUnit unit : order.units()) {
            for (String namespace : used(unit)) {
                settle(unit, namespace);
            }
        }
    }

    private SortedSet<String> namespaces(DeliveryUnit unit) {
        SortedSet<String> names = new TreeSet<>();
        unit.namespace().ifPresent(namespace -> names.add(namespace.name()));
        for (Resource resource : unit.resources()) {
            ResourceId id = resource.id();
            if (!id.namespace().isEmpty()) {
                names.add(id.namespace());
            } else if (isNamespace(id)) {
                declared.putIfAbsent(id.name(), unit);
            }
        }
        return names;
    }

    static boolean isNamespace(ResourceId id) {
        return id.kind().equals("Namespace") && id.group().isEmpty();
    }

    private void settle(DeliveryUnit unit, String namespace) {
        DeliveryUnit owner = declared.get(namespace);
        boolean there =
                owner == null ? existing.contains(namespace) : owner.name().equals(unit.name());
        if (there) {
            return;
        }
        boolean alone = used(unit).size() == 1;
        if (owner != null && order.isBefore(owner, unit) && !(alone && canMakeItself(unit, owner, namespace))) {
            order.need(unit, owner);
        } else if (alone) {
            creating.add(unit.name());
        } else if (owner == null) {
            declared.put(namespace, unit);
            written.add(namespace);
            derived.computeIfAbsent(unit.name(), first -> new ArrayList<>()).add(namespace(namespace, unit));
        } else {
            problems.accept(late(unit, namespace, owner));
        }
    }

    /** A Namespace written here says no more than CreateNamespace does, and so is nothing to wait for. */
    private boolean canMakeItself(DeliveryUnit unit, DeliveryUnit owner, String namespace) {
        return written.contains(namespace) && !order.needs(unit).contains(owner.name());
    }

    private static Resource namespace(String name, DeliveryUnit unit) {
        Trace trace = unit.trace()
                .then(new Origin.Note(
                        "derived by ArgoCdDelivery: resources of " + unit.name() + " are in it, nothing declares it"));
        Mapping annotations =
                Mapping.of("argocd.argoproj.io/sync-options", Scalar.string("Prune=false,Delete=false", trace));
        return Resource.of(Mapping.builder()
                .trace(trace)
                .put("apiVersion", Scalar.string("v1", trace))
                .put("kind", Scalar.string("Namespace", trace))
                .put(
                        "metadata",
                        Mapping.builder()
                                .trace(trace)
                                .put("name", Scalar.string(name, trace))
                                .put("annotations", annotations)
                                .build())
                .build());
    }

    private static Problem late(DeliveryUnit unit, String namespace, DeliveryUnit owner) {
        return Problem.error(
                unit.components().isEmpty()
                        ? unit.name()
                        : unit.components().get(0).path(),
                "namespace '" + namespace + "' is declared in '" + owner.name() + "', which is delivered after '"
                        + unit.name() + "', whose resources are in it",
                owner.trace(),
                "the first sync would fail because the namespace is not there yet (ARGO-010)",
                "the Namespace in a folder that needs nothing else, platform.file(\"namespaces/" + namespace
                        + ".yaml\", …)");
    }

    /** Every namespace that something of the unit goes to. */
    SortedSet<String> used(DeliveryUnit unit) {
        SortedSet<String> names = used.get(unit.name());
        return names == null ? new TreeSet<>() : names;
    }

    /**
     * The namespace of the unit's destination: the chart's, or the first that its resources name, which all say theirs
     * themselves. Never absent, because an AppProject refuses a destination without one unless it permits every namespace.
     */
    String destination(DeliveryUnit unit) {
        SortedSet<String> names = used(unit);
        return names.isEmpty() ? "default" : names.first();
    }

    /** Whether the unit's Application has to make its namespace. */
    boolean creates(DeliveryUnit unit) {
        return creating.contains(unit.name());
    }

    /** Namespaces to be written into the unit's folder. */
    List<Resource> derived(DeliveryUnit unit) {
        return derived.getOrDefault(unit.name(), List.of());
    }
}
