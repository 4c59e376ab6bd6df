package dev.platformgen.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.platformgen.tree.Mapping;
import dev.platformgen.tree.MappingBuilder;
import dev.platformgen.tree.Node;
import dev.platformgen.tree.Scalar;
import dev.platformgen.tree.Sequence;
import java.io.IOException;
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
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Readers that share no code with the writer get every string and key back: YAML 1.1, YAML 1.2, Jackson's, Helm's, kubectl's. */
class ReadersAgreeTest {
    private static final int MAPPINGS = 150;
    private static final int TREES = 400;
    /**
     * Quoted although no reader here minds: kubectl refuses a line that begins with three dashes, YAML 1.1 says that {@code =}
     * and {@code 0x_} are special, PyYAML and others believe it, tabs and byte order marks are not seen, and what is nearly
     * a time would stand unquoted between quoted ones.
     */
    private static final String CAUTION =
            "=|---.*|\\.\\.\\..*|0[xb]_|.*[\t\ufeff].*|0[0-9]:[0-5][0-9]|2001-1-1|1:2|\\._?";

    @Test
    void everyHostileStringSurvivesEveryReaderAsValueAndAsKey() {
        for (String text : HostileText.ALL) {
            assertReadBack(Mapping.of("key", Scalar.string(text)), Map.of("key", text));
            assertReadBack(Mapping.of(text, Scalar.string("value")), Map.of(text, "value"));
            assertReadBack(Mapping.of("key", Scalar.string(text).withStyle(Scalar.Style.LITERAL)), Map.of("key", text));
        }
    }

    @Test
    void thousandsOfRandomStringsSurviveTogether() {
        Random random = new Random(20_261_124);
        for (int i = 0; i < MAPPINGS; i++) {
            Map<String, Object> expected = new LinkedHashMap<>();
            MappingBuilder mapping = Mapping.builder();
            for (int j = 0; j < 20; j++) {
                String key = random.nextBoolean() ? HostileText.random(random) : HostileText.almostNumber(random);
                String value = random.nextBoolean() ? HostileText.random(random) : HostileText.almostNumber(random);
                expected.put(key, value);
                mapping.put(key, value);
            }
            assertReadBack(mapping.build(), expected);
        }
    }

    @Test
    void nothingIsQuotedThatEveryReaderGetsRightWithoutQuotes() {
        List<String> needless = new ArrayList<>();
        for (String text : HostileText.ALL) {
            String yaml = YamlWriter.write(Mapping.of("k", Scalar.string(text))).text();
            boolean quoted = yaml.startsWith("k: \"") || yaml.startsWith("k: '");
            boolean oneLine = text.indexOf('\n') < 0 && text.length() < 1_000;
            if (quoted && oneLine && plainIsUnderstood(text) && !text.matches(CAUTION)) {
                needless.add(text);
            }
        }
        assertThat(needless).isEmpty();
    }

    /** As a value and as a key, since what is quoted as the one should be quoted as the other. */
    private static boolean plainIsUnderstood(String text) {
        for (String yaml : List.of("k: " + text + "\n" + text + ": k\n", "- " + text + "\n")) {
            Object expected = yaml.startsWith("-") ? List.of(text) : Map.of("k", text, text, "k");
            try {
                Object old = new Yaml(new SafeConstructor(loaderOptions())).load(yaml);
                Object current = engine(yaml);
                if (!expected.equals(old) || !expected.equals(current)) {
                    return false;
                }
            } catch (YAMLException | YamlEngineException | NumberFormatException refused) {
                return false;
            }
        }
        return Resolver.typeOf(text) == Scalar.Type.STRING;
    }

    private static void assertReadBack(Mapping mapping, Map<String, ?> expected) {
        String yaml = YamlWriter.write(mapping).text();
        Object old = new Yaml(new SafeConstructor(loaderOptions())).load(yaml);
        assertThat(old).as("snakeyaml, YAML 1.1:%n%s", yaml).isEqualTo(expected);
        Object current = engine(yaml);
        assertThat(current).as("snakeyaml-engine, YAML 1.2:%n%s", yaml).isEqualTo(expected);
        assertThat(jackson(yaml)).as("Jackson:%n%s", yaml).isEqualTo(expected);
        Parsed own = YamlReader.read("own", yaml);
        assertThat(own.problems()).as("our own:%n%s", yaml).isEmpty();
        assertThat(own.mappings()).as("our own:%n%s", yaml).containsExactly(mapping);
    }

