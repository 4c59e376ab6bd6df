package dev.platformgen.laws;

import dev.platformgen.origin.Origin;
import dev.platformgen.origin.Trace;
import dev.platformgen.tree.Entry;
import dev.platformgen.tree.Mapping;
import dev.platformgen.tree.Node;
import dev.platformgen.tree.Scalar;
import dev.platformgen.tree.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds the scalars that one file has beyond another and whose origin nobody could tell the user. */
final class Untraced {
    private final Predicate<Origin> known;
    private final List<String> found = new ArrayList<>();

    private Untraced(Predicate<Origin> known) {
        this.known = known;
    }

    /**
     * Compares document by document; each scalar must have a trace of its own. The metadata of a document that the
     * bare file has not at all follows from the component itself and is left out.
     */
    static List<String> addedTo(List<Mapping> bare, List<Mapping> documents, Predicate<Origin> known) {
        Untraced untraced = new Untraced(known);
        for (Mapping document : documents) {
            Optional<Mapping> twin = bare.stream()
                    .filter(other -> name(other).equals(name(document)))
                    .findFirst();
            for (Entry entry : document.entries()) {
                boolean identity = List.of("apiVersion", "kind").contains(entry.name())
                        || (twin.isEmpty() && entry.name().equals("metadata"));
                if (!identity) {
                    Node other = twin.flatMap(body -> body.get(entry.name())).orElse(null);
                    untraced.compare(name(document) + " " + entry.name(), other, entry.value());
                }
            }
        }
        return untraced.found;
    }

    private static String name(Mapping document) {
        return document.text("kind").orElse("") + " "
                + document.text("metadata", "name").orElse("");
    }

    private void compare(String path, @Nullable Node bare, Node node) {
        if (node.equals(bare)) {
            return;
        }
        if (node instanceof Mapping mapping) {
            for (Entry entry : mapping.entries()) {
                Node twin =
                        bare instanceof Mapping other ? other.get(entry.name()).orElse(null) : null;
                compare(path + "." + entry.name(), twin, entry.value());
            }
        } else if (node instanceof Sequence sequence) {
            for (int i = 0; i < sequence.items().size(); i++) {
                Node twin = bare instanceof Sequence other && i < other.items().size()
                        ? other.items().get(i)
                        : null;
                compare(path + "[" + i + "]", twin, sequence.items().get(i));
            }
        } else if (!isKnown(node.trace())) {
            found.add(path + ": " + ((Scalar) node).text());
        }
    }

    private boolean isKnown(Trace trace) {
        return trace.origins().stream().anyMatch(known);
    }
}
