package dev.platformgen.component.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class NodePoolTest {
    @Test
    void whatUpstreamsModelLeavesOutAsADefaultSurvivesARawEdit() {
        KafkaCluster cluster = with(pool -> pool.persistentClaim("1Gi", disk -> disk.deleteClaim(false))
                .raw(builder -> builder.editMetadata()
                        .addToAnnotations("example.com/owner", "data")
                        .endMetadata()));
        assertThat(cluster.rawEdits()).isEqualTo(1);
        assertThat(Told.yaml(cluster)).contains("""
                  name: second
                  namespace: kafka
                  labels:
                    strimzi.io/cluster: events
                  annotations:
                    example.com/owner: data
                spec:
                  replicas: 1
                  roles:
                    - broker
                  storage:
                    type: persistent-claim
                    size: 1Gi
                    deleteClaim: false
                """);
    }

    @Test
    void volumesHaveIdsOfTheirOwn() {
        assertThat(Told.about(with(pool -> pool.jbod(0, "1Gi").jbod(0, "2Gi")))).containsExactly("""
                [kafka/events] nodePool 'second': volume id 0 was given twice
                    at:  NodePoolTest.java:N
                    why: Strimzi ignores every storage change of a pool whose ids are not unique (KAFKA-015)
                    fix: jbod(1, "2Gi")""");
        assertThat(Told.errors(with(pool -> pool.jbod(-1, "1Gi"))))
                .containsExactly("nodePool 'second': volume id was -1, must be at least 0");
    }

    @Test
    void aPoolHasOneKindOfStorage() {
        assertThat(Told.errors(with(pool -> pool.persistentClaim("1Gi").jbod(1, "1Gi"))))
                .containsExactly("nodePool 'second': storage was given both as persistentClaim and as jbod");
        assertThat(Told.errors(with(pool -> pool.persistentClaim("1Gi").persistentClaim("1Gi"))))
                .containsExactly("nodePool 'second': persistentClaim was given twice");
    }

    @Test
    void theKraftLogIsOnOneVolume() {
        assertThat(Told.errors(with(pool -> pool.jbod(0, "1Gi", disk -> disk.kraftMetadata())
                        .jbod(1, "1Gi", disk -> disk.kraftMetadata()))))
                .containsExactly("nodePool 'second': kraftMetadata was given to more than one volume");
    }

    @Test
    void aVolumeHoldsSomething() {
        assertThat(Told.errors(with(pool -> pool.persistentClaim("0Gi"))))
                .containsExactly("nodePool 'second', volume 0: size was 0Gi, must be more than nothing");
    }

    @Test
    void aPoolOfTheSameNameIsRefused() {
        KafkaCluster cluster = Told.sound(spec -> spec.nodePool(
                "dual", pool -> pool.roles(Role.BROKER).replicas(1).persistentClaim("1Gi")));
        assertThat(Told.errors(cluster)).containsExactly("nodePool 'dual': there are two pools of this name");
    }

    @Test
    void namesOfPodsAreNamesOfHosts() {
        String name = "p".repeat(54);
        KafkaCluster cluster = Told.sound(spec ->
                spec.nodePool(name, pool -> pool.roles(Role.BROKER).replicas(7).persistentClaim("1Gi")));
        assertThat(Told.errors(cluster)).isEmpty();
        KafkaCluster larger = Told.sound(spec ->
                spec.nodePool(name, pool -> pool.roles(Role.BROKER).replicas(8).persistentClaim("1Gi")));
        assertThat(Told.errors(larger))
                .containsExactly(
                        "nodePool '" + name + "': its pods would have names of 64 characters, must be at most 63");
    }

    @Test
    void aNameThatNoPodCouldHaveIsRefused() {
        KafkaCluster cluster = Told.sound(spec -> spec.nodePool(
                "Pool_1", pool -> pool.roles(Role.BROKER).replicas(1).persistentClaim("1Gi")));
        assertThat(Told.about(cluster)).containsExactly("""
                [kafka/events] nodePool 'Pool_1': name was "Pool_1", must be 1 to 63 of a-z, 0-9 and '-', starting and ending with a letter or digit
                    at:  NodePoolTest.java:N
                    why: pods and their host names begin with it (RFC 1123)
                    fix: "pool-1\"""");
    }

    private static KafkaCluster with(Consumer<NodePool.Spec> second) {
        return Told.sound(cluster -> cluster.nodePool("second", pool -> {
            pool.roles(Role.BROKER);
            pool.replicas(1);
            second.accept(pool);
        }));
    }
}
