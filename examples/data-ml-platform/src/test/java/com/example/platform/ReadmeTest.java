package com.example.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the README shows is cut from files that are compiled or generated: each block names its file. */
class ReadmeTest {
    private static final Path ROOT = Path.of("..", "..");
    private static final Pattern BLOCK = Pattern.compile("<!-- (\\S+) -->\\s*```\\w+\\n(.*?)```", Pattern.DOTALL);

    @Test
    void everyBlockStandsInTheFileItNames() throws IOException {
        Matcher blocks = BLOCK.matcher(Files.readString(ROOT.resolve("README.md")));
        int found = 0;
        while (blocks.find()) {
            found++;
            String file = String.join("\n", stripped(Files.readString(ROOT.resolve(blocks.group(1)))));
            for (String part : blocks.group(2).split("(?m)^\\s*…\\s*$", -1)) {
                assertThat(file).as("%s of the README", blocks.group(1)).contains(String.join("\n", stripped(part)));
            }
        }
        assertThat(found).isGreaterThanOrEqualTo(4);
    }

    private static List<String> stripped(String text) {
        List<String> lines = new ArrayList<>();
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(lines::add);
        return lines;
    }
}
