package dev.platformgen.tree;

import dev.platformgen.origin.Trace;
import java.util.List;

/** An ordered list of nodes. */
public record Sequence(List<Node> items, Trace trace) implements Node {
    public Sequence {
        items = List.copyOf(items);
    }

    public static Sequence of(List<? extends Node> items) {
        return new Sequence(List.copyOf(items), Trace.NONE);
    }

    public static Sequence of(Node... items) {
        return new Sequence(List.of(items), Trace.NONE);
    }

    public static Sequence ofStrings(List<String> items) {
        return new Sequence(
                items.stream().map(Scalar::string).map(Node.class::cast).toList(), Trace.NONE);
    }

    @Override
    public Sequence withTrace(Trace newTrace) {
        return new Sequence(items, newTrace);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sequence sequence && items.equals(sequence.items);
    }

    @Override
    public int hashCode() {
        return items.hashCode();
    }

    @Override
    public String toString() {
        return items.toString();
    }
}
