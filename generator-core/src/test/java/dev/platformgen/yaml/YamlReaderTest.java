package dev.platformgen.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platformgen.origin.Origin;
import dev.platformgen.tree.Mapping;
import dev.platformgen.tree.Node;
import dev.platformgen.tree.Scalar;
import dev.platformgen.tree.Sequence;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlReaderTest {
    @Test
    void everyNodeKnowsItsPlace() {
        Parsed parsed = YamlReader.read("config/a.yaml", "# top\na:\n  b: 1\n---\nc: [2, 3]\n");
        Mapping first = parsed.mappings().get(0);
        assertThat(place(first.at("a", "b").orElseThrow())).isEqualTo("config/a.yaml:3:6");
        assertThat(place(parsed.mappings().get(1).at("c").orElseThrow())).isEqualTo("config/a.yaml:5:4");
        assertThat(first.entries().get(0).comment()).isEqualTo("top");
    }

    @ParameterizedTest
    @CsvSource({
        "yes,BOOLEAN", "on,BOOLEAN", "y,BOOLEAN", "tRue,STRING", "0644,INTEGER", "0o17,INTEGER", "0x1F,INTEGER",
                "1_000,INTEGER",
        "1e3,FLOAT", "4.0,FLOAT", ".inf,FLOAT", "2001-01-01,STRING", "12:30:45,STRING", "~,NULL", "500m,STRING",
                "1.2.3,STRING"
    })
    void plainScalarsAreWhatKubernetesTakesThemFor(String text, Scalar.Type type) {
        assertThat(((Scalar) YamlReader.read("f", "k: " + text)
                                .mappings()
                                .get(0)
                                .get("k")
                                .orElseThrow())
                        .type())
                .isEqualTo(type);
    }

    @Test
    void duplicateKeysAreProblemsWithTheirPlace() {
        Parsed parsed = YamlReader.read("f.yaml", "a: 1\nb: 2\na: 3\n");
        assertThat(parsed.problems()).singleElement().satisfies(problem -> assertThat(problem.toString())
                .isEqualTo("""
                        [f.yaml] key 'a' is there twice
                            at:  f.yaml:3:1
                            why: readers keep one of the two values and say nothing
                            fix: one of the two"""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'a: b: c'|1",
                "'a:\n\t- b'|2",
                "'a: [1'|1",
                "'a: \"x'|1",
                "'a: 1\n b: 2'|2",
                "'? [a]\n: b'|1",
                "'a: *x'|1",
                "'- a\nb: c'|2",
                "'a: !!int b'|1",
                "'a: 1\nb: !Ref c'|2",
                "'a: !!set {b}'|1",
                "'a: 1\n~: b'|2",
                "'a: 1\n<<: b'|2"
            })
    void brokenFilesAreProblemsAndNotExceptions(String text, int line) {
        Parsed parsed = YamlReader.read("f", text);
        assertThat(parsed.problems()).isNotEmpty();
        assertThat(parsed.problems().get(0).origin().flatMap(Origin::location))
                .hasValueSatisfying(at -> assertThat(at.line()).isBetween(line, line + 1));
    }

    @Test
    void anchorsAndMergeKeysAreResolved() {
        Parsed parsed = YamlReader.read("f", "a: &x {p: 1, q: 2}\nb:\n  <<: *x\n  q: 3\nc: *x\n");
        assertThat(parsed.problems()).isEmpty();
        Mapping document = parsed.mappings().get(0);
        assertThat(document.text("b", "p")).contains("1");
        assertThat(document.text("b", "q")).contains("3");
        assertThat(document.text("c", "q")).contains("2");
    }

    @Test
    void hostileFilesEndInAProblemWithinBoundedTime() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 60; i++) {
            bomb.append("a")
                    .append(i)
                    .append(": &a")
                    .append(i)
                    .append(" [*a")
                    .append(i - 1)
                    .append(", *a")
                    .append(i - 1)
                    .append("]\n");
        }
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            assertThat(YamlReader.read("bomb", bomb.toString()).problems()).isNotEmpty();
            assertThat(YamlReader.read("deep", "[".repeat(100_000)).problems()).isNotEmpty();
            assertThat(YamlReader.read("cycle", "&a [*a]").problems()).isNotEmpty();
            assertThat(YamlReader.read("bytes", new byte[] {'a', ':', ' ', (byte) 0xC3, '('})
                            .problems())
                    .isNotEmpty();
            assertThat(YamlReader.read("nul", "a: \u0000").problems()).isNotEmpty();
            assertThat(YamlReader.read("many", "---\na: 1\n".repeat(100_000)).mappings())
                    .hasSize(100_000);
        });
    }

    @Test
    void marksOfOtherSystemsAreAccepted() {
        byte[] bytes = "\uFEFFa: 1\r\nb: |\r\n  x\r\n  y\r\n".getBytes(StandardCharsets.UTF_8);
        Parsed parsed = YamlReader.read("f", bytes);
        assertThat(parsed.problems()).isEmpty();
        assertThat(parsed.mappings().get(0).text("b")).contains("x\ny\n");
    }

    @Test
    void errorsWithoutAPlaceGetTheOneThatWasReached() {
        assertThat(problem("a: 1\nb: \u0007\n")).isEqualTo("""
                        [f] not valid YAML: the character U+0007
                            at:  f:2:4
                            why: YAML does not allow that character, so no reader accepts the file
                            fix: the escape of that character in double quotes, or nothing""");
        assertThat(problem("a: 1\nb: \"\\UFFFFFFFF\"\n"))
                .contains("not valid YAML")
                .contains("at:  f:2:");
    }

    @Test
    void keysThatAreBooleansAreWarnedOf() {
        assertThat(problem("true: 1\n\"y\": 2\non: 3\n")).isEqualTo("""
                        [f] warning: key on is a boolean
                            at:  f:3:1
                            why: the key that Kubernetes and Helm see is 'true'
                            fix: "on", or true if that is meant""");
        assertThat(problem("No: 1\n")).contains("'false'").contains("\"No\"");
    }

    @Test
    void standardTagsSayTheType() {
        Mapping read = YamlReader.read("f", "a: !!str 5\nb: !!int \"5\"\nc: ! 5\nd: !!map {}\n")
                .mappings()
                .get(0);
        assertThat(YamlWriter.write(read).text()).isEqualTo("a: \"5\"\nb: 5\nc: \"5\"\nd: {}\n");
    }

    @Test
    void commentsGoToTheKeyBelowThemAndToNoOther() {
        String text = """
                list:
                  # of an item
                  - a
                  - |
                    x
                # of b
                b: 1 # at the end
                c:
                  # of d
                  d: &x {} # no
                e: *x
                """;
        Mapping read = YamlReader.read("f", text).mappings().get(0);
        assertThat(RandomTrees.outline(read)).containsExactly("list", "", "b", "of b", "c", "", "d", "of d", "e", "");
    }

    @Test
    void aliasesCannotNestOrExpandWithoutBounds() {
        StringBuilder chain = new StringBuilder("a0: &a0 [x]\n");
        for (int i = 1; i < 300; i++) {
            chain.append(String.format("a%d: &a%d [*a%d]\n", i, i, i - 1));
        }
        assertThat(problem(chain.toString()))
                .contains("aliases nested deeper than 200")
                .contains("at:  f:200:");
        String text = "a: &a \"" + "x".repeat(1_000_000) + "\"\nb: [" + "*a, ".repeat(100_000) + "]\n";
        assertThat(problem(text)).contains("aliases that expand too far").contains("at:  f:2:");
    }

    @Test
    void documentsOfAnyShapeAreKeptAndEmptyOnesSkipped() {
        Parsed parsed = YamlReader.read("f", "---\n# nothing\n---\n- a\n---\ntext\n---\n~\n---\nb: 1\n...\n");
        assertThat(parsed.problems()).isEmpty();
        assertThat(parsed.documents())
                .containsExactly(
                        Sequence.of(Scalar.string("a")), Scalar.string("text"), Mapping.of("b", Scalar.integer(1)));
    }

    private static String problem(String text) {
        Parsed parsed = YamlReader.read("f", text);
        assertThat(parsed.problems()).hasSize(1);
        return parsed.problems().get(0).toString();
    }

    private static String place(Node node) {
        return node.trace().nearest().map(Origin::describe).orElse("nowhere");
    }
}
