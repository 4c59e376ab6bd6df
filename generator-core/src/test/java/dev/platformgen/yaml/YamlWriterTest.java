package dev.platformgen.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platformgen.tree.Mapping;
import dev.platformgen.tree.Node;
import dev.platformgen.tree.Scalar;
import dev.platformgen.tree.Sequence;
import java.util.List;
import org.junit.jupiter.api.Test;

class YamlWriterTest {
    @Test
    void kubernetesStyle() {
        Mapping container = Mapping.builder()
                .put("name", "app")
                .put("args", Sequence.of(Sequence.of(Scalar.string("a"), Scalar.string("b")), Mapping.EMPTY))
                .put("script", "set -e\nexec app\n")
                .build();
        Mapping document = Mapping.builder()
                .put("kind", "Pod")
                .put("containers", Sequence.of(container))
                .put("empty", Mapping.EMPTY)
                .put("none", Sequence.of())
                .build();
        assertThat(YamlWriter.write(document).text()).isEqualTo("""
                        kind: Pod
                        containers:
                          - name: app
                            args:
                              - - a
                                - b
                              - {}
                            script: |
                              set -e
                              exec app
                        empty: {}
                        none: []
                        """);
    }

    @Test
    void headersCommentsAndSeveralDocuments() {
        Mapping document = Mapping.builder()
                .comment("first")
                .put("a", 1)
                .comment("second\nin two lines")
                .put("b", Mapping.builder().comment("inner").put("c", true).build())
                .build();
        assertThat(YamlWriter.write(List.of(document, Mapping.EMPTY), "Generated.")
                        .text())
                .isEqualTo("""
                        # Generated.
                        # first
                        a: 1

                        # second
                        # in two lines
                        b:
                          # inner
                          c: true
                        ---
                        {}
                        """);
    }

    @Test
    void stringsAreQuotedOnlyWhenAReaderWouldMistakeThem() {
        assertThat(spelled("4.0")).isEqualTo("\"4.0\"");
        assertThat(spelled("4.0.0")).isEqualTo("4.0.0");
        assertThat(spelled("4.0-IV0")).isEqualTo("4.0-IV0");
        assertThat(spelled("2000m")).isEqualTo("2000m");
        assertThat(spelled("20Gi")).isEqualTo("20Gi");
        assertThat(spelled("1073741824")).isEqualTo("\"1073741824\"");
        assertThat(spelled("on")).isEqualTo("\"on\"");
        assertThat(spelled("{\"a\": 1}")).isEqualTo("'{\"a\": 1}'");
        assertThat(spelled("it's")).isEqualTo("it's");
        assertThat(spelled("key: value")).isEqualTo("\"key: value\"");
        assertThat(spelled("https://example.com/#top")).isEqualTo("https://example.com/#top");
        assertThat(spelled("a\r\nb")).isEqualTo("\"a\\r\\nb\"");
        assertThat(spelled("a\u0085b")).isEqualTo("\"a\\x85b\"");
        assertThat(spelled("café 😀")).isEqualTo("café 😀");
    }

    @Test
    void scalarsOfAFileKeepTheirSpellingAndQuotes() {
        String text = """
                port: 0x1F
                mode: 0644
                ratio: 1e3
                single: 'plain'
                double: "plain"
                version: '4.0'
                block: |-
                  a
                  b
                """;
        assertThat(YamlWriter.write(YamlReader.read("file", text).mappings().get(0))
                        .text())
                .isEqualTo(text);
    }

    @Test
    void stylesOfAFileStayAsLongAsTheyCarryTheText() {
        String text = """
                folded: >-
                  one
                  two
                one: |-
                  literal
                escaped: "a\\nb"
                tabs: |
                  all:
                  \tmake
                nothing:
                list:
                  - ''
                  -
                """;
        assertThat(YamlWriter.write(YamlReader.read("file", text).mappings().get(0))
                        .text())
                .isEqualTo(text.replace(">-\n  one\n  two", "one two"));
    }

    @Test
    void blocksThatBeginWithWhiteSpaceSayTheirIndentation() {
        Mapping document = Mapping.builder()
                .put("spaces", "  a\nb\n")
                .put("line", "\na\n\n")
                .put("items", Sequence.of(Scalar.string("\ta\nb"), Scalar.string("a \nb"), Scalar.string("\n")))
                .build();
        assertThat(YamlWriter.write(document).text()).isEqualTo("""
                        spaces: |2
                            a
                          b
                        line: |2+

                          a

                        items:
                          - |2-
                            \ta
                            b
                          - "a \\nb"
                          - "\\n"
                        """);
    }

