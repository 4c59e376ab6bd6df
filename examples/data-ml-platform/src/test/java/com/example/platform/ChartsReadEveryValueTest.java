package com.example.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.marcnuri.helm.Helm;
import dev.platformgen.engine.Generation;
import dev.platformgen.engine.Platformgen;
import dev.platformgen.tree.Entry;
import dev.platformgen.tree.Mapping;
import dev.platformgen.tree.Node;
import dev.platformgen.tree.Scalar;
import dev.platformgen.yaml.Parsed;
import dev.platformgen.yaml.YamlReader;
import dev.platformgen.yaml.YamlWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The charts are written by hand and the values are generated: here the real Helm holds the one against the other. */
class ChartsReadEveryValueTest {
    private static final Path CHARTS = Path.of("..", "..", "golden", "data-ml-platform", "helm", "charts");
    private static final Generation GENERATION = Platformgen.generate(new DataMlPlatform());

    @TempDir
    private Path scratch;

    static Stream<Arguments> releases() {
        return Stream.of("data-platform", "ml-platform")
                .flatMap(chart -> Stream.of("dev", "staging", "prod").map(env -> Arguments.of(chart, env)));
    }

    @ParameterizedTest
    @MethodSource("releases")
    void everyEnvironmentRenders(String chart, String environment) {
        Map<String, Mapping> rendered = render(chart, overlay(chart, environment));
        assertThat(rendered).isNotEmpty();
        rendered.values().forEach(resource -> assertThat(resource.text("metadata", "namespace"))
                .contains(chart));
    }

    @ParameterizedTest
    @ValueSource(strings = {"data-platform", "ml-platform"})
    void changingAnyValueChangesWhatIsRendered(String chart) throws IOException {
        Path overlay = overlay(chart, "prod");
        Mapping model = values(chart, "values.yaml").mergedWith(values(chart, "values/prod.yaml"));
        Map<String, Mapping> before = render(chart, overlay);
        List<String> unread = new ArrayList<>();
        for (List<String> leaf : leaves(model, List.of())) {
            Path change = scratch.resolve("change.yaml");
            Files.write(change, YamlWriter.write(changed(model, leaf)).bytes());
            if (render(chart, overlay, change).equals(before)) {
                unread.add(String.join(".", leaf));
            }
        }
        assertThat(unread).as("values that no template reads").isEmpty();
    }

    private static Mapping values(String chart, String file) {
        String path = "helm/charts/" + chart + "/" + file;
        return YamlReader.read(path, GENERATION.output().text(path).orElseThrow())
                .mappings()
                .get(0);
    }

    private Path overlay(String chart, String environment) {
        Path file = scratch.resolve(chart + "-" + environment + ".yaml");
        String path = "helm/charts/" + chart + "/values/" + environment + ".yaml";
        try {
            return Files.writeString(file, GENERATION.output().text(path).orElseThrow());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Resources by identity, without annotations, which nothing in a cluster acts on here. */
    private static Map<String, Mapping> render(String chart, Path... overlays) {
        var template = new Helm(CHARTS.resolve(chart))
                .template()
                .withName(chart)
                .withValuesFile(CHARTS.resolve(chart).resolve("values.yaml"));
        for (Path overlay : overlays) {
            template.withValuesFile(overlay);
        }
        // Helm gives nothing at all for a chart whose conditions are all off.
        Parsed parsed = YamlReader.read(chart, Objects.requireNonNullElse(template.call(), ""));
        assertThat(parsed.problems()).isEmpty();
        Map<String, Mapping> resources = new TreeMap<>();
        for (Mapping resource : parsed.mappings()) {
            String id = resource.text("kind").orElseThrow() + " "
                    + resource.text("metadata", "name").orElseThrow();
            Mapping metadata = (Mapping) resource.get("metadata").orElseThrow();
            resources.put(id, resource.with("metadata", metadata.without("annotations")));
        }
        return resources;
    }

    private static List<List<String>> leaves(Mapping mapping, List<String> path) {
        List<List<String>> leaves = new ArrayList<>();
        for (Entry entry : mapping.entries()) {
            List<String> here = new ArrayList<>(path);
            here.add(entry.name());
            if (entry.value() instanceof Mapping inner) {
                leaves.addAll(leaves(inner, here));
            } else {
                leaves.add(here);
            }
        }
        return leaves;
    }

    /** A values file with one key, set to something else of the same type. */
    private static Mapping changed(Mapping model, List<String> leaf) {
        Node value = other((Scalar) model.at(leaf.toArray(new String[0])).orElseThrow());
        for (int i = leaf.size() - 1; i > 0; i--) {
            value = Mapping.of(leaf.get(i), value);
        }
        return Mapping.of(leaf.get(0), value);
    }

    private static Scalar other(Scalar scalar) {
        return switch (scalar.type()) {
            case BOOLEAN -> Scalar.bool(!scalar.text().equals("true"));
            case INTEGER -> Scalar.integer(Long.parseLong(scalar.text()) + 1);
            default -> Scalar.string("7" + scalar.text());
        };
    }
}
