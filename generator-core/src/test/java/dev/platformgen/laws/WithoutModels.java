package dev.platformgen.laws;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Loads this project's classes anew and counts what they ask for of the large models: each of those costs a small run more
 * than all of its own work, so they may load only for who calls {@code raw(…)} or hands over an object of theirs.
 */
final class WithoutModels extends URLClassLoader {
    private static final List<String> MODELS =
            List.of("com.fasterxml.jackson.", "io.fabric8.", "io.strimzi.", "org.snakeyaml.", "org.yaml.");

    private final Set<String> asked = new TreeSet<>();

    private WithoutModels() {
        super(classPath(), WithoutModels.class.getClassLoader());
    }

    /** The classes of the models that were loaded while the fixtures' minimal component was made and rendered. */
    static Set<String> loadedBy(Class<? extends ComponentLaws> fixtures) throws ReflectiveOperationException {
        try (WithoutModels loader = new WithoutModels()) {
            ((Runnable) instance(loader.loadClass(fixtures.getName()))).run();
            return loader.asked;
        } catch (IOException unclosed) {
            throw new UncheckedIOException(unclosed);
        }
    }

    /** A test class, with the ones around it where it is nested. */
    private static Object instance(Class<?> test) throws ReflectiveOperationException {
        boolean inner = test.isMemberClass() && !Modifier.isStatic(test.getModifiers());
        Class<?> outer = test.getEnclosingClass();
        Constructor<?> constructor = inner ? test.getDeclaredConstructor(outer) : test.getDeclaredConstructor();
        constructor.setAccessible(true);
        return inner ? constructor.newInstance(instance(outer)) : constructor.newInstance();
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (MODELS.stream().anyMatch(name::startsWith)) {
            asked.add(name);
        }
        if (!name.startsWith("dev.platformgen.")) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> known = findLoadedClass(name);
            return known == null ? findClass(name) : known;
        }
    }

    private static URL[] classPath() {
        List<URL> urls = new ArrayList<>();
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        for (String entry : path.split(File.pathSeparator, -1)) {
            try {
                urls.add(Path.of(entry).toUri().toURL());
            } catch (IOException unusable) {
                throw new UncheckedIOException(entry, unusable);
            }
        }
        return urls.toArray(URL[]::new);
    }
}
