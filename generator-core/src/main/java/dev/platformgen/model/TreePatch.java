package dev.platformgen.model;

import dev.platformgen.origin.Trace;
import dev.platformgen.tree.Entry;
import dev.platformgen.tree.Mapping;
import dev.platformgen.tree.MappingBuilder;
import dev.platformgen.tree.Node;
import dev.platformgen.tree.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Carries the difference between two trees over to a third, of which the first is a lossy copy. */
final class TreePatch {
    private final Trace trace;

    TreePatch(Trace trace) {
        this.trace = trace;
    }

    Node apply(Node original, Node before, Node after) {
        if (before.equals(after)) {
            return original;
        }
        if (original instanceof Mapping mine && before instanceof Mapping old && after instanceof Mapping changed) {
            return mapping(mine, old, changed);
        }
        if (original instanceof Sequence mine && before instanceof Sequence old && after instanceof Sequence changed) {
            return sequence(mine, old, changed);
        }
        return traced(after);
    }

    private Mapping mapping(Mapping original, Mapping before, Mapping after) {
        MappingBuilder patched = Mapping.builder().trace(original.trace());
        for (Entry entry : original.entries()) {
            Optional<Node> old = before.get(entry.name());
            Optional<Node> changed = after.get(entry.name());
            if (changed.isPresent()) {
                Node base = old.orElse(entry.value());
                patched.put(entry.withValue(apply(entry.value(), base, changed.get())));
            } else if (old.isEmpty()) {
                patched.put(entry);
            }
        }
        for (Entry entry : after.entries()) {
            boolean isNew = original.find(entry.name()) == null;
            boolean unchanged =
                    before.get(entry.name()).filter(entry.value()::equals).isPresent();
            if (isNew && !unchanged) {
                patched.put(entry.name(), traced(entry.value()));
            }
        }
        return patched.build();
    }

    private Sequence sequence(Sequence original, Sequence before, Sequence after) {
        boolean aligned = original.items().size() == before.items().size();
        List<Node> patched = new ArrayList<>();
        for (int i = 0; i < after.items().size(); i++) {
            Node item = after.items().get(i);
            int old = aligned ? partner(item, i, before.items()) : -1;
            patched.add(
                    old < 0
                            ? traced(item)
                            : apply(original.items().get(old), before.items().get(old), item));
        }
        return new Sequence(patched, original.trace());
    }

    /** The item that this one was before the edit: the same name or id, or equal, or failing both the same place. */
    private static int partner(Node item, int place, List<Node> before) {
        Optional<Node> key = key(item);
        for (int i = 0; i < before.size(); i++) {
            if (key.isPresent() ? key.equals(key(before.get(i))) : item.equals(before.get(i))) {
                return i;
            }
        }
        boolean sameShape = key.isEmpty()
                && place < before.size()
                && item instanceof Mapping
                && before.get(place) instanceof Mapping;
        return sameShape ? place : -1;
    }

    private static Optional<Node> key(Node item) {
        if (item instanceof Mapping mapping) {
            return mapping.get("name").or(() -> mapping.get("groupName")).or(() -> mapping.get("id"));
        }
        return Optional.empty();
    }

    private Node traced(Node node) {
        if (node instanceof Mapping mapping) {
            return mapping.mapValues(this::traced).withTrace(trace);
        }
        if (node instanceof Sequence sequence) {
            return new Sequence(sequence.items().stream().map(this::traced).toList(), trace);
        }
        return node.withTrace(trace);
    }
}
