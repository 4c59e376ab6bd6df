package dev.platformgen.yaml;

import dev.platformgen.tree.Entry;
import dev.platformgen.tree.Mapping;
import dev.platformgen.tree.Node;
import dev.platformgen.tree.Scalar;
import dev.platformgen.tree.Sequence;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One pass over documents. Counts lines per node only when it is given a map to count into. */
final class Emission {
    private static final int STEP = 2;
    /** Readers look for the colon of an ordinary key within 1,024 characters; longer keys take the explicit form. */
    private static final int LONGEST_KEY = 900;

    private final Utf8Buffer out = new Utf8Buffer();
    private final @Nullable IdentityHashMap<Node, Integer> lines;

    Emission(@Nullable IdentityHashMap<Node, Integer> lines) {
        this.lines = lines;
    }

    byte[] emit(List<Mapping> documents, String header) {
        comment(header, 0);
        boolean first = true;
        for (Mapping document : documents) {
            if (!first) {
                out.text("---");
                out.newLine();
            }
            first = false;
            count(document);
            if (document.isEmpty()) {
                out.text("{}");
                out.newLine();
            } else {
                entries(document, 0, false);
            }
        }
        return out.toBytes();
    }

    private void comment(String text, int indent) {
        if (!text.isEmpty()) {
            for (String line : text.split("\\R", -1)) {
                out.spaces(indent);
                out.text(line.isEmpty() ? "#" : "# ");
                out.text(line.replaceAll("\\p{Cntrl}", " "));
                out.newLine();
            }
        }
    }

    /** Writes the entries of a mapping; the first one stands where the cursor is when {@code inline}. */
    private void entries(Mapping mapping, int indent, boolean inline) {
        List<Entry> entries = mapping.entries();
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            boolean here = inline && i == 0;
            if (!entry.comment().isEmpty() && !here) {
                if (indent == 0 && i > 0) {
                    out.newLine();
                }
                comment(entry.comment(), indent);
            }
            if (!here) {
                out.spaces(indent);
            }
            count(entry.value());
            key(entry.key(), indent);
            value(entry.value(), indent);
        }
    }

    private void key(Scalar key, int indent) {
        boolean explicit = key.text().length() > LONGEST_KEY;
        if (explicit) {
            out.text("? ");
        }
        if (key.isString()) {
            string(key, true, 0);
        } else {
            out.text(key.text());
        }
        if (explicit) {
            out.newLine();
            out.spaces(indent);
        }
        out.ascii(':');
    }

    /** What follows a key's colon, up to and including the line end. */
    private void value(Node value, int indent) {
        if (value instanceof Mapping mapping) {
            if (mapping.isEmpty()) {
                out.text(" {}");
                out.newLine();
            } else {
                out.newLine();
                entries(mapping, indent + STEP, false);
            }
        } else if (value instanceof Sequence sequence) {
            if (sequence.items().isEmpty()) {
                out.text(" []");
                out.newLine();
            } else {
                out.newLine();
                items(sequence, indent + STEP, false);
            }
        } else {
            out.ascii(' ');
            scalar((Scalar) value, indent);
        }
    }

    private void items(Sequence sequence, int indent, boolean inline) {
        List<Node> items = sequence.items();
        for (int i = 0; i < items.size(); i++) {
            if (!(inline && i == 0)) {
                out.spaces(indent);
            }
            Node item = items.get(i);
            count(item);
            out.text("- ");
            if (item instanceof Mapping mapping && !mapping.isEmpty()) {
                entries(mapping, indent + STEP, true);
            } else if (item instanceof Sequence inner && !inner.items().isEmpty()) {
                items(inner, indent + STEP, true);
            } else if (item instanceof Scalar scalar) {
                scalar(scalar, indent);
            } else {
                out.text(item instanceof Mapping ? "{}" : "[]");
                out.newLine();
            }
        }
    }

    private void scalar(Scalar scalar, int indent) {
        if (scalar.isString()) {
            string(scalar, false, indent + STEP);
        } else {
            out.text(scalar.text());
        }
        if (out.atLineStart()) {
            return;
        }
        out.newLine();
    }

    private void string(Scalar scalar, boolean key, int indent) {
        String text = scalar.text();
        Spelling.Form needed = Spelling.of(text, key);
        switch (kept(scalar.style(), text, needed)) {
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
    private static Spelling.Form kept(Scalar.Style style, String text, Spelling.Form needed) {
        if (needed == Spelling.Form.LITERAL || style == Scalar.Style.AUTO || style == Scalar.Style.PLAIN) {
            return needed;
        }
        if (style == Scalar.Style.DOUBLE_QUOTED) {
            return Spelling.Form.DOUBLE_QUOTED;
        }
        boolean single = style == Scalar.Style.SINGLE_QUOTED && Spelling.fitsSingleQuotes(text);
        return single ? Spelling.Form.SINGLE_QUOTED : needed;
    }

    private void literal(String text, int indent) {
        boolean ends = text.endsWith("\n");
        out.ascii('|');
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

    private void count(Node node) {
        if (lines != null) {
            lines.putIfAbsent(node, out.line());
        }
    }
}
