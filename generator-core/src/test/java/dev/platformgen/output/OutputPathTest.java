package dev.platformgen.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.platformgen.value.InvalidValueException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutputPathTest {
    static List<String> hostile() {
        return List.of(
                "",
                "/etc/passwd",
                "../outside.yaml",
                "a/../../outside.yaml",
                "..",
                ".",
                "./a.yaml",
                "a//b.yaml",
                "a/",
                "C:/a.yaml",
                "c:a.yaml",
                "a\\b.yaml",
                "a\nb.yaml",
                "a\u0000b.yaml",
                "a\u007fb.yaml",
                "a\u0085b.yaml",
                "a\u202eb.yaml",
                "a\u200bb.yaml",
                "a\ud800b.yaml",
                "e\u0301.yaml",
                "what?.yaml",
                "con",
                "NUL.yaml",
                "nul .yaml",
                "a/Com1.yaml",
                "COM¹.yaml",
                "lpt9",
                "trailing.",
                "trailing /a.yaml",
                ".git/config",
                "sub/.GIT/hooks/post-checkout",
                "git~1/config",
                ".platformgen",
                ".platformgen/data.ledger",
                "sub/.Platformgen/x",
                "x".repeat(201),
                "x/".repeat(200) + "y");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void whatCouldLeaveTheFolderOrBeLostOnAnotherMachineIsRefused(String text) {
        assertThatThrownBy(() -> new OutputPath(text))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("path was ")
                .hasMessageContaining(", must be ")
                .message()
                .doesNotContain("\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kafka.yaml",
                "config/prod/kafka.yaml",
                ".gitignore",
                "a b/c.yaml",
                "console/common.yaml",
                "nullable.yaml",
                "com10.yaml",
                "com.yaml",
                "größe.yaml",
                "config/..data.yaml"
            })
    void ordinaryPathsAreAllowed(String text) {
        assertThatCode(() -> new OutputPath(text)).doesNotThrowAnyException();
    }

    @Test
    void theMessageSaysWhatIsWrongWhyAndWhatToWrite() {
        assertThatThrownBy(() -> new OutputPath("../kafka.yaml"))
                .hasMessage("path was \"../kafka.yaml\", must be without empty, '.' or '..' parts")
                .extracting(
                        thrown -> ((InvalidValueException) thrown).reason(),
                        thrown -> ((InvalidValueException) thrown).fix())
                .containsExactly(
                        "it would leave the output folder, or could not be checked out on every machine",
                        "a path below the folder it goes to, such as \"streaming/kafka.yaml\"");
    }

    @Test
    void pathsSortByTheirText() {
        assertThat(Stream.of("b.yaml", "a/c.yaml", "a.yaml")
                        .map(OutputPath::new)
                        .sorted())
                .extracting(OutputPath::text)
                .containsExactly("a.yaml", "a/c.yaml", "b.yaml");
    }
}
