package dev.platformgen.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.marcnuri.helm.Helm;
import dev.platformgen.tree.Entry;
import dev.platformgen.tree.Mapping;
import dev.platformgen.tree.MappingBuilder;
import dev.platformgen.tree.Node;
import dev.platformgen.tree.Scalar;
import dev.platformgen.tree.Sequence;
import dev.platformgen.yaml.YamlReader;
import dev.platformgen.yaml.YamlWriter;
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

class ValuesSplitTest {
    private static final List<String> KEYS = List.of("a", "b", "c", "replicas", "on", "mae-consumer");

    @Test
    void sharedIsWhatEveryEnvironmentHas() {
        Map<String, Mapping> models = new LinkedHashMap<>();
        models.put("dev", yaml("{a: 1, deep: {x: 1, y: 2}, list: [1, 2], only: {}}"));
        models.put("prod", yaml("{a: 1, deep: {x: 1, y: 3}, list: [1, 3]}"));
        ValuesSplit split = ValuesSplit.of(models);
        assertThat(split.shared()).isEqualTo(yaml("{a: 1, deep: {x: 1}}"));
        assertThat(split.overlays().get("dev")).isEqualTo(yaml("{deep: {y: 2}, list: [1, 2], only: {}}"));
        assertThat(split.overlays().get("prod")).isEqualTo(yaml("{deep: {y: 3}, list: [1, 3]}"));
    }

    @Test
    void aRemovalIsNeverShared() {
        Map<String, Mapping> models = new LinkedHashMap<>();
        models.put("dev", yaml("{a: 1, gone: null}"));
        models.put("prod", yaml("{a: 1, gone: null}"));
        ValuesSplit split = ValuesSplit.of(models);
        assertThat(split.shared()).isEqualTo(yaml("{a: 1}"));
        assertThat(split.overlays().values())
                .allSatisfy(overlay -> assertThat(overlay).isEqualTo(yaml("{gone: null}")));
    }

    @Test
    void theLawsHoldForThousandsOfRandomModels() {
        Random random = new Random(99);
        for (int round = 0; round < 3_000; round++) {
            Map<String, Mapping> models = models(random);
            ValuesSplit split = ValuesSplit.of(models);
            models.forEach((environment, model) -> {
                Mapping overlay = split.overlays().getOrDefault(environment, Mapping.EMPTY);
                assertThat(split.shared().mergedWith(overlay)).isEqualTo(model);
                assertNothingIsSuperfluous(split.shared(), overlay, model);
            });
            assertThat(hasNull(split.shared())).isFalse();
            assertThat(split.shared().keys()).allSatisfy(key -> assertThat(models.values())
                    .allSatisfy(model -> assertThat(model.get(key)).isPresent()));
        }
    }

    private static void assertNothingIsSuperfluous(Mapping shared, Mapping overlay, Mapping model) {
        for (Mapping smaller : withoutOneKey(overlay)) {
            assertThat(shared.mergedWith(smaller)).isNotEqualTo(model);
        }
    }

    private static List<Mapping> withoutOneKey(Mapping overlay) {
        List<Mapping> smaller = new ArrayList<>();
        for (Entry entry : overlay.entries()) {
            smaller.add(overlay.without(entry.name()));
            if (entry.value() instanceof Mapping inner) {
                withoutOneKey(inner).forEach(less -> smaller.add(overlay.with(entry.name(), less)));
            }
        }
        return smaller;
    }

    @Test
    void helmItselfMergesSharedAndOverlayToTheModel(@TempDir Path folder) throws IOException {
        Path chart = folder.resolve("chart");
        Files.createDirectories(chart.resolve("templates"));
        Files.writeString(chart.resolve("Chart.yaml"), "apiVersion: v2\nname: echo\nversion: 0.1.0\n");
        Files.writeString(chart.resolve("templates/values.yaml"), "values:\n{{ .Values | toYaml | indent 2 }}\n");
        Random random = new Random(5);
        for (int round = 0; round < 40; round++) {
            Map<String, Mapping> models = models(random);
            ValuesSplit split = ValuesSplit.of(models);
            Path shared = write(folder.resolve("shared.yaml"), split.shared());
            for (Map.Entry<String, Mapping> model : models.entrySet()) {
                Path overlay = write(
                        folder.resolve("overlay.yaml"), split.overlays().getOrDefault(model.getKey(), Mapping.EMPTY));
                Path whole = write(folder.resolve("whole.yaml"), model.getValue());
                String merged = new Helm(chart)
                        .template()
                        .withValuesFile(shared)
                        .withValuesFile(overlay)
                        .call();
                String direct = new Helm(chart).template().withValuesFile(whole).call();
                assertThat(merged).isEqualTo(direct);
            }
        }
    }

    private static Path write(Path file, Mapping values) throws IOException {
        return Files.write(file, YamlWriter.write(values).bytes());
    }

    private static Map<String, Mapping> models(Random random) {
        Mapping base = mapping(random, 3);
        Map<String, Mapping> models = new LinkedHashMap<>();
        for (String environment : List.of("dev", "staging", "prod")) {
            models.put(environment, base.mergedWith(mapping(random, 2)));
        }
        return models;
    }

    private static Mapping mapping(Random random, int depth) {
        MappingBuilder mapping = Mapping.builder();
        for (int i = random.nextInt(4); i > 0; i--) {
            mapping.put(KEYS.get(random.nextInt(KEYS.size())), node(random, depth - 1));
        }
        return mapping.build();
    }

    private static Node node(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 7 : 4)) {
            case 0 -> Scalar.integer(random.nextInt(3));
            case 1 -> Scalar.bool(random.nextBoolean());
            case 2 -> Scalar.string(random.nextBoolean() ? "on" : "plain");
            case 3 -> Sequence.of(Scalar.integer(random.nextInt(2)));
            default -> mapping(random, depth);
        };
    }

    private static boolean hasNull(Node node) {
        if (node instanceof Mapping mapping) {
            return mapping.entries().stream().anyMatch(entry -> hasNull(entry.value()));
        }
        return node instanceof Scalar scalar && scalar.type() == Scalar.Type.NULL;
    }

    private static Mapping yaml(String text) {
        return YamlReader.read("test", text).mappings().get(0);
    }
}