    /** With a buffer for everything: the library fails when its buffer ends between the two halves of an emoji. */
    private static Object engine(String yaml) {
        LoadSettings settings =
                LoadSettings.builder().setBufferSize(yaml.length() + 2).build();
        return new Load(settings).loadFromString(yaml);
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
    void helmGetsEveryStringAndEveryTreeBack(@TempDir Path folder) throws IOException {
        Mapping values = everything();
        assertSame(json(values), GoReaders.helm(values, folder));
    }

    @Test
    void kubectlGetsEveryStringAndEveryTreeBack(@TempDir Path folder) throws IOException, InterruptedException {
        boolean there = GoReaders.kubectlIsThere();
        assertThat(there || !Boolean.getBoolean("platformgen.requireKubectl"))
                .as("kubectl on the PATH")
                .isTrue();
        assumeTrue(there, "kubectl is not on the PATH");
        Mapping spec = everything();
        assertSame(json(spec), GoReaders.kubectl(spec, folder));
    }

    @Test
    void plainScalarsAreTheTypesThatHelmTakesThemFor(@TempDir Path folder) throws IOException {
        Random random = new Random(3);
        MappingBuilder plain = Mapping.builder();
        Map<String, Scalar.Type> types = new LinkedHashMap<>();
        for (int i = 0; i < 5_000; i++) {
            String text = HostileText.almostNumber(random);
            if (text.endsWith(":") || text.equals("-")) {
                continue;
            }
            Scalar.Type type = Resolver.typeOf(text);
            // Written as it is, like a scalar from a file, so that Helm has to find out what it is.
            plain.put("k" + i, new Scalar(Scalar.Type.NULL, text, Scalar.Style.PLAIN, Mapping.EMPTY.trace()));
            types.put("k" + i, type);
        }
        JsonNode read = GoReaders.helm(plain.build(), folder);
        types.forEach((key, type) -> {
            JsonNode found = read.get(key);
            boolean agreed =
                    switch (type) {
                        case STRING -> found.isTextual();
                        case BOOLEAN -> found.isBoolean();
                        case NULL -> found == null || found.isNull();
                        case INTEGER, FLOAT -> found.isNumber();
                    };
            assertThat(agreed)
                    .as("%s is %s here and %s to Helm", plain.build().text(key), type, found)
                    .isTrue();
        });
    }

    /** Every hostile string as a value and as a key, and many trees. */
    private static Mapping everything() {
        MappingBuilder values = Mapping.builder();
        MappingBuilder keys = Mapping.builder();
        MappingBuilder numbers = Mapping.builder();
        MappingBuilder trees = Mapping.builder();
        for (int i = 0; i < HostileText.ALL.size(); i++) {
            values.put("k" + i, HostileText.ALL.get(i));
            keys.put(HostileText.ALL.get(i), i);
        }
        Random random = new Random(11);
        for (int i = 0; i < 5_000; i++) {
            numbers.put("k" + i, HostileText.almostNumber(random));
        }
        for (int i = 0; i < TREES; i++) {
            trees.put("t" + i, RandomTrees.mapping(random, 4));
        }
        return Mapping.builder()
                .put("values", values.build())
                .put("keys", keys.build())
                .put("numbers", numbers.build())
                .put("trees", trees.build())
                .build();
    }

    /** Compared below the top level, so that a difference names its tree and not all of them. */
    private static void assertSame(JsonNode expected, JsonNode read) {
        expected.properties().forEach(part -> part.getValue().properties().forEach(entry -> assertThat(
                        read.get(part.getKey()).get(entry.getKey()))
                .as("%s %s", part.getKey(), entry.getKey())
                .isEqualTo(entry.getValue())));
        assertThat(read).hasSameSizeAs(expected);
    }

    private static JsonNode json(Node node) {
        if (node instanceof Mapping mapping) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            mapping.entries().forEach(entry -> object.set(entry.name(), json(entry.value())));
            return object;
        }
        if (node instanceof Sequence sequence) {
            var array = JsonNodeFactory.instance.arrayNode();
            sequence.items().forEach(item -> array.add(json(item)));
            return array;
        }
        Scalar scalar = (Scalar) node;
        return switch (scalar.type()) {
            case NULL -> JsonNodeFactory.instance.nullNode();
            case BOOLEAN -> JsonNodeFactory.instance.booleanNode(scalar.text().equals("true"));
            case INTEGER -> integer(Long.parseLong(scalar.text()));
            default -> JsonNodeFactory.instance.textNode(scalar.text());
        };
    }

    /** As Jackson reads it: an int where it fits. */
    private static JsonNode integer(long value) {
        return value == (int) value
                ? JsonNodeFactory.instance.numberNode((int) value)
                : JsonNodeFactory.instance.numberNode(value);
    }
}
