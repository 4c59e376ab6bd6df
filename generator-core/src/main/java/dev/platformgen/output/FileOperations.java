package dev.platformgen.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Every change we make to a file system goes through here, so that a test can end a run between any two of them. */
interface FileOperations {
    FileOperations REAL = new FileOperations() {};

    default void write(Path file, byte[] content) throws IOException {
        Files.write(file, content);
    }

    default void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    default void delete(Path file) throws IOException {
        Files.deleteIfExists(file);
    }

    default void createFolders(Path folder) throws IOException {
        Files.createDirectories(folder);
    }
}
