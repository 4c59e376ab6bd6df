package dev.platformgen.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Approved output under {@code src/test/resources/golden}; {@code -DupdateGolden} writes it anew instead of comparing. */
public final class Golden {
    private static final Path FOLDER = Path.of("src", "test", "resources", "golden");

    private Golden() {}

    /**
     * Compares with the approved file.
     *
     * @param path below the folder of golden files, for example {@code KafkaCluster/full.yaml}
     */
    public static void verify(String path, String actual) {
        Path file = FOLDER.resolve(path);
        try {
            if (Boolean.getBoolean("updateGolden")) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.writeString(file, actual);
                return;
            }
            assertThat(file).as("approved output; -DupdateGolden writes it").exists();
            assertThat(actual)
                    .as("output against %s; if the change is wanted, -DupdateGolden writes it anew", file)
                    .isEqualTo(Files.readString(file).replace("\r\n", "\n"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file.toString(), unreadable);
        }
    }
}
