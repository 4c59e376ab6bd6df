package dev.platformgen.engine;

import dev.platformgen.PlatformDefinition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds the definitions among a module's classes, loading only those that mention the interface. */
final class DefinitionScanner {
    private static final byte[] MENTION =
            PlatformDefinition.class.getName().replace('.', '/').getBytes(StandardCharsets.UTF_8);

    private DefinitionScanner() {}

    /** Names of concrete classes below the folder that implement {@link PlatformDefinition}, sorted. */
    static List<String> find(Path classes) {
        if (!Files.isDirectory(classes)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(classes)) {
            List<String> found = new ArrayList<>();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".class")).toList()) {
                if (mentions(Files.readAllBytes(file)) && isDefinition(className(classes, file))) {
                    found.add(className(classes, file));
                }
            }
            return found.stream().sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String className(Path classes, Path file) {
        String path =
                classes.relativize(file).toString().replace(file.getFileSystem().getSeparator(), ".");
        return path.substring(0, path.length() - ".class".length());
    }

    private static boolean mentions(byte[] content) {
        for (int i = 0; i <= content.length - MENTION.length; i++) {
            int j = 0;
            while (j < MENTION.length && content[i + j] == MENTION[j]) {
                j++;
            }
            if (j == MENTION.length) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDefinition(String className) {
        try {
            Class<?> type = Class.forName(className, false, DefinitionScanner.class.getClassLoader());
            boolean concrete = !type.isInterface() && !Modifier.isAbstract(type.getModifiers());
            return concrete && !type.isAnonymousClass() && PlatformDefinition.class.isAssignableFrom(type);
        } catch (UnsupportedClassVersionError tooNew) {
            // Whoever compiled this class gets to see why it cannot be run; skipping it would generate nothing,
            // silently.
            throw tooNew;
        } catch (ClassNotFoundException | LinkageError notRunnable) {
            return false;
        }
    }
}
