package dev.platformgen.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.platformgen.Release;
import dev.platformgen.tree.Mapping;
import dev.platformgen.tree.Resource;
import dev.platformgen.tree.Scalar;
import dev.platformgen.value.Version;
import dev.platformgen.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CrdSchemasTest {
    private static final String MY_CLUSTER = "Kafka my-cluster $.spec.kafka.template.pod.volumes[0].";
    private static final String UNDEFINED =
            " is not defined in the schema and the schema does not allow additional properties";
    private static final String TOPIC = """
            apiVersion: kafka.strimzi.io/v1beta2
            kind: KafkaTopic
            metadata:
              name: events
              namespace: kafka
              labels:
                strimzi.io/cluster: datahub-kafka
            spec:
              partitions: 3
            """;

    @Test
    void kindsOfTheCoreApiAreStrictWithoutAnyCrds() {
        CrdSchemas none = CrdSchemas.of(List.of());

        assertThat(none.validate(resource("apiVersion: v1\nkind: Namespace\nmetadata: {name: data}")))
                .isEmpty();
        assertThat(none.validate(resource("apiVersion: v1\nkind: Namespace\nmetadata: {name: data}\nspecs: {}")))
                .singleElement()
                .asString()
                .contains("Namespace data", "specs");
        assertThat(none.validate(
                        resource("apiVersion: v1\nkind: Service\nmetadata: {name: a}\nspec: {ports: [{port: http}]}")))
                .singleElement()
                .asString()
                .contains("http");
        assertThat(none.validate(resource("apiVersion: v1\nkind: Servic\nmetadata: {name: a}")))
                .containsExactly("Servic a: the core API has no kind Servic");
    }

    @Test
    void plantedFaultsAreFound() {
        CrdSchemas strimzi = strimzi();
        Resource topic = resource(TOPIC);

        assertThat(strimzi.validate(topic)).isEmpty();
        assertThat(strimzi.validate(withSpec(topic, "partition", Scalar.integer(3))))
                .singleElement()
                .asString()
                .startsWith("KafkaTopic kafka/events")
                .contains("partition");
        assertThat(strimzi.validate(withSpec(topic, "partitions", Scalar.string("3"))))
                .singleElement()
                .asString()
                .contains("partitions", "integer");
        assertThat(strimzi.validate(withSpec(topic, "replicas", Scalar.integer(0))))
                .singleElement()
                .asString()
                .contains("replicas", "minimum");
    }

    @Test
    void aKindOrVersionThatNoCrdServesIsSaid() {
        Resource topic = resource(TOPIC);

        assertThat(strimzi().validate(topic.withBody(topic.body().with("kind", Scalar.string("KafkaTopics")))))
                .singleElement()
                .asString()
                .contains("no CRD", "KafkaTopics");
        assertThat(strimzi()
                        .validate(topic.withBody(
                                topic.body().with("apiVersion", Scalar.string("kafka.strimzi.io/v1alpha9")))))
                .singleElement()
                .asString()
                .contains("no CRD", "v1alpha9");
    }

    @Test
    void upstreamsOwnExamplesRaiseNoAlarmButTheirOwnMistakes() throws IOException {
        List<String> violations = new ArrayList<>();
        int examined = 0;
        for (Release release : List.of(
                new Given("Strimzi", "0.48.0"), new Given("Strimzi", "0.51.0"), new Given("KubeRay", "1.4.2"))) {
            CrdSchemas schemas = schemas(release);
            for (Resource resource : examples(release)) {
                if (resource.id().group().matches("ray.io|kafka.strimzi.io")) {
                    violations.addAll(schemas.validate(resource));
                    examined++;
                }
            }
        }
        assertThat(examined).isGreaterThan(100);
        assertThat(violations)
                .containsExactlyInAnyOrder(
                        // A Secret volume names its Secret by secretName; the API server drops this name.
                        MY_CLUSTER + "secret: property 'name'" + UNDEFINED,
                        MY_CLUSTER + "secret: property 'name'" + UNDEFINED,
                        "RayCluster ray-cluster-with-auth $.spec.headGroupSpec.template.metadata: null found, object expected");
    }

    private static List<Resource> examples(Release release) throws IOException {
        String slug = release.product().equals("KubeRay") ? "kuberay-v" : "strimzi-";
        Path folder = Path.of(System.getProperty("platformgen.schemas"), slug + release.version(), "examples");
        List<Resource> resources = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                YamlReader.read(file.toString(), Files.readString(file))
                        .mappings()
                        .forEach(body -> resources.add(Resource.of(body)));
            }
        }
        return resources;
    }

    private static CrdSchemas strimzi() {
        return schemas(new Given("Strimzi", "0.48.0"));
    }

    private static CrdSchemas schemas(Release release) {
        assumeTrue(CrdSchemas.given(), "-Dplatformgen.schemas names a folder of CRDs");
        CrdSchemas schemas = CrdSchemas.of(List.of(release));
        assertThat(schemas.isEmpty()).as("no CRDs of %s", release).isFalse();
        return schemas;
    }

    private static Resource withSpec(Resource resource, String key, Scalar value) {
        Mapping spec = (Mapping) resource.body().get("spec").orElseThrow();
        return resource.withBody(resource.body().with("spec", spec.with(key, value)));
    }

    private static Resource resource(String yaml) {
        return Resource.of(YamlReader.read("resource.yaml", yaml).mappings().get(0));
    }

    private record Given(String product, String text) implements Release {
        @Override
        public Version version() {
            return Version.of(text);
        }
    }
}
