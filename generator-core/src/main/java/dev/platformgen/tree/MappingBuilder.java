package dev.platformgen.tree;

import dev.platformgen.origin.Setting;
import dev.platformgen.origin.Trace;
import dev.platformgen.value.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Builds a mapping key by key, in the order of the calls. Putting a key again replaces its value in place. */
public final class MappingBuilder {
    private final List<Entry> entries = new ArrayList<>();
    private Trace trace = Trace.NONE;
    private String comment = "";

    MappingBuilder() {}

    public MappingBuilder put(Entry entry) {
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).name().equals(entry.name())) {
                entries.set(i, entry);
                return this;
            }
        }
        entries.add(entry);
        return this;
    }

    public MappingBuilder put(String key, Node value) {
        Entry entry = new Entry(Scalar.string(key), value, comment);
        comment = "";
        return put(entry);
    }

    public MappingBuilder put(String key, String value) {
        return put(key, Scalar.string(value, trace));
    }

    public MappingBuilder put(String key, long value) {
        return put(key, Scalar.integer(value, trace));
    }

    public MappingBuilder put(String key, boolean value) {
        return put(key, Scalar.bool(value, trace));
    }

    /** Puts what a setter remembered, with its origin; nothing when it was never set. */
    public MappingBuilder put(String key, @Nullable Setting<?> setting) {
        return setting == null ? this : put(key, Nodes.of(setting.value(), setting.trace()));
    }

    public MappingBuilder put(String key, Quantity quantity) {
        return put(key, Scalar.quantity(quantity, trace));
    }

    /** Puts the node unless it is an empty mapping or an empty sequence. */
    public MappingBuilder putUnlessEmpty(String key, Node value) {
        boolean empty = (value instanceof Mapping mapping && mapping.isEmpty())
                || (value instanceof Sequence sequence && sequence.items().isEmpty());
        return empty ? this : put(key, value);
    }

    public MappingBuilder putIfPresent(String key, Optional<? extends Node> value) {
        value.ifPresent(node -> put(key, node));
        return this;
    }

    /** Puts every key of a map of strings, in the map's own order. */
    public MappingBuilder putAll(Map<String, String> strings) {
        strings.forEach(this::put);
        return this;
    }

    /** A comment above the key that is put next. */
    public MappingBuilder comment(String text) {
        comment = text;
        return this;
    }

    /** The origin of the mapping, and of the plain values that are put after this call. */
    public MappingBuilder trace(Trace newTrace) {
        trace = newTrace;
        return this;
    }

    public boolean isEmpty() {
        return entries.isEmpty();
    }

    public Mapping build() {
        return Mapping.of(entries, trace);
    }
}
