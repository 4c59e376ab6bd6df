package dev.platformgen.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {
    private static final String ONE = "1".repeat(64);
    private static final String TWO = "2".repeat(64);

    private final Path folder;

    LedgerTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private Ledger read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private Ledger read(byte[] bytes) throws IOException {
        Path file = folder.resolve("data.ledger");
        Files.write(file, bytes);
        return Ledger.read(file);
    }

    @Test
    void readsBackWhatItWrites() throws IOException {
        String text = ONE + " shared a b.yaml\n" + TWO + " prod config/c.yaml\n";
        assertThat(read(text).text()).isEqualTo(text);
        assertThat(read(text.replace("\n", "\r\n")).text()).isEqualTo(text);
    }

    @Test
    void bothSidesOfAMergeConflictAreOurs() throws IOException {
        Ledger ledger = read("<<<<<<< HEAD\n" + ONE + " shared a.yaml\n||||||| base\n=======\n" + TWO
                + " shared a.yaml\n" + TWO + " shared b.yaml\n>>>>>>> branch\n");
        OutputPath path = new OutputPath("a.yaml");
        assertThat(ledger.owns(path, ONE)).isTrue();
        assertThat(ledger.owns(path, TWO)).isTrue();
        assertThat(ledger.files().keySet()).extracting(OutputPath::text).containsExactly("a.yaml", "b.yaml");
    }

    @Test
    void linesThatCannotBeTrustedArePassedOver() throws IOException {
        Ledger ledger = read(ONE + " shared ../../etc/passwd\n" + ONE + " shared /etc/passwd\n"
                + ONE + " shared .platformgen/other.ledger\n" + ONE + " shared C:/boot.ini\n"
                + ONE + " UPPER a.yaml\n" + ONE + " a.yaml\n" + ONE.substring(1) + " shared a.yaml\n"
                + ONE.replace('1', 'G') + " shared a.yaml\n" + "\n \n" + ONE + "\n" + ONE + " \n" + ONE + " shared \n"
                + TWO + " shared kept.yaml\n");
        assertThat(ledger.files().keySet()).extracting(OutputPath::text).containsExactly("kept.yaml");
    }

    @Test
    void bytesThatAreNoTextDoNotStopIt() throws IOException {
        byte[] good = ("\n" + ONE + " shared a.yaml\n").getBytes(StandardCharsets.UTF_8);
        byte[] all = new byte[good.length + 2];
        all[0] = (byte) 0xFF;
        all[1] = (byte) 0xC0;
        System.arraycopy(good, 0, all, 2, good.length);
        assertThat(read(all).files()).hasSize(1);
    }

    @Test
    void aLedgerBehindALinkIsNotRead() throws IOException {
        Path real = folder.resolve("real");
        Files.writeString(real, ONE + " shared a.yaml\n");
        Path link = Files.createSymbolicLink(folder.resolve("link.ledger"), real);
        assertThat(Ledger.read(link).files()).isEmpty();
    }
}
