package dev.platformgen.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.platformgen.component.kafka.Strimzi;
import dev.platformgen.component.ray.KubeRay;
import dev.platformgen.delivery.argocd.ArgoCd;
import dev.platformgen.tree.Mapping;
import dev.platformgen.tree.Resource;
import dev.platformgen.yaml.Parsed;
import dev.platformgen.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the examples commit satisfies the definitions of the releases they pin, with no field that these do not know. */
class GoldenTreesTest {
    private static final Path GOLDEN = Path.of("..", "golden");

    @ParameterizedTest
    @ValueSource(strings = {"data-ml-platform", "minimal"})
    void everyResourceSatisfiesItsDefinition(String example) throws IOException {
        assumeTrue(CrdSchemas.given(), "-Dplatformgen.schemas names a folder of CRDs");
        CrdSchemas schemas = CrdSchemas.of(List.of(Strimzi.V0_48_0, KubeRay.V1_4_2, ArgoCd.V3_2));
        List<String> violations = new ArrayList<>();
        int resources = 0;
        for (Path file : manifests(GOLDEN.resolve(example))) {
            Parsed parsed = YamlReader.read(file.toString(), Files.readAllBytes(file));
            assertThat(parsed.problems()).isEmpty();
            for (Mapping body : parsed.mappings()) {
                schemas.validate(Resource.of(body)).forEach(violation -> violations.add(file + ": " + violation));
                resources++;
            }
        }
        assertThat(violations).isEmpty();
        assertThat(resources).isGreaterThanOrEqualTo(3);
    }

    private static List<Path> manifests(Path example) throws IOException {
        try (Stream<Path> files = Files.walk(example)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> !file.toString().contains("helm"))
                    .sorted()
                    .toList();
        }
    }
}
