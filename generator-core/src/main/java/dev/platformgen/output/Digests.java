package dev.platformgen.output;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 over content with LF line ends, so that a checkout with CRLF is the same file. */
final class Digests {
    private static final int BUFFER = 1 << 16;

    private Digests() {}

    /** Of a file of any size; a large one is never held as a whole. */
    static String of(Path file) throws IOException {
        if (Files.size(file) <= BUFFER) {
            return of(Files.readAllBytes(file));
        }
        try (InputStream in = Files.newInputStream(file)) {
            return ofStream(in);
        }
    }

    static String of(byte[] content) {
        for (byte each : content) {
            if (each == '\r') {
                return ofCarriageReturns(content);
            }
        }
        return hex(sha256().digest(content));
    }

    private static String ofCarriageReturns(byte[] content) {
        try {
            return ofStream(new ByteArrayInputStream(content));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A carriage return counts only where no line feed follows it, also across two reads. */
    private static String ofStream(InputStream in) throws IOException {
        MessageDigest digest = sha256();
        byte[] read = new byte[BUFFER];
        byte[] kept = new byte[BUFFER + 1];
        boolean held = false;
        for (int count = in.read(read); count >= 0; count = in.read(read)) {
            int length = 0;
            for (int i = 0; i < count; i++) {
                if (held && read[i] != '\n') {
                    kept[length++] = '\r';
                }
                held = read[i] == '\r';
                if (!held) {
                    kept[length++] = read[i];
                }
            }
            digest.update(kept, 0, length);
        }
        if (held) {
            digest.update((byte) '\r');
        }
        return hex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java runtime has SHA-256", impossible);
        }
    }

    private static String hex(byte[] digest) {
        return HexFormat.of().formatHex(digest);
    }
}
