package dev.platformgen.engine;

import dev.platformgen.Environment;
import dev.platformgen.Platform;
import dev.platformgen.PlatformDefinition;
import dev.platformgen.PlatformException;
import dev.platformgen.origin.Nearest;
import dev.platformgen.origin.Origin;
import dev.platformgen.origin.Problem;
import dev.platformgen.origin.Trace;
import dev.platformgen.output.OutputTree;
import dev.platformgen.value.InvalidValueException;
import dev.platformgen.value.Names;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Runs a definition for every environment, and turns whatever it throws into a problem at the line that threw. */
final class Definitions {
    private Definitions() {}

    static <E extends Environment> List<Defined> run(PlatformDefinition<E> definition) {
        List<E> environments = definition.environments();
        List<Problem> problems = checked(environments, definition);
        if (!problems.isEmpty()) {
            throw new PlatformException(problems);
        }
        List<Defined> platforms = new ArrayList<>();
        for (E environment : environments) {
            try {
                Platform platform = Objects.requireNonNull(
                        definition.define(environment), "define(" + environment.name() + ") returned null");
                platforms.add(new Defined(environment, platform));
            } catch (PlatformException alreadyTold) {
                alreadyTold.problems().forEach(problem -> problems.add(problem.in(environment.id())));
            } catch (RuntimeException | ExceptionInInitializerError thrown) {
                Throwable cause = thrown.getCause() != null && thrown instanceof ExceptionInInitializerError
                        ? thrown.getCause()
                        : thrown;
                throw new PlatformException(thrownProblem(definition.getClass(), environment, cause), cause);
            }
        }
        if (!problems.isEmpty()) {
            throw new PlatformException(Environments.merged(problems, environments.size()));
        }
        return platforms;
    }

    private static Problem thrownProblem(Class<?> definition, Environment environment, Throwable cause) {
        Trace trace = userFrame(cause, definition);
        String message = cause.getMessage() == null ? "" : ": " + cause.getMessage();
        if (cause instanceof InvalidValueException refused) {
            return Problem.error("platform", String.valueOf(cause.getMessage()), trace, refused.reason(), refused.fix())
                    .in(environment.id());
        }
        return Problem.error(
                        "platform",
                        "define(" + environment.name() + ") threw "
                                + cause.getClass().getSimpleName() + message,
                        trace,
                        "nothing can be generated for an environment whose definition does not finish",
                        "mend the line above; `mvn -e` shows the whole stack trace")
                .in(environment.id());
    }

    /** The topmost frame of the user's own code: the first one outside the library and the JDK. */
    private static Trace userFrame(Throwable cause, Class<?> definition) {
        String library = Definitions.class.getPackageName().replaceFirst("\\.engine$", ".");
        for (StackTraceElement frame : cause.getStackTrace()) {
            boolean theirs = frame.getClassName().startsWith(definition.getName())
                    || !(frame.getClassName().startsWith(library)
                            || frame.getClassName().startsWith("java."));
            if (theirs && frame.getFileName() != null) {
                return Trace.of(new Origin.FilePosition(frame.getFileName(), frame.getLineNumber(), 0));
            }
        }
        return Trace.note("no line of the definition is on the stack");
    }

    private static List<Problem> checked(List<? extends Environment> environments, PlatformDefinition<?> definition) {
        List<Problem> problems = new ArrayList<>();
        String path = definition.getClass().getSimpleName();
        if (environments.isEmpty()) {
            problems.add(Problem.error(
                    path,
                    "there is no environment",
                    Trace.NONE,
                    "a platform has to exist somewhere",
                    "at least one constant, `enum Env implements Environment { PROD }`"));
        }
        Set<String> ids = new TreeSet<>();
        for (Environment environment : environments) {
            if (!Names.isLabel(environment.id())) {
                problems.add(Problem.error(
                        path,
                        "environment id was " + Names.quoted(environment.id())
                                + ", must be 1 to 63 of a-z, 0-9 and '-'",
                        Trace.NONE,
                        "it is part of file and Application names",
                        "id() returning \"" + Names.suggestLabel(environment.id()) + "\""));
            } else if (environment.id().equals(OutputTree.SHARED)) {
                problems.add(Problem.error(
                        path,
                        "an environment has the id '" + OutputTree.SHARED + "'",
                        Trace.NONE,
                        "the ledger calls files that belong to every environment so",
                        "another name, or an id() of its own"));
            } else if (!ids.add(environment.id())) {
                problems.add(Problem.error(
                        path,
                        "two environments have the id '" + environment.id() + "'",
                        Trace.NONE,
                        "they would write the same files",
                        "an id() of its own for each"));
            }
        }
        List<String> primary = environments.stream()
                .filter(Environment::primary)
                .map(Environment::id)
                .toList();
        if (primary.size() > 1) {
            problems.add(Problem.error(
                    path,
                    "more than one environment is primary: " + String.join(", ", primary),
                    Trace.NONE,
                    "their resources would all be written to config/ itself",
                    "primary() true for one of them only"));
        }
        return problems;
    }

    /** The environments to emit, or a problem with the nearest name. */
    static Set<String> selected(List<Defined> platforms, List<String> wanted) {
        List<String> known =
                platforms.stream().map(each -> each.environment().id()).toList();
        Set<String> selected = new TreeSet<>();
        List<Problem> problems = new ArrayList<>();
        for (String name : wanted) {
            platforms.stream()
                    .map(Defined::environment)
                    .filter(environment ->
                            environment.id().equals(name) || environment.name().equals(name))
                    .findFirst()
                    .ifPresentOrElse(
                            environment -> selected.add(environment.id()),
                            () -> problems.add(Problem.error(
                                    "platform",
                                    "there is no environment " + Names.quoted(name) + ", there are "
                                            + String.join(", ", known),
                                    Trace.NONE,
                                    "only what the definition knows can be emitted",
                                    Nearest.of(name, known).orElse(known.get(0)))));
        }
        if (!problems.isEmpty()) {
            throw new PlatformException(problems);
        }
        // In the definition's order, which is the one people think in.
        Set<String> ordered = new LinkedHashSet<>(known);
        if (!wanted.isEmpty()) {
            ordered.retainAll(selected);
        }
        return ordered;
    }
}
