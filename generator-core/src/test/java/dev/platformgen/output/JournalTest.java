package dev.platformgen.output;

import static dev.platformgen.output.Trees.put;
import static org.assertj.core.api.Assertions.assertThat;

import dev.platformgen.output.Journal.Kind;
import dev.platformgen.output.Journal.Step;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
    private static final String ONE = "1".repeat(64);

    private static final Journal JOURNAL = new Journal(List.of(
            new Step(Kind.DELETE, 0, ONE, "-", "-", new OutputPath("old file.yaml")),
            new Step(Kind.WRITE, 7, "-", ONE, "prod", new OutputPath("new.yaml"))));

    private final Path folder;

    JournalTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private boolean isComplete(byte[] bytes) throws IOException {
        Path file = folder.resolve("journal-data");
        Files.write(file, bytes);
        return Journal.read(file).isPresent();
    }

    @Test
    void readsBackWhatItWrites() throws IOException {
        Path file = folder.resolve("journal-data");
        Files.write(file, JOURNAL.toBytes());
        assertThat(Journal.read(file)).contains(JOURNAL);
        Files.write(file, new Journal(List.of()).toBytes());
        assertThat(Journal.read(file)).contains(new Journal(List.of()));
    }

    @Test
    void cutAnywhereItIsNotComplete() throws IOException {
        byte[] all = JOURNAL.toBytes();
        for (int length = 0; length < all.length; length++) {
            assertThat(isComplete(Arrays.copyOf(all, length)))
                    .as("%d bytes", length)
                    .isFalse();
        }
    }

    @Test
    void changedAnywhereItIsNotComplete() throws IOException {
        for (int at = 0; at < JOURNAL.toBytes().length; at++) {
            byte[] all = JOURNAL.toBytes();
            all[at] ^= 1;
            assertThat(isComplete(all)).as("byte %d", at).isFalse();
        }
    }

    @Test
    void aForgedJournalCannotNameWhatWeWouldNotWrite() throws IOException {
        for (String line : List.of(
                "delete 0 " + ONE + " - - ../outside.yaml\n",
                "write ../7 - " + ONE + " prod a.yaml\n",
                "write 99999999999 - " + ONE + " prod a.yaml\n",
                "write  - " + ONE + " prod a.yaml\n",
                "run 0 - - - a.yaml\n",
                "write 1\n")) {
            String commit = "committed " + Digests.of(line.getBytes(StandardCharsets.UTF_8)) + "\n";
            assertThat(isComplete((line + commit).getBytes(StandardCharsets.UTF_8)))
                    .as(line)
                    .isFalse();
        }
    }

    @Test
    void noFileAndNoTextAreNoJournal() throws IOException {
        assertThat(Journal.read(folder.resolve("absent"))).isEmpty();
        put(folder, "journal-data", "\n");
        assertThat(Journal.read(folder.resolve("journal-data"))).isEmpty();
    }
}
