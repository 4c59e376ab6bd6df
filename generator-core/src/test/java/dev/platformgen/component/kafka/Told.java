package dev.platformgen.component.kafka;

import dev.platformgen.Component;
import dev.platformgen.Context;
import dev.platformgen.ManifestComponent;
import dev.platformgen.Release;
import dev.platformgen.SingleEnvironment;
import dev.platformgen.origin.Problem;
import dev.platformgen.origin.Severity;
import dev.platformgen.tree.Mapping;
import dev.platformgen.tree.Resource;
import dev.platformgen.value.Namespace;
import dev.platformgen.yaml.YamlWriter;
import java.util.List;
import java.util.function.Consumer;

/** Clusters to get something wrong with, and what a user is told about it. */
final class Told {
    static final Listener PLAIN = Listener.internal("plain", 9092);

    private Told() {}

    /** A cluster with one pool of that many nodes, which have both roles; nothing else is set. */
    static KafkaCluster bare(int replicas, Consumer<KafkaCluster.Spec> more) {
        return KafkaCluster.in(Namespace.of("kafka"), "events", cluster -> {
            cluster.listeners(PLAIN);
            cluster.nodePool("dual", pool -> {
                pool.roles(Role.CONTROLLER, Role.BROKER);
                pool.replicas(replicas);
                pool.persistentClaim("1Gi");
            });
            more.accept(cluster);
        });
    }

    /** Three nodes, three copies, two of them in sync: nothing to say about. */
    static KafkaCluster sound(Consumer<KafkaCluster.Spec> more) {
        return bare(3, cluster -> {
            cluster.replicationFactor(3);
            cluster.minInsyncReplicas(2);
            cluster.entityOperator(operator -> operator.topicOperator());
            more.accept(cluster);
        });
    }

    /** What is said while a component is made, whole, with N for the numbers of lines. */
    static List<String> about(Component component) {
        return component.problems().stream().map(Told::withoutLines).toList();
    }

    /** What is wrong, in short. */
    static List<String> errors(Component component) {
        return component.problems().stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .map(Told::withoutLinesInWhat)
                .toList();
    }

    /** What is said while a component renders, whole, with N for the numbers of lines. */
    static List<String> rendering(ManifestComponent component, Release... releases) {
        Context context = new Context(SingleEnvironment.DEFAULT, List.of(releases));
        component.manifests(context);
        return context.problems().stream().map(Told::withoutLines).toList();
    }

    static String yaml(ManifestComponent component) {
        Context context = new Context(SingleEnvironment.DEFAULT, List.of(Strimzi.V0_48_0));
        List<Mapping> documents =
                component.manifests(context).stream().map(Resource::body).toList();
        return YamlWriter.write(documents, "").text();
    }

    private static String withoutLines(Problem problem) {
        return numbers(problem.toString());
    }

    private static String withoutLinesInWhat(Problem problem) {
        return numbers(problem.what());
    }

    private static String numbers(String text) {
        return text.replaceAll("\\.java:\\d+", ".java:N");
    }
}
