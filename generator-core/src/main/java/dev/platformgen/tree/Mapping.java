package dev.platformgen.tree;

import dev.platformgen.origin.Trace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Keys and values in the order in which they are written. Two mappings are equal whatever their order. */
public final class Mapping implements Node {
    public static final Mapping EMPTY = new Mapping(List.of(), Trace.NONE);
    private static final int INDEX_FROM = 12;

    private final List<Entry> entries;
    private final Trace trace;
    private @Nullable Map<String, Entry> index;

    private Mapping(List<Entry> entries, Trace trace) {
        this.entries = entries;
        this.trace = trace;
    }

    public static Mapping of(List<Entry> entries, Trace trace) {
        return new Mapping(List.copyOf(entries), trace);
    }

    /** A mapping with one key. */
    public static Mapping of(String key, Node value) {
        return new Mapping(List.of(new Entry(key, value)), Trace.NONE);
    }

    public static MappingBuilder builder() {
        return new MappingBuilder();
    }

    /** A builder that starts with everything this mapping has. */
    public MappingBuilder toBuilder() {
        MappingBuilder builder = new MappingBuilder();
        entries.forEach(builder::put);
        return builder.trace(trace);
    }

    public List<Entry> entries() {
        return entries;
    }

    public List<String> keys() {
        return entries.stream().map(Entry::name).toList();
    }

    public boolean isEmpty() {
        return entries.isEmpty();
    }

    public int size() {
        return entries.size();
    }

    public Optional<Node> get(String key) {
        return Optional.ofNullable(find(key)).map(Entry::value);
    }

    /** The entry with that key; the first one where a reader let a duplicate through. */
    public @Nullable Entry find(String key) {
        if (entries.size() >= INDEX_FROM) {
            return index().get(key);
        }
        for (Entry entry : entries) {
            if (entry.key().text().equals(key)) {
                return entry;
            }
        }
        return null;
    }

    private Map<String, Entry> index() {
        Map<String, Entry> built = index;
        if (built == null) {
            built = new HashMap<>(entries.size() * 2);
            for (Entry entry : entries) {
                built.putIfAbsent(entry.name(), entry);
            }
            index = built;
        }
        return built;
    }

    /** The node below a path of keys, where every step on the way is a mapping. */
    public Optional<Node> at(String... path) {
        Node here = this;
        for (String key : path) {
            Entry entry = here instanceof Mapping mapping ? mapping.find(key) : null;
            if (entry == null) {
                return Optional.empty();
            }
            here = entry.value();
        }
        return Optional.of(here);
    }

    /** The text of the scalar below a path of keys. */
    public Optional<String> text(String... path) {
        return at(path).filter(Scalar.class::isInstance).map(node -> ((Scalar) node).text());
    }

    /** This mapping with one key set: in its old place if it was there, at the end otherwise. */
    public Mapping with(String key, Node value) {
        List<Entry> changed = new ArrayList<>(entries.size() + 1);
        boolean found = false;
        for (Entry entry : entries) {
            boolean here = entry.name().equals(key);
            changed.add(here ? entry.withValue(value) : entry);
            found |= here;
        }
        if (!found) {
            changed.add(new Entry(key, value));
        }
        return new Mapping(List.copyOf(changed), trace);
    }

    public Mapping without(String key) {
        return new Mapping(
                entries.stream().filter(entry -> !entry.name().equals(key)).toList(), trace);
    }

    /** This mapping with the value of every key passed through a function. */
    public Mapping mapValues(UnaryOperator<Node> change) {
        return new Mapping(
                entries.stream()
                        .map(entry -> entry.withValue(change.apply(entry.value())))
                        .toList(),
                trace);
    }

    /** This mapping with another laid over it: mappings are merged key by key, everything else is replaced. */
    public Mapping mergedWith(Mapping over) {
        Mapping merged = this;
        for (Entry entry : over.entries) {
            Entry mine = merged.find(entry.name());
            Node value = entry.value();
            if (mine != null && mine.value() instanceof Mapping below && value instanceof Mapping above) {
                value = below.mergedWith(above);
            }
            merged = merged.with(entry.name(), value);
        }
        return merged;
    }

    @Override
    public Trace trace() {
        return trace;
    }

    @Override
    public Mapping withTrace(Trace newTrace) {
        return new Mapping(entries, newTrace);
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof Mapping mapping) || entries.size() != mapping.entries.size()) {
            return false;
        }
        for (Entry entry : entries) {
            Entry theirs = mapping.find(entry.name());
            if (theirs == null || !entry.equals(theirs)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        int hash = 0;
        for (Entry entry : entries) {
            hash += entry.hashCode();
        }
        return hash;
    }

    @Override
    public String toString() {
        return "{" + String.join(", ", entries.stream().map(Entry::toString).toList()) + "}";
    }
}
