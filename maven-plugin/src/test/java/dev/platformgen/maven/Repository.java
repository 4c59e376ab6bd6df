package dev.platformgen.maven;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * A local Maven repository that has everything the builder's own has by links, and our artifacts as they were just built:
 * nothing is installed where other builds would find it.
 */
final class Repository {
    private static final String VERSION = System.getProperty("it.version", "");

    private Repository() {}

    static Path create(Path folder) throws IOException {
        Path real = Path.of(System.getProperty("it.repository", ""));
        Path repository = folder.resolve("repository");
        linkAllBut("dev", real, repository);
        linkAllBut("platformgen", real.resolve("dev"), repository.resolve("dev"));
        Path root = Path.of("..").toAbsolutePath().normalize();
        put(repository, "platformgen-parent", root.resolve("pom.xml"), "pom");
        for (String artifact : List.of("generator-core", "platform-maven-plugin")) {
            Path module = root.resolve(artifact.equals("generator-core") ? artifact : "maven-plugin");
            put(repository, artifact, module.resolve("pom.xml"), "pom");
            put(repository, artifact, module.resolve("target/" + artifact + "-" + VERSION + ".jar"), "jar");
        }
        return repository;
    }

    private static void linkAllBut(String name, Path from, Path to) throws IOException {
        Files.createDirectories(to);
        if (!Files.isDirectory(from)) {
            return;
        }
        try (var entries = Files.list(from)) {
            for (Path entry : entries.toList()) {
                if (!entry.getFileName().toString().equals(name)) {
                    link(to.resolve(entry.getFileName()), entry);
                }
            }
        }
    }

    private static void link(Path link, Path target) throws IOException {
        try {
            Files.createSymbolicLink(link, target);
        } catch (FileAlreadyExistsException fromAnEarlierTest) {
            return;
        }
    }

    private static void put(Path repository, String artifact, Path file, String type) throws IOException {
        Path folder = repository.resolve("dev/platformgen").resolve(artifact).resolve(VERSION);
        Files.createDirectories(folder);
        Files.copy(file, folder.resolve(artifact + "-" + VERSION + "." + type), StandardCopyOption.REPLACE_EXISTING);
    }
}
