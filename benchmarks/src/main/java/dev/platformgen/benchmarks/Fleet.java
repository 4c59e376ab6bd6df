package dev.platformgen.benchmarks;

import dev.platformgen.Component;
import dev.platformgen.Destination;
import dev.platformgen.Platform;
import dev.platformgen.PlatformDefinition;
import dev.platformgen.SingleEnvironment;
import dev.platformgen.component.kafka.KafkaCluster;
import dev.platformgen.component.kafka.KafkaTopic;
import dev.platformgen.component.kafka.Listener;
import dev.platformgen.component.kafka.Role;
import dev.platformgen.component.kafka.Strimzi;
import dev.platformgen.component.kubernetes.AliasService;
import dev.platformgen.component.kubernetes.KubernetesNamespace;
import dev.platformgen.component.kubernetes.KubernetesResource;
import dev.platformgen.component.ray.KubeRay;
import dev.platformgen.component.ray.RayCluster;
import dev.platformgen.delivery.argocd.ArgoApplication;
import dev.platformgen.delivery.argocd.ArgoCd;
import dev.platformgen.tree.Manifest;
import dev.platformgen.tree.Mapping;
import dev.platformgen.tree.Resource;
import dev.platformgen.tree.Scalar;
import dev.platformgen.tree.Sequence;
import dev.platformgen.value.Namespace;
import java.util.List;
import java.util.Locale;

/** Tenants of ten resources each, one file a tenant. */
public final class Fleet implements PlatformDefinition<SingleEnvironment> {
    private static final Listener PLAIN = Listener.internal("plain", 9092);
    private static final Namespace ARGOCD = Namespace.of("argocd");

    private final int tenants;

    public Fleet(int tenants) {
        this.tenants = tenants;
    }

    static String name(int tenant) {
        return String.format(Locale.ROOT, "tenant-%05d", tenant);
    }

    @Override
    public Platform define(SingleEnvironment environment) {
        return Platform.of("fleet", platform -> {
            platform.release(Strimzi.V0_48_0, KubeRay.V1_4_2, ArgoCd.V3_2);
            for (int tenant = 0; tenant < tenants; tenant++) {
                String name = name(tenant);
                platform.file(name + ".yaml", tenant(name).toArray(new Component[0]));
            }
        });
    }

    static List<Component> tenant(String name) {
        Namespace home = Namespace.of(name);
        KafkaCluster kafka = KafkaCluster.in(home, "events", cluster -> {
            cluster.version("4.0.0");
            cluster.listeners(PLAIN);
            cluster.replicationFactor(3);
            cluster.minInsyncReplicas(2);
            cluster.logRetentionHours(168);
            cluster.nodePool("dual", pool -> {
                pool.roles(Role.CONTROLLER, Role.BROKER);
                pool.replicas(3);
                pool.jbod(0, "20Gi");
                pool.resources(resources -> resources.requests("500m", "2Gi").limits("2", "2Gi"));
            });
            cluster.entityOperator(operator -> operator.topicOperator());
        });
        return List.of(
                KubernetesNamespace.of(home, namespace -> namespace.label("tenant", name)),
                kafka,
                KafkaTopic.in(kafka, "orders", topic -> topic.partitions(12).replicas(3)),
                KafkaTopic.in(kafka, "payments", topic -> topic.partitions(6).replicas(3)),
                AliasService.in(home, "kafka", kafka.bootstrap(PLAIN)),
                ray(home),
                KubernetesResource.in(home, deployment(name), kafka.bootstrap(PLAIN)),
                KubernetesResource.in(home, policy()),
                ArgoApplication.in(ARGOCD, name, application -> {
                    application.project("default");
                    application.source(source -> {
                        source.repository("https://git.example.com/fleet.git");
                        source.revision("main");
                        source.path("tenants/" + name);
                    });
                    application.destination(Destination.inCluster(), home);
                }));
    }

    private static RayCluster ray(Namespace home) {
        return RayCluster.in(home, "ray", cluster -> {
            cluster.rayVersion("2.52.0");
            cluster.autoscaling();
            cluster.head(head ->
                    head.resources(resources -> resources.requests("1", "2Gi").limits("2", "4Gi")));
            cluster.workerGroup("workers", group -> {
                group.replicas(2);
                group.minReplicas(1);
                group.maxReplicas(4);
                group.resources(resources -> resources.requests("2", "4Gi").limits("4", "8Gi"));
            });
        });
    }

    private static Resource deployment(String name) {
        Mapping container = Mapping.builder()
                .put("name", "app")
                .put("image", "registry.example.com/app:1.4.2")
                .put(
                        "env",
                        Sequence.of(Mapping.builder()
                                .put("name", "KAFKA")
                                .put("value", "kafka:9092")
                                .build()))
                .put(
                        "ports",
                        Sequence.of(Mapping.builder().put("containerPort", 8080).build()))
                .build();
        Mapping labels = Mapping.builder().put("app", name).build();
        Mapping template = Mapping.builder()
                .put("metadata", Mapping.of("labels", labels))
                .put("spec", Mapping.of("containers", Sequence.of(container)))
                .build();
        return Manifest.of("apps/v1", "Deployment", "app")
                .put(
                        "spec",
                        Mapping.builder()
                                .put("replicas", 2)
                                .put("selector", Mapping.of("matchLabels", labels))
                                .put("template", template)
                                .build())
                .build();
    }

    private static Resource policy() {
        return Manifest.of("networking.k8s.io/v1", "NetworkPolicy", "default-deny")
                .put(
                        "spec",
                        Mapping.builder()
                                .put("podSelector", Mapping.EMPTY)
                                .put("policyTypes", Sequence.of(Scalar.string("Ingress")))
                                .build())
                .build();
    }
}
