package dev.platformgen.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.platformgen.tree.Manifest;
import dev.platformgen.tree.Mapping;
import dev.platformgen.tree.MappingBuilder;
import dev.platformgen.tree.Scalar;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Readers that share no code with the writer get every string and every key back: YAML 1.1, YAML 1.2, Jackson's, kubectl's. */
class ReadersAgreeTest {
    private static final int ROUNDS = 3_000;

    @Test
    void everyHostileStringSurvivesEveryReaderAsValueAndAsKey() {
        for (String text : HostileText.ALL) {
            assertReadBack(Mapping.of("key", Scalar.string(text)), Map.of("key", text));
            assertReadBack(Mapping.of(text, Scalar.string("value")), Map.of(text, "value"));
        }
    }

    @Test
    void thousandsOfRandomStringsSurviveTogether() {
        Random random = new Random(20_261_124);
        for (int round = 0; round < ROUNDS / 20; round++) {
            Map<String, Object> expected = new LinkedHashMap<>();
            MappingBuilder mapping = Mapping.builder();
            for (int i = 0; i < 20; i++) {
                String key = HostileText.random(random);
                String value = HostileText.random(random);
                expected.put(key, value);
                mapping.put(key, value);
            }
            assertReadBack(mapping.build(), expected);
        }
    }

    private static void assertReadBack(Mapping mapping, Map<String, ?> expected) {
        String yaml = YamlWriter.write(mapping).text();
        Object old = new Yaml(new SafeConstructor(loaderOptions())).load(yaml);
        assertThat(old).as("snakeyaml, YAML 1.1:%n%s", yaml).isEqualTo(expected);
        Object current = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        assertThat(current).as("snakeyaml-engine, YAML 1.2:%n%s", yaml).isEqualTo(expected);
        assertThat(jackson(yaml)).as("Jackson:%n%s", yaml).isEqualTo(expected);
        assertThat(YamlReader.read("own", yaml).mappings())
                .as("our own:%n%s", yaml)
                .containsExactly(mapping);
    }

    private static LoaderOptions loaderOptions() {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        return options;
    }

    private static Map<String, Object> jackson(String yaml) {
        try {
            Map<String, Object> read = new LinkedHashMap<>();
            JsonNode tree = new ObjectMapper(new YAMLFactory()).readTree(yaml);
            tree.properties().forEach(entry -> {
                assertThat(entry.getValue().isTextual())
                        .as("Jackson takes it for text:%n%s", yaml)
                        .isTrue();
                read.put(entry.getKey(), entry.getValue().textValue());
            });
            return read;
        } catch (IOException broken) {
            throw new AssertionError(yaml, broken);
        }
    }

    @Test
    void kubectlGetsEveryStringBack(@TempDir Path folder) throws IOException, InterruptedException {
        boolean there = kubectlIsThere();
        assertThat(there || !Boolean.getBoolean("platformgen.requireKubectl"))
                .as("kubectl on the PATH")
                .isTrue();
        assumeTrue(there, "kubectl is not on the PATH");
        MappingBuilder data = Mapping.builder();
        for (int i = 0; i < HostileText.ALL.size(); i++) {
            data.put("k" + i, HostileText.ALL.get(i));
        }
        Mapping configMap = Manifest.of("v1", "ConfigMap", "texts")
                .put("data", data.build())
                .build()
                .body();
        Path file = Files.write(
                folder.resolve("texts.yaml"), YamlWriter.write(configMap).bytes());
        JsonNode read = asKubectlReads(file, folder).get("data");
        List<String> lost = new ArrayList<>();
        for (int i = 0; i < HostileText.ALL.size(); i++) {
            JsonNode got = read.get("k" + i);
            if (!got.isTextual() || !got.textValue().equals(HostileText.ALL.get(i))) {
                lost.add(HostileText.ALL.get(i) + " became " + got);
            }
        }
        assertThat(lost).isEmpty();
    }

    /** kubectl decodes the file, changes an annotation without a cluster, and prints what it has as JSON. */
    private static JsonNode asKubectlReads(Path file, Path folder) throws IOException, InterruptedException {
        File output = folder.resolve("read.json").toFile();
        Process process = new ProcessBuilder(
                        "kubectl",
                        "annotate",
                        "--local",
                        "--overwrite",
                        "-f",
                        file.toString(),
                        "read=yes",
                        "-o",
                        "json")
                .redirectOutput(output)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(process.waitFor()).isZero();
        return new ObjectMapper().readTree(output);
    }

    private static boolean kubectlIsThere() throws InterruptedException {
        try {
            Process process = new ProcessBuilder("kubectl", "annotate", "--help")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor() == 0;
        } catch (IOException absent) {
            return false;
        }
    }
}
