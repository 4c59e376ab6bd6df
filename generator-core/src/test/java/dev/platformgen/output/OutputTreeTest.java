package dev.platformgen.output;

import static dev.platformgen.output.Trees.named;
import static dev.platformgen.output.Trees.tree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.platformgen.origin.Problem;
import dev.platformgen.origin.Trace;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OutputTreeTest {
    @Test
    void filesAreListedInOrderAndRead() {
        OutputTree tree = tree("b.yaml", "b\n", "a/c.yaml", "c\n");
        assertThat(tree.paths()).containsExactly("a/c.yaml", "b.yaml");
        assertThat(tree.text("b.yaml")).contains("b\n");
        assertThat(tree.text("absent.yaml")).isEmpty();
    }

    @Test
    void contentIsMadeOnceHoweverManyThreadsAsk() {
        AtomicInteger made = new AtomicInteger();
        OutputTree tree = OutputTree.builder("data")
                .file(new OutputPath("a.yaml"), "shared", Trace.NONE, () -> {
                    made.incrementAndGet();
                    return new byte[] {'a'};
                })
                .build();
        assertThat(made).hasValue(0);
        IntStream.range(0, 100)
                .parallel()
                .forEach(any -> tree.files().iterator().next().bytes());
        assertThat(made).hasValue(1);
    }

    @Test
    void twoFilesAtOnePathAreAProblem() {
        assertThat(named("data", "a.yaml", "1\n", "a.yaml", "2\n").problems())
                .extracting(Problem::what)
                .containsExactly("two things would be written to a.yaml");
    }

    @Test
    void filesThatDifferByCaseAloneAreAProblem() {
        assertThat(named("data", "config/Kafka.yaml", "1\n", "config/kafka.yaml", "2\n")
                        .problems())
                .extracting(Problem::what)
                .containsExactly("config/Kafka.yaml and config/kafka.yaml differ by upper and lower case alone"
                        + " (config/Kafka.yaml and config/kafka.yaml)");
    }

    @Test
    void foldersThatDifferByCaseAloneAreAProblem() {
        assertThat(named("data", "Config/a.yaml", "1\n", "config/b.yaml", "2\n").problems())
                .extracting(Problem::what)
                .containsExactly("folders Config and config differ by upper and lower case alone"
                        + " (Config/a.yaml and config/b.yaml)");
    }

    @Test
    void aFileInThePlaceOfAFolderIsAProblemWhicheverComesFirst() {
        assertThat(named("data", "config/kafka", "1\n", "config/kafka/topics.yaml", "2\n")
                        .problems())
                .extracting(Problem::what)
                .containsExactly("config/kafka would be a file, and a folder for config/kafka/topics.yaml");
        assertThat(named("data", "a/KAFKA/topics.yaml", "1\n", "a/kafka", "2\n").problems())
                .extracting(Problem::what)
                .containsExactly("a/kafka would be a file, and a folder for a/KAFKA/topics.yaml");
    }

    @Test
    void pathsOfGroupsThatAreNotEmittedCollideToo() {
        assertThat(named("data", "a.yaml", "1\n")
                        .notEmitted(new OutputPath("A.yaml"), Trace.NONE)
                        .problems())
                .hasSize(1);
    }

    @Test
    void aTreeWithProblemsIsNotBuilt() {
        assertThatThrownBy(() -> named("data", "a.yaml", "1\n", "A.yaml", "2\n").build())
                .isInstanceOf(OutputException.class)
                .hasMessageContaining("a.yaml");
    }

    @Test
    void namesAndGroupsThatALedgerCannotHoldAreRefused() {
        assertThatThrownBy(() -> OutputTree.builder("../data")).hasMessageStartingWith("name was \"../data\"");
        assertThatThrownBy(() -> OutputTree.builder("data").group("my group"))
                .hasMessageStartingWith("group was \"my group\"");
    }
}
