package dev.platformgen.output;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Every change we make to a file system goes through here, so that a test can end a run between any two of them. */
interface FileOperations {
    FileOperations REAL = new FileOperations() {};

    /** Writes a file that is not there yet; so never through a link, and never over anything. */
    default void write(Path file, byte[] content) throws IOException {
        Files.write(file, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    default void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Deletes a file, a link itself, or an empty folder. */
    default void delete(Path path) throws IOException {
        Files.delete(path);
    }

    default void createFolders(Path folder) throws IOException {
        Files.createDirectories(folder);
    }

    default FileChannel openLock(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
    }
}
