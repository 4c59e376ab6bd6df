package dev.platformgen.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platformgen.tree.Entry;
import dev.platformgen.tree.Mapping;
import dev.platformgen.tree.Node;
import dev.platformgen.tree.Scalar;
import dev.platformgen.tree.Sequence;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Thousands of trees of any shape come back equal, in order and with the same bytes the second time. */
class RandomTreesTest {
    private static final int TREES = 4_000;
    private static final int DEPTH = 5;

    @Test
    void treesParseBackEqualAndAreStable() {
        Random random = new Random(42);
        for (int i = 0; i < TREES; i++) {
            Mapping tree = (Mapping) RandomTrees.commented(RandomTrees.mapping(random, DEPTH), random);
            String yaml = YamlWriter.write(tree).text();
            Mapping read = onlyDocument(yaml);
            assertThat(read).as(yaml).isEqualTo(tree);
            assertThat(RandomTrees.outline(read)).as(yaml).isEqualTo(RandomTrees.outline(tree));
            assertThat(YamlWriter.write(read).text()).isEqualTo(yaml);
            assertThat(yaml).doesNotContainPattern("(?m)[ \t]$").endsWith("\n");
        }
    }

    @Test
    void streamsOfDocumentsParseBackEqual() {
        Random random = new Random(43);
        for (int i = 0; i < TREES / 20; i++) {
            List<Mapping> trees =
                    List.of(RandomTrees.mapping(random, 3), Mapping.EMPTY, RandomTrees.mapping(random, 3));
            String yaml = YamlWriter.write(trees, "a header").text();
            assertThat(YamlReader.read("stream", yaml).mappings()).as(yaml).isEqualTo(trees);
        }
    }

    @Test
    void everyNodeIsOnTheLineWhereAReaderFindsIt() {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            Mapping tree = (Mapping) RandomTrees.commented(RandomTrees.mapping(random, DEPTH), random);
            Emitted emitted = YamlWriter.write(List.of(Mapping.of("a", Scalar.integer(i)), tree), "one\ntwo");
            Node read = YamlReader.read("tree", emitted.text()).documents().get(1);
            assertSameLines(emitted, tree, read);
        }
    }

    /** A reader puts a collection where its first entry is, so places are compared for keys and for leaves of lists. */
    private static void assertSameLines(Emitted emitted, Node written, Node read) {
        if (written instanceof Mapping mapping) {
            List<Entry> entries = ((Mapping) read).entries();
            for (int i = 0; i < entries.size(); i++) {
                Entry entry = mapping.entries().get(i);
                int line = lineRead(entries.get(i).key());
                assertThat(emitted.lineOf(entry.key())).as(emitted.text()).hasValue(line);
                if (entry.value() != Mapping.EMPTY) {
                    assertThat(emitted.lineOf(entry.value())).as(emitted.text()).hasValue(line);
                }
                assertSameLines(emitted, entry.value(), entries.get(i).value());
            }
        } else if (written instanceof Sequence sequence) {
            for (int i = 0; i < sequence.items().size(); i++) {
                Node item = sequence.items().get(i);
                Node found = ((Sequence) read).items().get(i);
                if (item instanceof Scalar) {
                    assertThat(emitted.lineOf(item)).as(emitted.text()).hasValue(lineRead(found));
                }
                assertSameLines(emitted, item, found);
            }
        }
    }

    private static int lineRead(Node node) {
        return node.trace().nearest().orElseThrow().location().orElseThrow().line();
    }

    private static Mapping onlyDocument(String yaml) {
        Parsed parsed = YamlReader.read("tree", yaml);
        assertThat(parsed.problems()).as(yaml).isEmpty();
        assertThat(parsed.documents()).as(yaml).hasSize(1);
        return parsed.mappings().get(0);
    }
}
