package dev.platformgen.yaml;

import java.util.Arrays;

/** Bytes that grow, and a count of the lines in them. */
final class Utf8Buffer {
    private static final int INITIAL = 2_048;
    private static final int MAX_BYTES_PER_CHAR = 3;

    private byte[] bytes = new byte[INITIAL];
    private int length;
    private int line = 1;

    int line() {
        return line;
    }

    int length() {
        return length;
    }

    boolean atLineStart() {
        return length > 0 && bytes[length - 1] == '\n';
    }

    boolean afterEmptyLine() {
        return length > 1 && bytes[length - 1] == '\n' && bytes[length - 2] == '\n';
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    void newLine() {
        ascii('\n');
        line++;
    }

    void ascii(char c) {
        if (length == bytes.length) {
            grow(1);
        }
        bytes[length++] = (byte) c;
    }

    void spaces(int count) {
        if (bytes.length - length < count) {
            grow(count);
        }
        Arrays.fill(bytes, length, length + count, (byte) ' ');
        length += count;
    }

    void text(String text) {
        text(text, 0, text.length());
    }

    /** Appends a part of a text that has no line end in it. */
    void text(String text, int from, int to) {
        int most = (to - from) * MAX_BYTES_PER_CHAR;
        if (bytes.length - length < most) {
            grow(most);
        }
        byte[] out = bytes;
        int at = length;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                out[at++] = (byte) c;
            } else if (c < 0x800) {
                out[at++] = (byte) (0xC0 | c >> 6);
                out[at++] = (byte) (0x80 | c & 0x3F);
            } else if (Character.isHighSurrogate(c) && i + 1 < to) {
                int point = Character.toCodePoint(c, text.charAt(++i));
                out[at++] = (byte) (0xF0 | point >> 18);
                out[at++] = (byte) (0x80 | point >> 12 & 0x3F);
                out[at++] = (byte) (0x80 | point >> 6 & 0x3F);
                out[at++] = (byte) (0x80 | point & 0x3F);
            } else {
                out[at++] = (byte) (0xE0 | c >> 12);
                out[at++] = (byte) (0x80 | c >> 6 & 0x3F);
                out[at++] = (byte) (0x80 | c & 0x3F);
            }
        }
        length = at;
    }

    private void grow(int needed) {
        bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + needed));
    }
}
