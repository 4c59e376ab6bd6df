package dev.platformgen.engine;

import dev.platformgen.Component;
import dev.platformgen.Delivery;
import dev.platformgen.DeliveryPlan;
import dev.platformgen.DeliveryResult;
import dev.platformgen.Environment;
import dev.platformgen.PlatformException;
import dev.platformgen.origin.Problem;
import dev.platformgen.origin.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The way through: definition, components, resources and values, delivery, output. Always forward. */
final class Pipeline {
    private final Class<?> definition;
    private final List<Problem> problems = new ArrayList<>();

    Pipeline(Class<?> definition) {
        this.definition = definition;
    }

    Generation run(List<Defined> platforms, List<String> wanted) {
        Set<String> emitted = Definitions.selected(platforms, wanted);
        // What the user's code has already said is wrong, and what does not lead anywhere.
        platforms.forEach(this::collectProblems);
        platforms.forEach(defined -> add(defined, References.check(defined)));

        // Components become resources and values, all environments at once. What is wrong so far does not stop this:
        // everything that is wrong is to be said at once.
        List<Rendered> rendered = render(platforms);
        ValuesFiles values = ValuesFiles.of(rendered);
        problems.addAll(values.problems());
        problems.addAll(Identities.check(rendered));

        // Files with an owner each: what components made, what charts read, what delivers both.
        String name = name(platforms);
        boolean sound = isSound();
        Layout layout = new Layout(name, definition.getSimpleName(), emitted);
        layout.values(values);
        for (Rendered one : rendered) {
            DeliveryResult delivered = deliver(one, values, platforms);
            layout.components(one, delivered);
            layout.delivery(one.defined(), delivered);
        }

        platforms.forEach(defined -> add(defined, defined.context().problems()));
        if (sound) {
            // Otherwise a bad name would be said a second time, as a bad path.
            problems.addAll(layout.problems());
        }
        stopOnErrors(platforms);
        return new Generation(
                layout.tree(),
                List.copyOf(emitted),
                layout.resources(),
                rawEdits(platforms),
                Environments.merged(problems, platforms.size()));
    }

    private void collectProblems(Defined defined) {
        add(defined, defined.platform().problems());
        for (Component component : defined.components()) {
            add(defined, component.problems());
        }
    }

    private void add(Defined defined, List<Problem> found) {
        String environment = defined.environment().id();
        found.forEach(problem -> problems.add(problem.environments().isEmpty() ? problem.in(environment) : problem));
    }

    private List<Rendered> render(List<Defined> platforms) {
        try {
            return Rendered.of(platforms);
        } catch (RuntimeException thrown) {
            // A component that was told nonsense, and has said so, may well fail over it.
            stopOnErrors(platforms);
            throw thrown;
        }
    }

    private boolean isSound() {
        return problems.stream().noneMatch(problem -> problem.severity() == Severity.ERROR);
    }

    private void stopOnErrors(List<Defined> platforms) {
        if (!isSound()) {
            throw new PlatformException(Environments.merged(problems, platforms.size()));
        }
    }

    private String name(List<Defined> platforms) {
        List<String> names = platforms.stream()
                .map(defined -> defined.platform().name())
                .distinct()
                .toList();
        if (names.size() > 1) {
            problems.add(Problem.error(
                    "platform",
                    "its name depends on the environment: " + String.join(", ", names),
                    platforms.get(1).platform().trace(),
                    "the name tells whose files these are, so it has to be one",
                    "Platform.of(\"" + names.get(0) + "\", …) for every environment"));
        }
        return names.get(0);
    }

    private static DeliveryResult deliver(Rendered rendered, ValuesFiles values, List<Defined> platforms) {
        Defined defined = rendered.defined();
        Optional<Delivery> delivery = defined.platform().delivery();
        if (delivery.isEmpty()) {
            return DeliveryResult.of(Map.of(), Map.of());
        }
        List<Environment> environments =
                platforms.stream().map(Defined::environment).toList();
        return delivery.get()
                .deliver(new DeliveryPlan(
                        defined.platform().name(),
                        defined.environment(),
                        environments,
                        defined.context(),
                        Units.of(rendered, values)));
    }

    private static int rawEdits(List<Defined> platforms) {
        int edits = 0;
        for (Defined defined : platforms) {
            edits += defined.platform().delivery().map(Delivery::rawEdits).orElse(0);
            for (Component component : defined.components()) {
                edits += component.rawEdits();
            }
        }
        return edits;
    }
}
