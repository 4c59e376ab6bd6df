package dev.platformgen.chart;

import dev.platformgen.Draft;
import dev.platformgen.origin.JavaCall;
import dev.platformgen.origin.Trace;
import dev.platformgen.tree.Entry;
import dev.platformgen.tree.Mapping;
import dev.platformgen.tree.MappingBuilder;
import dev.platformgen.tree.Node;
import dev.platformgen.tree.Nodes;
import dev.platformgen.tree.Scalar;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes a values tree by hand, for charts and keys without typed setters.
 *
 * <pre>{@code
 * values.value("replicaCount", 2);
 * values.section("resources", resources -> resources.value("limits.memory", "4Gi"));
 * values.remove("postgresql.auth");
 * }</pre>
 *
 * <p>A dot in a key goes one level down; a key that has a dot itself is written {@code "a\\.b"}, as for
 * {@code helm --set}.
 */
public final class Values {
    private final Draft draft;
    private final Map<String, Object> entries = new LinkedHashMap<>();
    private final Map<String, String> comments = new LinkedHashMap<>();
    private @Nullable String pendingComment;

    /** A values tree of a component, whose mistakes are reported through its draft. */
    public static Values of(Draft draft) {
        return new Values(draft);
    }

    private Values(Draft draft) {
        this.draft = draft;
    }

    /** Sets one key to a string, number, boolean, quantity, list or map. */
    public Values value(String key, Object value) {
        draft.open();
        Trace here = Trace.of(JavaCall.here());
        if (draft.set(key, value) != null) {
            set(key, Nodes.of(value, here), here);
        }
        return this;
    }

    /** Sets the keys below one key. */
    public Values section(String key, Consumer<Values> values) {
        draft.open();
        Trace here = Trace.of(JavaCall.here());
        Values inner = new Values(draft);
        values.accept(inner);
        set(key, inner.build(here), here);
        return this;
    }

    /**
     * Takes away a default of the chart: the overlay gets {@code key: null}. Helm before 3.17 kept some of these defaults
     * in subcharts (HELM-009).
     */
    public Values remove(String key) {
        draft.open();
        Trace here = Trace.of(JavaCall.here());
        set(key, Scalar.nothing().withTrace(here), here);
        return this;
    }

    /** A comment above the key that is set next. */
    public Values comment(String text) {
        draft.open();
        pendingComment = text;
        return this;
    }

    private void set(String path, Node value, Trace here) {
        Values level = this;
        String rest = path;
        for (int dot = unescapedDot(rest); dot >= 0; dot = unescapedDot(rest)) {
            String step = rest.substring(0, dot).replace("\\.", ".");
            level = level.down(step, here);
            rest = rest.substring(dot + 1);
        }
        String key = rest.replace("\\.", ".");
        if (key.isEmpty()) {
            draft.error(
                    here,
                    "values key was \"" + path + "\", must not have an empty part",
                    "Helm could not address it",
                    "the keys in between, joined by single dots");
            return;
        }
        level.entries.put(key, value);
        if (pendingComment != null) {
            level.comments.put(key, pendingComment);
            pendingComment = null;
        }
    }

    private Values down(String step, Trace here) {
        Object there = entries.get(step);
        if (there instanceof Values values) {
            return values;
        }
        Values inner = new Values(draft);
        if (there instanceof Mapping mapping) {
            mapping.entries().forEach(entry -> inner.adopt(entry));
        } else if (there != null) {
            draft.error(
                    here,
                    "values key '" + step + "' was set to " + there + " and then to keys below it",
                    "a key is either a value or a section; the first setting would be lost",
                    "keep one of the two");
        }
        entries.put(step, inner);
        return inner;
    }

    private void adopt(Entry entry) {
        entries.put(entry.name(), entry.value());
        comments.put(entry.name(), entry.comment());
    }

    private static int unescapedDot(String path) {
        int dot = path.indexOf('.');
        while (dot > 0 && path.charAt(dot - 1) == '\\') {
            dot = path.indexOf('.', dot + 1);
        }
        return dot;
    }

    /** The tree as it is now. */
    public Mapping build(Trace trace) {
        MappingBuilder mapping = Mapping.builder().trace(trace);
        entries.forEach((key, value) -> {
            Node node = value instanceof Values inner ? inner.build(trace) : (Node) value;
            mapping.put(new Entry(Scalar.string(key), node, comments.getOrDefault(key, "")));
        });
        return mapping.build();
    }
}
