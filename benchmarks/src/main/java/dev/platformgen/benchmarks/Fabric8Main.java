package dev.platformgen.benchmarks;

import dev.platformgen.Context;
import dev.platformgen.ManifestComponent;
import dev.platformgen.SingleEnvironment;
import dev.platformgen.component.kafka.Strimzi;
import dev.platformgen.component.ray.KubeRay;
import dev.platformgen.delivery.argocd.ArgoCd;
import dev.platformgen.model.Typed;
import dev.platformgen.tree.Resource;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.client.utils.Serialization;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The peer: the same resources as fabric8 and Strimzi objects, each copied by its builder as a program that makes them would
 * build it, and written with {@code Serialization.asYaml}. {@code Fabric8Main TENANTS FOLDER}.
 */
public final class Fabric8Main {
    private static final Map<String, Class<? extends HasMetadata>> TYPES = Map.of(
            "Namespace",
            Namespace.class,
            "Kafka",
            Kafka.class,
            "KafkaNodePool",
            KafkaNodePool.class,
            "KafkaTopic",
            KafkaTopic.class,
            "Service",
            Service.class,
            "Deployment",
            Deployment.class,
            "NetworkPolicy",
            NetworkPolicy.class);

    private Fabric8Main() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[1]));
        List<HasMetadata> prototypes = prototypes();
        for (int tenant = 0; tenant < Integer.parseInt(arguments[0]); tenant++) {
            String name = Fleet.name(tenant);
            StringBuilder file = new StringBuilder();
            for (HasMetadata prototype : prototypes) {
                file.append(Serialization.asYaml(rebuilt(prototype, name)));
            }
            Files.writeString(folder.resolve(name + ".yaml"), file);
        }
    }

    /** One tenant's resources, as typed objects where upstream has the types. */
    static List<HasMetadata> prototypes() {
        Context context = new Context(SingleEnvironment.DEFAULT, List.of(Strimzi.V0_48_0, KubeRay.V1_4_2, ArgoCd.V3_2));
        List<HasMetadata> prototypes = new ArrayList<>();
        Fleet.tenant("prototype").forEach(component -> {
            for (Resource resource : ((ManifestComponent) component).manifests(context)) {
                Class<? extends HasMetadata> type =
                        TYPES.getOrDefault(resource.id().kind(), GenericKubernetesResource.class);
                prototypes.add(Typed.view(resource.body(), type));
            }
        });
        return prototypes;
    }

    private static HasMetadata rebuilt(HasMetadata prototype, String tenant) {
        HasMetadata built = prototype;
        if (prototype instanceof Deployment deployment) {
            built = new DeploymentBuilder(deployment).build();
        } else if (prototype instanceof Namespace namespace) {
            built = new NamespaceBuilder(namespace).build();
        }
        built.getMetadata().setNamespace(tenant);
        return built;
    }
}
