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

    private static String spelled(String text) {
        Node value = Scalar.string(text);
        return YamlWriter.write(Mapping.of("k", value))
                .text()
                .replaceFirst("^k: ", "")
                .stripTrailing();
    }
}
