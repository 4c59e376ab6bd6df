package dev.platformgen.component.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platformgen.External;
import dev.platformgen.laws.Rendering;
import dev.platformgen.origin.Problem;
import dev.platformgen.reference.KafkaBootstrap;
import dev.platformgen.tree.Resource;
import dev.platformgen.value.Namespace;
import dev.platformgen.yaml.YamlReader;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.GenericKubernetesResourceBuilder;
import io.fabric8.kubernetes.api.model.PersistentVolume;
import io.fabric8.kubernetes.api.model.PersistentVolumeBuilder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KubernetesResourceTest {
    private static final Namespace DATA = Namespace.of("data");

    @Test
    void anObjectIsPutIntoTheNamespaceAndKeepsEverythingElse() {
        ConfigMap conf = configMap().addToData("enabled", "no").build();

        assertThat(yaml(KubernetesResource.in(DATA, conf))).isEqualTo("""
                        apiVersion: v1
                        kind: ConfigMap
                        metadata:
                          name: conf
                          namespace: data
                        data:
                          enabled: "no"
                        """);
    }

    @Test
    void whatIsDoneToTheObjectAfterwardsHasNoEffect() {
        ConfigMap conf = configMap().build();
        KubernetesResource resource = KubernetesResource.in(DATA, conf);
        String before = yaml(resource);

        conf.setData(Map.of("late", "true"));

        assertThat(yaml(resource)).isEqualTo(before);
    }

    @Test
    void whatItRequiresDecidesWhoComesFirst() {
        KafkaBootstrap kafka = External.kafka(Namespace.of("kafka"), "bootstrap", 9092);
        KubernetesResource resource = KubernetesResource.in(DATA, configMap().build(), kafka);

        assertThat(resource.uses()).containsExactly(kafka);
        assertThat(resource.id()).hasToString("ConfigMap data/conf");
        assertThat(resource.provider().id()).isEqualTo(resource.id());
    }

    @Test
    void anotherNamespaceInTheObjectIsRefused() {
        ConfigMap conf =
                configMap().editMetadata().withNamespace("other").endMetadata().build();

        assertThat(KubernetesResource.in(DATA, conf).problems())
                .singleElement()
                .extracting(Problem::what)
                .isEqualTo("its metadata.namespace was \"other\", but it was put in data");
        assertThat(KubernetesResource.in(Namespace.of("other"), conf).problems())
                .isEmpty();
    }

    @Test
    void aClusterScopedObjectGetsNoNamespace() {
        PersistentVolume disk = new PersistentVolumeBuilder()
                .withNewMetadata()
                .withName("disk")
                .endMetadata()
                .build();

        assertThat(yaml(KubernetesResource.clusterScoped(DATA, disk))).doesNotContain("namespace");
        assertThat(KubernetesResource.clusterScoped(DATA, disk).problems()).isEmpty();
    }

    @Test
    void anObjectOfANamespaceIsNotClusterScoped() {
        assertThat(KubernetesResource.clusterScoped(DATA, configMap().build()).problems())
                .singleElement()
                .extracting(Problem::what)
                .isEqualTo("it was called cluster-scoped, but a ConfigMap is not");
    }

    @Test
    void aKindWithoutAModelIsTakenAsItIs() {
        GenericKubernetesResource cron = new GenericKubernetesResourceBuilder()
                .withApiVersion("example.com/v1")
                .withKind("Backup")
                .withNewMetadata()
                .withName("nightly")
                .endMetadata()
                .addToAdditionalProperties("spec", Map.of("schedule", "0 3 * * *"))
                .build();

        assertThat(yaml(KubernetesResource.in(DATA, cron))).isEqualTo("""
                        apiVersion: example.com/v1
                        kind: Backup
                        metadata:
                          name: nightly
                          namespace: data
                        spec:
                          schedule: 0 3 * * *
                        """);
    }

    @Test
    void aTreeKeepsItsSpellingAndItsOrigins() {
        Resource resource = resource("{apiVersion: v1, kind: ConfigMap, metadata: {name: conf}, data: {a: '1'}}");

        KubernetesResource component = KubernetesResource.in(DATA, resource);

        assertThat(yaml(component)).contains("  a: '1'\n");
        assertThat(component
                        .body()
                        .at("data", "a")
                        .orElseThrow()
                        .trace()
                        .nearest()
                        .orElseThrow()
                        .describe())
                .startsWith("resource.yaml:1:");
    }

    @Test
    void rolesMayHaveNamesThatNothingElseMayHave() {
        String role =
                "{apiVersion: rbac.authorization.k8s.io/v1, kind: ClusterRole, metadata: {name: '%s'}, rules: []}";

        assertThat(KubernetesResource.clusterScoped(DATA, resource(role.formatted("system:Node_Reader")))
                        .problems())
                .isEmpty();
        assertThat(KubernetesResource.clusterScoped(DATA, resource(role.formatted("a/b")))
                        .problems())
                .hasSize(1);
    }

    @Test
    void anObjectReadFromAClusterIsRefused() {
        ConfigMap conf = configMap()
                .editMetadata()
                .withUid("1")
                .withResourceVersion("2")
                .endMetadata()
                .build();

        assertThat(KubernetesResource.in(DATA, conf).problems())
                .extracting(Problem::what)
                .containsExactly(
                        "its metadata.uid says that it was read from a cluster",
                        "its metadata.resourceVersion says that it was read from a cluster");
    }

    @Test
    void anObjectWithoutAKindIsRefused() {
        assertThat(KubernetesResource.in(DATA, resource("{metadata: {name: a}}"))
                        .problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.what()).isEqualTo("it has no apiVersion or no kind");
                    assertThat(problem.toString()).contains("at:  KubernetesResourceTest.java:");
                });
    }

    @Test
    void anObjectThatCannotBeWrittenIsAProblem() {
        ConfigMap broken = new ConfigMap() {
            private static final long serialVersionUID = 1L;

            @Override
            public Map<String, String> getData() {
                throw new IllegalStateException("no data");
            }
        };

        assertThat(KubernetesResource.in(DATA, broken).problems())
                .singleElement()
                .extracting(Problem::what)
                .asString()
                .startsWith("it cannot be written as YAML: ")
                .contains("no data");
    }

    private static ConfigMapBuilder configMap() {
        return new ConfigMapBuilder().withNewMetadata().withName("conf").endMetadata();
    }

    private static Resource resource(String yaml) {
        return Resource.of(YamlReader.read("resource.yaml", yaml).mappings().get(0));
    }

    private static String yaml(KubernetesResource resource) {
        return Rendering.of(resource, List.of()).yaml();
    }
}
