package dev.platformgen.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platformgen.tree.Entry;
import dev.platformgen.tree.Mapping;
import dev.platformgen.tree.MappingBuilder;
import dev.platformgen.tree.Node;
import dev.platformgen.tree.Scalar;
import dev.platformgen.tree.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Thousands of trees of any shape come back equal, in order and with the same bytes the second time. */
class RandomTreesTest {
    private static final int TREES = 4_000;
    private static final int DEPTH = 5;
    private static final List<Scalar.Style> STYLES = List.of(Scalar.Style.values());

    @Test
    void treesParseBackEqualAndAreStable() {
        Random random = new Random(42);
        for (int i = 0; i < TREES; i++) {
            Mapping tree = mapping(random, DEPTH);
            String yaml = YamlWriter.write(List.of(tree), random.nextBoolean() ? "header" : "")
                    .text();
            Parsed parsed = YamlReader.read("tree", yaml);
            assertThat(parsed.problems()).as(yaml).isEmpty();
            assertThat(parsed.mappings()).as(yaml).containsExactly(tree);
            assertThat(keys(parsed.mappings().get(0))).as(yaml).isEqualTo(keys(tree));
            String again = YamlWriter.write(tree).text();
            String reread = YamlWriter.write(
                            YamlReader.read("again", again).mappings().get(0))
                    .text();
            assertThat(reread).isEqualTo(again);
        }
    }

    @Test
    void everyNodeIsOnTheLineTheWriterSays() {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            Mapping tree = commented(mapping(random, DEPTH), random);
            Emitted emitted = YamlWriter.write(List.of(tree, tree.with("other", Scalar.integer(i))), "one\ntwo");
            List<String> lines = emitted.text().lines().toList();
            for (Entry entry : tree.entries()) {
                OptionalInt line = emitted.lineOf(entry.value());
                assertThat(line).isPresent();
                String key = YamlWriter.write(Mapping.of(entry.name(), Scalar.integer(1)))
                        .text();
                String start = key.lines().findFirst().orElseThrow().replaceFirst(": 1$", "");
                assertThat(lines.get(line.getAsInt() - 1)).startsWith(start);
            }
        }
    }

    private static List<String> keys(Node node) {
        List<String> keys = new ArrayList<>();
        if (node instanceof Mapping mapping) {
            mapping.entries().forEach(entry -> {
                keys.add(entry.name());
                keys.addAll(keys(entry.value()));
            });
        } else if (node instanceof Sequence sequence) {
            sequence.items().forEach(item -> keys.addAll(keys(item)));
        }
        return keys;
    }

    private static Mapping commented(Mapping mapping, Random random) {
        List<Entry> entries = new ArrayList<>();
        for (Entry entry : mapping.entries()) {
            String comment = random.nextInt(3) == 0 ? "a comment\nof two lines" : "";
            boolean deeper = entry.value() instanceof Mapping inner && !inner.isEmpty();
            Node value = deeper ? commented((Mapping) entry.value(), random) : entry.value();
            entries.add(new Entry(entry.key(), value, comment));
        }
        return Mapping.of(entries, mapping.trace());
    }

    private static Mapping mapping(Random random, int depth) {
        MappingBuilder mapping = Mapping.builder();
        for (int i = random.nextInt(5); i >= 0; i--) {
            mapping.put(HostileText.random(random), node(random, depth - 1));
        }
        return mapping.build();
    }

    private static Node node(Random random, int depth) {
        int kind = random.nextInt(depth > 0 ? 10 : 6);
        return switch (kind) {
            case 0 -> Scalar.integer(random.nextLong());
            case 1 -> Scalar.bool(random.nextBoolean());
            case 2 -> random.nextInt(4) == 0 ? Mapping.builder().build() : Sequence.of();
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
}
