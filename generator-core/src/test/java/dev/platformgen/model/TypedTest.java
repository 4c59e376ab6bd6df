package dev.platformgen.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.platformgen.origin.Trace;
import dev.platformgen.tree.Mapping;
import dev.platformgen.yaml.YamlReader;
import dev.platformgen.yaml.YamlWriter;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.PodStatus;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceBuilder;
import io.strimzi.api.kafka.model.kafka.JbodStorage;
import io.strimzi.api.kafka.model.kafka.JbodStorageBuilder;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.kafka.KafkaBuilder;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePoolBuilder;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class TypedTest {
    private static final Trace RAW = Trace.note("raw");
    private static final String POOL = """
            apiVersion: kafka.strimzi.io/v1
            kind: KafkaNodePool
            metadata:
              name: pool
            spec:
              futureField: 1
              roles:
                - controller
                - broker
              replicas: 3
              storage:
                type: jbod
                volumes:
                  - id: 0
                    type: persistent-claim
                    size: 20Gi
                    deleteClaim: false
                    futureVolumeField: yes please
                  - id: 1
                    type: persistent-claim
                    size: 2048Mi
                    deleteClaim: false
              resources:
                requests:
                  cpu: 2000m
                  memory: 4Gi
            """;

    @Test
    void anObjectIsWrittenInItsOwnOrderWithoutNulls() {
        Service service = new ServiceBuilder()
                .withNewSpec()
                .addNewPort()
                .withTargetPort(new IntOrString("http"))
                .withPort(80)
                .endPort()
                .addNewPort()
                .withTargetPort(new IntOrString(8080))
                .withPort(81)
                .endPort()
                .endSpec()
                .withNewMetadata()
                .withName("web")
                .endMetadata()
                .build();

        assertThat(yaml(Typed.tree(service))).isEqualTo("""
                        apiVersion: v1
                        kind: Service
                        metadata:
                          name: web
                        spec:
                          ports:
                            - port: 80
                              targetPort: http
                            - port: 81
                              targetPort: 8080
                        """);
    }

    @Test
    void quantitiesAreSpelledAsTheTypedSettersSpellThem() {
        Pod pod = new PodBuilder()
                .withNewMetadata()
                .withName("web")
                .endMetadata()
                .withNewSpec()
                .withContainers(new ContainerBuilder()
                        .withName("web")
                        .withNewResources()
                        .addToRequests("cpu", new Quantity("2"))
                        .addToRequests("memory", new Quantity("4", "Gi"))
                        .addToLimits("cpu", new Quantity("500m"))
                        .endResources()
                        .build())
                .endSpec()
                .build();

        assertThat(yaml(Typed.tree(pod)))
                .contains("          cpu: 2\n          memory: 4Gi\n")
                .contains("cpu: 500m\n");
    }

    @Test
    void whatOnlyTheClusterWritesIsLeftOut() {
        Pod pod =
                new PodBuilder().withNewMetadata().withName("web").endMetadata().build();
        pod.setStatus(new PodStatus());

        assertThat(yaml(Typed.tree(pod))).isEqualTo("""
                        apiVersion: v1
                        kind: Pod
                        metadata:
                          name: web
                        """);
    }

    @Test
    void mapsWithoutAnOrderOfTheirOwnAreSorted() {
        ConfigMap one = new ConfigMapBuilder()
                .withData(Map.of("c", "3", "a", "1", "b", "2"))
                .build();

        assertThat(yaml(Typed.tree(one))).endsWith("data:\n  a: \"1\"\n  b: \"2\"\n  c: \"3\"\n");
    }

    @Test
    void anEditThatChangesNothingChangesNothing() {
        Mapping pool = parsed(POOL);

        assertThat(yaml(edited(pool, KafkaNodePool.class, same -> same))).isEqualTo(POOL);
        assertThat(yaml(edited(pool, KafkaNodePool.class, same -> new KafkaNodePoolBuilder(same).build())))
                .isEqualTo(POOL);
    }

    @Test
    void anEditChangesOnlyWhatItChanges() {
        Mapping edited = edited(parsed(POOL), KafkaNodePool.class, pool -> new KafkaNodePoolBuilder(pool)
                .editSpec()
                .withReplicas(5)
                .endSpec()
                .build());

        assertThat(yaml(edited)).isEqualTo(POOL.replace("replicas: 3", "replicas: 5"));
        assertThat(edited.at("spec", "replicas").orElseThrow().trace()).isEqualTo(RAW);
        assertThat(edited.at("spec", "futureField").orElseThrow().trace()).isNotEqualTo(RAW);
    }

    @Test
    void theVersionThatTheModelStampsDoesNotReplaceOurs() {
        String kafka = """
                apiVersion: kafka.strimzi.io/v1
                kind: Kafka
                metadata:
                  name: events
                spec:
                  kafka:
                    version: 4.1.0
                    future:
                      a: 1
                    config:
                      default.replication.factor: 3
                """;

        Mapping edited = edited(parsed(kafka), Kafka.class, model -> new KafkaBuilder(model)
                .editSpec()
                .editKafka()
                .addToConfig("min.insync.replicas", 2)
                .endKafka()
                .endSpec()
                .build());

        assertThat(yaml(edited)).isEqualTo(kafka + "      min.insync.replicas: 2\n");
    }

    @Test
    void removingAnItemOfAListKeepsTheOthersAsTheyWere() {
        Mapping edited = edited(parsed(POOL), KafkaNodePool.class, pool -> {
            JbodStorage jbod = (JbodStorage) pool.getSpec().getStorage();
            pool.getSpec()
                    .setStorage(new JbodStorageBuilder(jbod)
                            .removeFromVolumes(jbod.getVolumes().get(1))
                            .build());
            return pool;
        });

        assertThat(yaml(edited))
                .contains("deleteClaim: false\n        futureVolumeField: yes please")
                .doesNotContain("2048Mi");
    }

    @Test
    void aTreeThatIsNoSuchObjectIsSaid() {
        assertThatThrownBy(() -> Typed.view(parsed("spec: {ports: nonsense}"), Service.class))
                .hasMessageContaining("not a Service");
    }

    private static <T> Mapping edited(Mapping body, Class<T> type, UnaryOperator<T> edit) {
        return Typed.edit(body, type, edit, RAW);
    }

    private static Mapping parsed(String yaml) {
        return YamlReader.read("test.yaml", yaml).mappings().get(0);
    }

    private static String yaml(Mapping body) {
        return YamlWriter.write(body).text();
    }
}
