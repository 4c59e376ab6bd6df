package dev.platformgen.output;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 over content with LF line ends, so that a checkout with CRLF is the same file. */
final class Digests {
    private Digests() {}

    static String of(byte[] content) {
        try {
            byte[] normal = normalized(content);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(normal));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java runtime has SHA-256", impossible);
        }
    }

    /** The content with every CRLF as LF; the same array when there is none. */
    static byte[] normalized(byte[] content) {
        int crlf = 0;
        for (int i = 1; i < content.length; i++) {
            if (content[i] == '\n' && content[i - 1] == '\r') {
                crlf++;
            }
        }
        if (crlf == 0) {
            return content;
        }
        byte[] normal = new byte[content.length - crlf];
        int at = 0;
        for (int i = 0; i < content.length; i++) {
            boolean dropped = content[i] == '\r' && i + 1 < content.length && content[i + 1] == '\n';
            if (!dropped) {
                normal[at++] = content[i];
            }
        }
        return normal;
    }
}
