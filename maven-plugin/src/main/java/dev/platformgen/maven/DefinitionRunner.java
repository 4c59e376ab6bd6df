package dev.platformgen.maven;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.jspecify.annotations.Nullable;

/**
 * Runs a project's definitions in a class loader over the project's own class path, so that the library it was compiled
 * against is the one that runs. Only JDK types go in and out.
 */
final class DefinitionRunner implements Closeable {
    private static final String LAUNCHER = "dev.platformgen.engine.Launcher";

    private final URLClassLoader loader;
    private final Optional<Function<Map<String, Object>, Map<String, Object>>> launcher;

    private DefinitionRunner(
            URLClassLoader loader, Optional<Function<Map<String, Object>, Map<String, Object>>> launcher) {
        this.loader = loader;
        this.launcher = launcher;
    }

    static DefinitionRunner over(List<String> classPath) throws MojoExecutionException, MojoFailureException {
        List<URL> urls = new ArrayList<>();
        try {
            for (String element : classPath) {
                urls.add(new File(element).toURI().toURL());
            }
        } catch (MalformedURLException impossible) {
            throw new MojoExecutionException("a path of the class path is no URL", impossible);
        }
        URLClassLoader loader =
                new URLClassLoader("platform", urls.toArray(new URL[0]), ClassLoader.getPlatformClassLoader());
        return new DefinitionRunner(loader, launcher(loader));
    }

    @SuppressWarnings("unchecked") // the class declares exactly this interface
    private static Optional<Function<Map<String, Object>, Map<String, Object>>> launcher(ClassLoader loader)
            throws MojoExecutionException, MojoFailureException {
        try {
            Object launcher = Class.forName(LAUNCHER, true, loader)
                    .getDeclaredConstructor()
                    .newInstance();
            return Optional.of((Function<Map<String, Object>, Map<String, Object>>) launcher);
        } catch (ClassNotFoundException notAPlatformModule) {
            return Optional.empty();
        } catch (UnsupportedClassVersionError tooNew) {
            throw tooNew(tooNew);
        } catch (ReflectiveOperationException broken) {
            throw new MojoExecutionException(
                    "the generator-core on this module's class path does not fit this plugin", broken);
        }
    }

    /** The definitions to run: the one that was named, or all there are. */
    List<String> definitions(Path classes, @Nullable String named) throws MojoFailureException, MojoExecutionException {
        if (launcher.isEmpty()) {
            if (named != null) {
                throw new MojoFailureException("platform.definition names " + named
                        + ", but dev.platformgen:generator-core is no dependency of this module.\n"
                        + "    fix: add it, so that the definition can be compiled and run");
            }
            return List.of();
        }
        if (named != null) {
            return List.of(named);
        }
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("action", "find");
        request.put("classes", classes);
        Object found = call(request).get("definitions");
        return found instanceof List<?> names
                ? names.stream().map(String::valueOf).toList()
                : List.of();
    }

    Map<String, Object> run(
            String definition,
            String action,
            Path output,
            List<String> environments,
            boolean overwriteHandEdits,
            boolean progress)
            throws MojoExecutionException, MojoFailureException {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("action", action);
        request.put("definition", definition);
        request.put("output", output);
        request.put("environments", environments);
        request.put("overwriteHandEdits", overwriteHandEdits);
        try (Progress shown = Progress.of(definition, progress)) {
            shown.start();
            return call(request);
        }
    }

    private Map<String, Object> call(Map<String, Object> request) throws MojoExecutionException, MojoFailureException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return launcher.orElseThrow().apply(request);
        } catch (UnsupportedClassVersionError tooNew) {
            throw tooNew(tooNew);
        } catch (RuntimeException | LinkageError broken) {
            throw new MojoExecutionException("platform: " + broken, broken);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static MojoFailureException tooNew(UnsupportedClassVersionError error) {
        return new MojoFailureException(
                "a class is compiled for a newer Java than the one Maven runs on ("
                        + Runtime.version().feature() + "): "
                        + error.getMessage()
                        + "\n    fix: JAVA_HOME of a newer JDK, or maven.compiler.release "
                        + Runtime.version().feature() + " in this module",
                error);
    }

    @Override
    public void close() {
        try {
            loader.close();
        } catch (IOException harmless) {
            // The jars stay open until the JVM ends; nothing has been lost.
            return;
        }
    }
}
