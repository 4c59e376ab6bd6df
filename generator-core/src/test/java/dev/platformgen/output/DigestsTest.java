package dev.platformgen.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DigestsTest {
    private final Path folder;

    DigestsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void isThePlainSha256OfTextWithLineFeeds() {
        assertThat(Digests.of(bytes("abc")))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65533, 65534, 65535, 65536, 65537, 131071, 131072})
    void aCheckoutWithCarriageReturnsIsTheSameFileWhereverTheyFall(int length) throws IOException {
        String start = "x".repeat(length);
        Path file = folder.resolve("file");
        Files.write(file, bytes(start + "\r\ny\r\n"));
        String digest = Digests.of(bytes(start + "\ny\n"));
        assertThat(Digests.of(file)).isEqualTo(digest);
        assertThat(Digests.of(Files.readAllBytes(file))).isEqualTo(digest);
    }

    @Test
    void aCarriageReturnAloneIsContent() {
        assertThat(Digests.of(bytes("a\rb"))).isNotEqualTo(Digests.of(bytes("ab")));
        assertThat(Digests.of(bytes("a\r"))).isNotEqualTo(Digests.of(bytes("a")));
        assertThat(Digests.of(bytes("a\r\r\n"))).isNotEqualTo(Digests.of(bytes("a\n")));
    }
}
