package dev.platformgen.origin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The origins that made a node what it is, first cause first. Never part of a node's equality. */
public record Trace(List<Origin> origins) {
    public static final Trace NONE = new Trace(List.of());

    public Trace {
        origins = List.copyOf(origins);
    }

    public static Trace of(Origin origin) {
        return new Trace(List.of(origin));
    }

    /** A node nobody wrote: what the library, an operator or a convention put there. */
    public static Trace note(String text) {
        return of(new Origin.Note(text));
    }

    public Trace then(Origin later) {
        List<Origin> all = new ArrayList<>(origins);
        all.add(later);
        return new Trace(all);
    }

    /** The latest origin that a user can open in an editor. */
    public Optional<Origin> nearest() {
        for (int i = origins.size() - 1; i >= 0; i--) {
            if (origins.get(i).location().isPresent()) {
                return Optional.of(origins.get(i));
            }
        }
        return Optional.empty();
    }
}
