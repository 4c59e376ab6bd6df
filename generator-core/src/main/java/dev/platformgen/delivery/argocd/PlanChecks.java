package dev.platformgen.delivery.argocd;

import dev.platformgen.DeliveryPlan;
import dev.platformgen.DeliveryUnit;
import dev.platformgen.Environment;
import dev.platformgen.origin.Nearest;
import dev.platformgen.origin.Problem;
import dev.platformgen.origin.Trace;
import dev.platformgen.value.Names;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;

/** What can be wrong between a delivery and the plan it is given: releases, names and overrides. */
final class PlanChecks {
    private static final int MAX_RELEASE_NAME = 53;

    private final ArgoCdDelivery.Settings settings;
    private final DeliveryPlan plan;
    private final String rootName;
    private final Consumer<Problem> problems;

    PlanChecks(ArgoCdDelivery.Settings settings, DeliveryPlan plan, String rootName, Consumer<Problem> problems) {
        this.settings = settings;
        this.plan = plan;
        this.rootName = rootName;
        this.problems = problems;
    }

    void check() {
        if (plan.context().release(ArgoCd.class).isEmpty()) {
            error(
                    "no Argo CD release is pinned on the platform",
                    settings.trace(),
                    "which fields an Application may have depends on the release that runs",
                    "platform.release(ArgoCd.V3_2);");
        }
        checkPrefixes();
        plan.units().forEach(this::checkName);
        plan.units().forEach(this::checkFolder);
        checkOverrides();
    }

    private void checkPrefixes() {
        String prefix = plan.namePrefix();
        List<String> same = plan.environments().stream()
                .filter(environment -> plan.namePrefix(environment).equals(prefix))
                .map(Environment::id)
                .toList();
        if (same.size() > 1) {
            error(
                    "environments " + String.join(" and ", same) + " both begin the names of their Applications with "
                            + Names.quoted(prefix),
                    settings.trace(),
                    "Applications of all environments live in Argo CD's own namespace, and the later would replace the"
                            + " earlier",
                    "destination() of one of them with namePrefix(\"" + same.get(same.size() - 1) + "-\")");
        }
    }

    private void checkName(DeliveryUnit unit) {
        String name = plan.namePrefix() + unit.name();
        String path = pathOf(unit);
        if (!Names.isLabel(name)) {
            problems.accept(Problem.error(
                    path,
                    "its Application would be named " + Names.quoted(name) + " (" + name.length()
                            + " characters), must be 1 to 63 of a-z, 0-9 and '-'",
                    unit.trace(),
                    "Argo CD keeps the name in a label, which takes no more (ARGO-018)",
                    "a shorter name for the chart, the folder or the platform"));
        }
        if (!(unit.source() instanceof DeliveryUnit.Folder) && unit.name().length() > MAX_RELEASE_NAME) {
            problems.accept(Problem.error(
                    path,
                    "its Helm release would be named " + Names.quoted(unit.name()) + " ("
                            + unit.name().length() + " characters), must be at most " + MAX_RELEASE_NAME,
                    unit.trace(),
                    "Helm refuses longer release names (ARGO-018)",
                    "\"" + Names.suggestLabel(unit.name().substring(0, MAX_RELEASE_NAME)) + "\""));
        }
        if (name.equals(rootName)) {
            problems.accept(Problem.error(
                    path,
                    "its Application and the root Application would both be named '" + name + "'",
                    unit.trace(),
                    "the root would replace its own child and deliver nothing",
                    "argo.root(root -> root.name(\"" + plan.platform()
                            + "-root\")), or another name for the platform"));
        }
    }

    /** The primary environment's folders lie beside those of the others, and must not lie in one of them. */
    private void checkFolder(DeliveryUnit unit) {
        if (!plan.environment().primary() || !(unit.source() instanceof DeliveryUnit.Folder folder)) {
            return;
        }
        for (Environment other : plan.environments()) {
            String theirs = "config/" + other.id();
            if (!other.primary()
                    && (folder.path().equals(theirs) || folder.path().startsWith(theirs + "/"))) {
                problems.accept(Problem.error(
                        pathOf(unit),
                        "its file goes to " + folder.path() + ", in the folder of environment " + other.id(),
                        unit.trace(),
                        "the Application of " + other.id() + " would deliver it to the wrong cluster",
                        "platform.file(…) with a folder that is not named like an environment"));
            }
        }
    }

    private static String pathOf(DeliveryUnit unit) {
        return unit.components().isEmpty()
                ? ArgoCdDelivery.PATH
                : unit.components().get(0).path();
    }

    private void checkOverrides() {
        TreeSet<String> known = new TreeSet<>();
        plan.units().forEach(unit -> known.add(unit.name()));
        for (ArgoCdDelivery.UnitOptions override : settings.overrides()) {
            if (!known.contains(override.unit())) {
                String all = String.join(", ", known);
                error(
                        "there is no application '" + override.unit() + "', there "
                                + (known.isEmpty() ? "is none" : (known.size() == 1 ? "is " : "are ") + all),
                        override.trace(),
                        "what is set for it would reach no Application",
                        Nearest.of(override.unit(), known)
                                .map(name -> "application(\"" + name + "\", …)")
                                .orElse(known.isEmpty() ? "no override at all" : "one of " + all));
            }
        }
    }

    private void error(String what, Trace trace, String why, String fix) {
        problems.accept(Problem.error(ArgoCdDelivery.PATH, what, trace, why, fix));
    }
}
