package dev.platformgen.engine;

import dev.platformgen.Environment;
import dev.platformgen.PlatformDefinition;
import dev.platformgen.PlatformException;
import dev.platformgen.origin.Problem;
import dev.platformgen.output.Comparison;
import dev.platformgen.output.WriteOptions;
import dev.platformgen.output.WriteResult;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The door for a build tool that runs a project's definitions in a class loader of their own: only JDK types cross it.
 *
 * <p>Takes {@code action} ({@code find}, {@code generate}, {@code preview} or {@code verify}), {@code classes} (folder, for
 * {@code find}), {@code definition} (class name), {@code environments} (list), {@code output} (path) and {@code
 * overwriteHandEdits}. Gives {@code definitions} for {@code find}; otherwise either {@code problems} as texts, or what was
 * done, as lists of paths and a few figures.
 */
public final class Launcher implements Function<Map<String, Object>, Map<String, Object>> {
    @Override
    public Map<String, Object> apply(Map<String, Object> request) {
        Map<String, Object> answer = new LinkedHashMap<>();
        try {
            if ("find".equals(request.get("action"))) {
                answer.put("definitions", DefinitionScanner.find((Path) required(request, "classes")));
            } else {
                run(request, answer);
            }
        } catch (PlatformException wrong) {
            answer.put(
                    "problems", wrong.problems().stream().map(Problem::toString).toList());
            if (wrong.getCause() != null) {
                answer.put("cause", wrong.getCause());
            }
        }
        return answer;
    }

    private static void run(Map<String, Object> request, Map<String, Object> answer) {
        Path output = (Path) required(request, "output");
        List<String> environments = ((List<?>) required(request, "environments"))
                .stream().map(String::valueOf).toList();
        Generation generation =
                Platformgen.generate(definition((String) required(request, "definition")), environments);
        answer.put("name", generation.output().name());
        answer.put("environments", generation.environments());
        answer.put("kinds", generation.resourcesByKind());
        answer.put("rawEdits", generation.rawEdits());
        answer.put(
                "warnings",
                generation.warnings().stream().map(Problem::toString).toList());
        if ("generate".equals(request.get("action"))) {
            boolean overwrite = Boolean.TRUE.equals(request.get("overwriteHandEdits"));
            WriteResult result = generation.writeTo(output, WriteOptions.DEFAULT.overwritingHandEdits(overwrite));
            answer.put("written", result.written());
            answer.put("unchanged", result.unchanged());
            answer.put("pruned", result.pruned());
        } else {
            compare(generation.compareWith(output), answer);
        }
    }

    private static void compare(Comparison comparison, Map<String, Object> answer) {
        answer.put("files", comparison.files());
        answer.put("missing", comparison.missing());
        answer.put("changed", comparison.changed());
        answer.put("stale", comparison.stale());
        answer.put("handEdited", comparison.handEdited());
        answer.put("foreign", comparison.foreign());
        answer.put("pending", comparison.pending());
        answer.put("diff", comparison.diff());
    }

    private static Object required(Map<String, Object> request, String key) {
        Object value = request.get(key);
        if (value == null) {
            throw new IllegalArgumentException("the request has no '" + key + "'");
        }
        return value;
    }

    private static PlatformDefinition<? extends Environment> definition(String className) {
        try {
            Class<?> type = Class.forName(className, true, Launcher.class.getClassLoader());
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return (PlatformDefinition<?>) constructor.newInstance();
        } catch (InvocationTargetException thrown) {
            throw refused(
                    className, "its constructor threw " + thrown.getCause(), "a constructor that does nothing", thrown);
        } catch (ClassCastException other) {
            throw refused(
                    className,
                    "it does not implement PlatformDefinition",
                    "the name of a class that does, with its package",
                    other);
        } catch (ReflectiveOperationException | LinkageError broken) {
            throw refused(
                    className,
                    "it cannot be created: " + broken,
                    "the full name of a class of this module with a constructor without parameters",
                    broken);
        }
    }

    private static PlatformException refused(String className, String what, String fix, Throwable cause) {
        Problem problem =
                Problem.error(className, what, dev.platformgen.origin.Trace.NONE, "the definition cannot be run", fix);
        return new PlatformException(problem, cause);
    }
}