    @Test
    void commentsOfListItemsStandAboveTheDash() {
        Mapping item = Mapping.builder().comment("why").put("a", 1).put("b", 2).build();
        Mapping document =
                Mapping.of("items", Sequence.of(item, Sequence.of(Sequence.of(item), Scalar.string("last"))));
        String yaml = """
                items:
                  # why
                  - a: 1
                    b: 2
                  # why
                  - - - a: 1
                        b: 2
                    - last
                """;
        assertThat(YamlWriter.write(document).text()).isEqualTo(yaml);
        assertThat(YamlWriter.write(YamlReader.read("file", yaml).mappings().get(0))
                        .text())
                .isEqualTo(yaml);
    }

    @Test
    void theEmptyLineAboveACommentIsNeverPartOfATextBeforeIt() {
        Mapping document =
                Mapping.builder().put("a", "x\ny\n\n").comment("b").put("b", 1).build();
        String yaml = YamlWriter.write(document).text();
        assertThat(yaml).isEqualTo("""
                        a: |+
                          x
                          y

                        # b
                        b: 1
                        """);
        assertThat(YamlReader.read("file", yaml).mappings()).containsExactly(document);
    }

    @Test
    void commentsAndHeadersCannotBreakTheFile() {
        Mapping document = Mapping.builder()
                .comment("one\r\ntwo\u0085three\u2028a: b\u0007\ufeff\ud800 é 😀")
                .put("k", 1)
                .build();
        assertThat(YamlWriter.write(List.of(document), "h\ri: j").text()).isEqualTo("""
                        # h
                        # i: j
                        # one
                        # two
                        # three
                        # a: b    é 😀
                        k: 1
                        """);
    }

    @Test
    void keysTooLongForReadersAreExplicit() {
        String escapes = "\u2028".repeat(170);
        String written = "\\u2028".repeat(170);
        assertThat(YamlWriter.write(Mapping.of(escapes, Mapping.of("a", Scalar.integer(1))))
                        .text())
                .isEqualTo("? \"" + written + "\"\n:\n  a: 1\n");
        assertThat(YamlWriter.write(Mapping.of("k".repeat(1_000), Scalar.integer(1)))
                        .text())
                .isEqualTo("k".repeat(1_000) + ": 1\n");
    }

    @Test
    void anyNodeIsADocument() {
        assertThat(YamlWriter.write(Sequence.of(Scalar.string("a"), Mapping.EMPTY))
                        .text())
                .isEqualTo("- a\n- {}\n");
        assertThat(YamlWriter.write(Scalar.string("on")).text()).isEqualTo("\"on\"\n");
        assertThat(YamlWriter.write(Scalar.string("a\nb")).text()).isEqualTo("|-\n  a\n  b\n");
        assertThat(YamlWriter.write(List.of(), "").text()).isEmpty();
    }

    @Test
    void linesAreThoseOfKeysAndDashes() {
        Scalar item = Scalar.string("a");
        Mapping inner = Mapping.builder().comment("one\ntwo").put("c", "x\ny\n").build();
        Sequence list = Sequence.of(item, inner);
        Mapping document = Mapping.builder().put("list", list).put("last", 1).build();
        Emitted emitted = YamlWriter.write(List.of(Mapping.EMPTY, document), "header");
        assertThat(emitted.lineOf(document)).hasValue(4);
        assertThat(emitted.lineOf(list)).hasValue(4);
        assertThat(emitted.lineOf(item)).hasValue(5);
        assertThat(emitted.lineOf(inner)).hasValue(8);
        assertThat(emitted.lineOf(inner.entries().get(0).key())).hasValue(8);
        assertThat(emitted.lineOf(document.get("last").orElseThrow())).hasValue(11);
        assertThat(emitted.lineOf(Scalar.string("a"))).isEmpty();
    }

    private static String spelled(String text) {
        Node value = Scalar.string(text);
        return YamlWriter.write(Mapping.of("k", value))
                .text()
                .replaceFirst("^k: ", "")
                .stripTrailing();
    }
}
