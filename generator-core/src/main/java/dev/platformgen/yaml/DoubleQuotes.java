package dev.platformgen.yaml;

/** Writes text in double quotes, with an escape for everything that a reader could lose or misread. */
final class DoubleQuotes {
    /** {@code \\u2028}. */
    static final int LONGEST_ESCAPE = 6;

    private static final String HEX = "0123456789ABCDEF";

    private DoubleQuotes() {}

    static void write(String text, Utf8Buffer out) {
        out.ascii('"');
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = c >= ' ' && c < 0x7F && c != '"' && c != '\\' || c >= 0x7F && Spelling.isReadable(text, i);
            if (!plain) {
                out.text(text, from, i);
                escape(c, out);
                from = i + 1;
            }
        }
        out.text(text, from, text.length());
        out.ascii('"');
    }

    private static void escape(char c, Utf8Buffer out) {
        out.ascii('\\');
        switch (c) {
            case '"', '\\' -> out.ascii(c);
            case '\n' -> out.ascii('n');
            case '\r' -> out.ascii('r');
            case '\t' -> out.ascii('t');
            default -> {
                boolean wide = c > 0xFF;
                out.ascii(wide ? 'u' : 'x');
                for (int shift = wide ? 12 : 4; shift >= 0; shift -= 4) {
                    out.ascii(HEX.charAt(c >> shift & 0xF));
                }
            }
        }
    }
}
