package dev.platformgen.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platformgen.origin.Origin;
import dev.platformgen.tree.Mapping;
import dev.platformgen.tree.Node;
import dev.platformgen.tree.Scalar;
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
                "'- a\nb: c'|2"
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

    private static String place(Node node) {
        return node.trace().nearest().map(Origin::describe).orElse("nowhere");
    }
}
