package dev.platformgen.yaml;

import dev.platformgen.tree.Entry;
import dev.platformgen.tree.Mapping;
import dev.platformgen.tree.MappingBuilder;
import dev.platformgen.tree.Node;
import dev.platformgen.tree.Scalar;
import dev.platformgen.tree.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Trees of any shape, with hostile text in every place. */
final class RandomTrees {
    private static final List<Scalar.Style> STYLES = List.of(Scalar.Style.values());

    private RandomTrees() {}

    static Mapping mapping(Random random, int depth) {
        MappingBuilder mapping = Mapping.builder();
        for (int i = random.nextInt(5); i >= 0; i--) {
            mapping.put(HostileText.random(random), node(random, depth - 1));
        }
        return mapping.build();
    }

    private static Node node(Random random, int depth) {
        int kind = random.nextInt(depth > 0 ? 10 : 6);
        return switch (kind) {
            // Larger integers are doubles in the JSON of some readers.
            case 0 -> Scalar.integer(random.nextLong() >> 11);
            case 1 -> random.nextInt(3) == 0 ? Scalar.nothing() : Scalar.bool(random.nextBoolean());
            case 2 -> random.nextInt(4) == 0 ? Mapping.EMPTY : Sequence.of();
            case 3, 4, 5 ->
                Scalar.string(HostileText.random(random)).withStyle(STYLES.get(random.nextInt(STYLES.size())));
            case 6, 7 -> sequence(random, depth - 1);
            default -> mapping(random, depth);
        };
    }

    private static Sequence sequence(Random random, int depth) {
        List<Node> items = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            items.add(node(random, depth));
        }
        return Sequence.of(items);
    }

    /** The same tree with comments above some keys, wherever they are. */
    static Node commented(Node node, Random random) {
        if (node instanceof Sequence sequence) {
            return Sequence.of(sequence.items().stream()
                    .map(item -> commented(item, random))
                    .toList());
        }
        if (!(node instanceof Mapping mapping)) {
            return node;
        }
        List<Entry> entries = new ArrayList<>();
        for (Entry entry : mapping.entries()) {
            String comment = random.nextInt(3) == 0 ? "a comment: é\n\n of three lines" : "";
            entries.add(new Entry(entry.key(), commented(entry.value(), random), comment));
        }
        return Mapping.of(entries, mapping.trace());
    }

    /** Everything of a tree that equality passes over: the order of keys and the comments. */
    static List<String> outline(Node node) {
        List<String> outline = new ArrayList<>();
        if (node instanceof Mapping mapping) {
            mapping.entries().forEach(entry -> {
                outline.add(entry.name());
                outline.add(entry.comment());
                outline.addAll(outline(entry.value()));
            });
        } else if (node instanceof Sequence sequence) {
            sequence.items().forEach(item -> outline.addAll(outline(item)));
        }
        return outline;
    }
}
