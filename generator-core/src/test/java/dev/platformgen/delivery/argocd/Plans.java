package dev.platformgen.delivery.argocd;

import dev.platformgen.Context;
import dev.platformgen.DeliveryPlan;
import dev.platformgen.DeliveryResult;
import dev.platformgen.DeliveryUnit;
import dev.platformgen.Destination;
import dev.platformgen.Environment;
import dev.platformgen.Release;
import dev.platformgen.origin.Problem;
import dev.platformgen.origin.Trace;
import dev.platformgen.tree.Manifest;
import dev.platformgen.tree.Mapping;
import dev.platformgen.tree.Resource;
import dev.platformgen.value.ComponentId;
import dev.platformgen.value.Namespace;
import dev.platformgen.yaml.YamlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Plans to deliver, as the engine makes them. */
final class Plans {
    static final Namespace DATA = Namespace.of("data-platform");

    /** Three environments on three clusters of one Argo CD. */
    enum Env implements Environment {
        DEV,
        STAGING,
        PROD;

        @Override
        public boolean primary() {
            return this == PROD;
        }

        @Override
        public Destination destination() {
            return switch (this) {
                case DEV -> Destination.cluster("dev");
                case STAGING -> Destination.server("https://10.0.0.7:6443");
                case PROD -> Destination.inCluster();
            };
        }
    }

    private final String platform;
    private final List<DeliveryUnit> units = new ArrayList<>();
    private List<Environment> environments = List.of(Env.values());
    private Environment environment = Env.PROD;
    private List<Release> releases = List.of(ArgoCd.V3_2);

    private Plans(String platform) {
        this.platform = platform;
    }

    static Plans of(String platform) {
        return new Plans(platform);
    }

    Plans in(Environment here) {
        environment = here;
        return this;
    }

    Plans environments(Environment... all) {
        environments = List.of(all);
        environment = all[0];
        return this;
    }

    Plans releases(Release... pinned) {
        releases = List.of(pinned);
        return this;
    }

    Plans folder(String name, String path, List<Resource> resources, String... after) {
        return unit(name, new DeliveryUnit.Folder(path), null, resources, after);
    }

    Plans chart(String name, Namespace namespace, List<String> valueFiles, String... after) {
        var chart = new DeliveryUnit.RepositoryChart("helm/charts/" + name, valueFiles);
        return unit(name, chart, namespace, List.of(), after);
    }

    Plans remoteChart(String name, Namespace namespace, String repository, String version, List<String> valueFiles) {
        String folder = "helm/charts/" + name;
        var chart = new DeliveryUnit.RemoteChart(repository, name, version, folder, valueFiles);
        return unit(name, chart, namespace, List.of());
    }

    private Plans unit(
            String name,
            DeliveryUnit.Source source,
            @Nullable Namespace namespace,
            List<Resource> resources,
            String... after) {
        ComponentId component = new ComponentId("Thing", DATA, name + "-thing");
        List<DeliveryUnit.Dependency> dependencies = new ArrayList<>();
        for (String other : after) {
            dependencies.add(
                    new DeliveryUnit.Dependency(other, component, new ComponentId("Thing", DATA, other + "-thing")));
        }
        units.add(new DeliveryUnit(
                name,
                source,
                Optional.ofNullable(namespace),
                resources,
                List.of(component),
                dependencies,
                Trace.note("component of " + name)));
        return this;
    }

    DeliveryPlan plan() {
        return new DeliveryPlan(platform, environment, environments, new Context(environment, releases), units);
    }

    /** What a delivery makes of the plan, after making sure that nothing is wrong with it. */
    DeliveryResult deliver(ArgoCdDelivery delivery) {
        DeliveryPlan plan = plan();
        DeliveryResult result = delivery.deliver(plan);
        if (!plan.context().problems().isEmpty()) {
            throw new AssertionError(plan.context().problems());
        }
        return result;
    }

    DeliveryResult deliver() {
        return deliver(delivery(argo -> {}));
    }

    /** What a delivery finds wrong with the plan, with the line left out. */
    List<String> problems(Consumer<ArgoCdDelivery.Spec> settings) {
        DeliveryPlan plan = plan();
        delivery(settings).deliver(plan);
        return plan.context().problems().stream().map(Plans::text).toList();
    }

    static String text(Problem problem) {
        return problem.toString().replaceAll("\n    at: {2}\\w+\\.java:\\d+", "\n    at:  here");
    }

    static ArgoCdDelivery delivery(Consumer<ArgoCdDelivery.Spec> settings) {
        return ArgoCdDelivery.of(argo -> {
            argo.repository("https://git.example.com/254carbon/platform.git");
            argo.revision("main");
            settings.accept(argo);
        });
    }

    static Resource configMap(String namespace, String name) {
        return Manifest.of("v1", "ConfigMap", name)
                .namespace(Namespace.of(namespace))
                .build();
    }

    static Resource cluster(String apiVersion, String kind, String name) {
        return Manifest.of(apiVersion, kind, name).build();
    }

    static List<Resource> file(DeliveryResult result, String path) {
        List<Resource> resources = result.files().get(path);
        if (resources == null) {
            throw new AssertionError(path + " is not among " + result.files().keySet());
        }
        return resources;
    }

    static String yaml(DeliveryResult result, String path) {
        return yaml(file(result, path));
    }

    static String yaml(List<Resource> resources) {
        List<Mapping> bodies = resources.stream().map(Resource::body).toList();
        return YamlWriter.write(bodies, "").text();
    }

    /** Path of a scalar in the only resource of a file. */
    static Optional<String> at(DeliveryResult result, String file, String... path) {
        return file(result, file).get(0).body().text(path);
    }
}
