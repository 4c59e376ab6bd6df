package dev.platformgen.yaml;

import dev.platformgen.tree.Scalar;

/** Writes scalars, as values and as keys. */
final class Scalars {
    /** Readers look for the colon of an ordinary key within 1,024 characters; longer keys take the explicit form. */
    private static final int LONGEST_KEY = 1_000;
    /** {@link Emission#STEP} as a literal block says it. */
    private static final String INDICATOR = "2";

    private final Utf8Buffer out;

    Scalars(Utf8Buffer out) {
        this.out = out;
    }

    /** A key with its colon. */
    void key(Scalar key, int indent) {
        boolean explicit = isLong(key);
        if (explicit) {
            out.text("? ");
        }
        spelled(key, true, indent);
        if (explicit) {
            out.newLine();
            out.spaces(indent);
        }
        out.ascii(':');
    }

    /** Whether the key is long as it is written: a character takes up to six with its escape. */
    private static boolean isLong(Scalar key) {
        if (key.text().length() < LONGEST_KEY / DoubleQuotes.LONGEST_ESCAPE) {
            return false;
        }
        Utf8Buffer alone = new Utf8Buffer();
        new Scalars(alone).spelled(key, true, 0);
        return alone.length() > LONGEST_KEY;
    }

    /** A value; a literal block ends its last line itself. */
    void value(Scalar scalar, int indent) {
        spelled(scalar, false, indent);
    }

    private void spelled(Scalar scalar, boolean key, int indent) {
        if (scalar.isString()) {
            string(scalar, key, indent);
        } else {
            out.text(scalar.text());
        }
    }

    private void string(Scalar scalar, boolean key, int indent) {
        String text = scalar.text();
        Spelling.Form needed = Spelling.of(text, key);
        switch (kept(scalar.style(), text, key, needed)) {
            case PLAIN -> out.text(text);
            case SINGLE_QUOTED -> {
                out.ascii('\'');
                out.text(text.indexOf('\'') < 0 ? text : text.replace("'", "''"));
                out.ascii('\'');
            }
            case DOUBLE_QUOTED -> DoubleQuotes.write(text, out);
            case LITERAL -> literal(text, indent);
        }
    }

    /** A quoting that the text had in the file it came from stays, as long as it still carries the text. */
    private static Spelling.Form kept(Scalar.Style style, String text, boolean key, Spelling.Form needed) {
        return switch (style) {
            case AUTO, PLAIN, FOLDED -> needed;
            case DOUBLE_QUOTED -> Spelling.Form.DOUBLE_QUOTED;
            case SINGLE_QUOTED -> Spelling.fitsSingleQuotes(text) ? Spelling.Form.SINGLE_QUOTED : needed;
            case LITERAL -> {
                boolean fits = !key && Spelling.fitsSingleQuotes(text) && Spelling.isLiteral(text);
                yield fits ? Spelling.Form.LITERAL : needed;
            }
        };
    }

    private void literal(String text, int indent) {
        boolean ends = text.endsWith("\n");
        out.ascii('|');
        if (Spelling.hidesIndentation(text)) {
            out.text(INDICATOR);
        }
        if (!ends) {
            out.ascii('-');
        } else if (text.endsWith("\n\n")) {
            out.ascii('+');
        }
        out.newLine();
        int from = 0;
        int length = ends ? text.length() - 1 : text.length();
        while (from <= length) {
            int to = text.indexOf('\n', from);
            int end = to < 0 || to > length ? length : to;
            if (end > from) {
                out.spaces(indent);
                out.text(text, from, end);
            }
            out.newLine();
            from = end + 1;
        }
    }
}
