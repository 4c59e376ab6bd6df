package dev.platformgen.yaml;

/** Writes comment lines. */
final class Comments {
    private Comments() {}

    static void write(String text, int indent, Utf8Buffer out) {
        int from = 0;
        while (from < text.length()) {
            int to = from;
            while (to < text.length() && !isBreak(text.charAt(to))) {
                to++;
            }
            out.spaces(indent);
            out.ascii('#');
            if (to > from) {
                out.ascii(' ');
                line(text, from, to, out);
            }
            out.newLine();
            from = text.startsWith("\r\n", to) ? to + 2 : to + 1;
        }
    }

    /** What no reader accepts, not even in a comment, is a space. */
    private static void line(String text, int from, int to, Utf8Buffer out) {
        int start = from;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < ' ' || c >= 0x7F && !Spelling.isReadable(text, i)) {
                out.text(text, start, i);
                out.ascii(' ');
                start = i + 1;
            }
        }
        out.text(text, start, to);
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
    }
}
