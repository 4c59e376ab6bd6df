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
    static final int STEP = 2;

    private final Utf8Buffer out = new Utf8Buffer();
    private final Scalars scalars = new Scalars(out);
    private final @Nullable IdentityHashMap<Node, Integer> lines;

    Emission(@Nullable IdentityHashMap<Node, Integer> lines) {
        this.lines = lines;
    }

    byte[] emit(List<? extends Node> documents, String header) {
        Comments.write(header, 0, out);
        boolean first = true;
        for (Node document : documents) {
            if (!first) {
                out.text("---");
                out.newLine();
            }
            first = false;
            Comments.write(leadingComment(document), 0, out);
            count(document);
            if (document instanceof Mapping mapping && !mapping.isEmpty()) {
                entries(mapping, 0, true);
            } else if (document instanceof Sequence sequence
                    && !sequence.items().isEmpty()) {
                items(sequence, 0, true);
            } else {
                leaf(document, 0, false);
            }
        }
        return out.toBytes();
    }

    /** The comment of the first key in a list item stands above the dash, where a reader finds it again. */
    private static String leadingComment(Node node) {
        Node here = node;
        while (here instanceof Sequence sequence && !sequence.items().isEmpty()) {
            here = sequence.items().get(0);
        }
        return here instanceof Mapping mapping && !mapping.isEmpty()
                ? mapping.entries().get(0).comment()
                : "";
    }

    /** Writes the entries of a mapping; the first one stands where the cursor is when {@code inline}. */
    private void entries(Mapping mapping, int indent, boolean inline) {
        List<Entry> entries = mapping.entries();
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            if (!inline || i > 0) {
                // One more empty line after a block that keeps its line ends would be the block's.
                if (indent == 0 && i > 0 && !entry.comment().isEmpty() && !out.afterEmptyLine()) {
                    out.newLine();
                }
                Comments.write(entry.comment(), indent, out);
                out.spaces(indent);
            }
            count(entry.key());
            count(entry.value());
            scalars.key(entry.key(), indent);
            value(entry.value(), indent);
        }
    }

    /** What follows a key's colon, up to and including the line end. */
    private void value(Node value, int indent) {
        if (value instanceof Mapping mapping && !mapping.isEmpty()) {
            out.newLine();
            entries(mapping, indent + STEP, false);
        } else if (value instanceof Sequence sequence && !sequence.items().isEmpty()) {
            out.newLine();
            items(sequence, indent + STEP, false);
        } else {
            leaf(value, indent, true);
        }
    }

    private void items(Sequence sequence, int indent, boolean inline) {
        List<Node> items = sequence.items();
        for (int i = 0; i < items.size(); i++) {
            Node item = items.get(i);
            if (!inline || i > 0) {
                Comments.write(leadingComment(item), indent, out);
                out.spaces(indent);
            }
            count(item);
            out.ascii('-');
            if (item instanceof Mapping mapping && !mapping.isEmpty()) {
                out.ascii(' ');
                entries(mapping, indent + STEP, true);
            } else if (item instanceof Sequence inner && !inner.items().isEmpty()) {
                out.ascii(' ');
                items(inner, indent + STEP, true);
            } else {
                leaf(item, indent, true);
            }
        }
    }

    /** A scalar or an empty collection, up to and including the line end; null spelled as nothing leaves no space. */
    private void leaf(Node node, int indent, boolean after) {
        boolean nothing = node instanceof Scalar scalar
                && !scalar.isString()
                && scalar.text().isEmpty();
        if (after && !nothing) {
            out.ascii(' ');
        }
        if (node instanceof Scalar scalar) {
            scalars.value(scalar, indent + STEP);
        } else {
            out.text(node instanceof Mapping ? "{}" : "[]");
        }
        if (!out.atLineStart()) {
            out.newLine();
        }
    }

    private void count(Node node) {
        if (lines != null) {
            lines.putIfAbsent(node, out.line());
        }
    }
}
