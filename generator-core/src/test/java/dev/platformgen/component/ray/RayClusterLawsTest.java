package dev.platformgen.component.ray;

import dev.platformgen.Component;
import dev.platformgen.External;
import dev.platformgen.Release;
import dev.platformgen.laws.ComponentLaws;
import dev.platformgen.origin.Trace;
import dev.platformgen.reference.Provider;
import dev.platformgen.reference.SecretKey;
import dev.platformgen.value.ComponentId;
import dev.platformgen.value.Namespace;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

class RayClusterLawsTest extends ComponentLaws {
    private static final Namespace ML = Namespace.of("ml-platform");
    private static final SecretKey TOKEN =
            new SecretKey(Provider.external(new ComponentId("Secret", ML, "ray"), Trace.NONE), ML, "ray", "token");

    @Override
    protected List<Release> releases() {
        return List.of(KubeRay.V1_4_2);
    }

    @Override
    protected Component minimal() {
        return named("minimal");
    }

    @Override
    protected Component named(String name) {
        return RayCluster.in(ML, name, cluster -> cluster.rayVersion("2.52.0").head(head -> {}));
    }

    @Override
    protected Component full() {
        return RayCluster.in(ML, "full", cluster -> {
            cluster.rayVersion("2.52.0");
            cluster.image("registry.example.com/ray:2.52.0-py311");
            cluster.requires(External.s3(ML, "minio", 9000));
            cluster.autoscaling(autoscaler -> {
                autoscaler.v2();
                autoscaler.upscalingMode(AutoscalerSpec.UpscalingMode.CONSERVATIVE);
                autoscaler.idleTimeoutSeconds(120);
                autoscaler.resources(resources -> resources.requests("500m", "512Mi"));
            });
            cluster.head(head -> {
                head.image("registry.example.com/ray-head:2.52.0");
                head.gcsPort(6380);
                head.dashboardPort(8266);
                head.clientPort(10_002);
                head.serviceType(ServiceType.LOAD_BALANCER);
                head.startParam("num-cpus", "0");
                head.env("RAY_PROMETHEUS_HOST", "http://prometheus:9090");
                head.env("RAY_TOKEN", TOKEN);
                head.nodeSelector("kubernetes.io/arch", "amd64");
                head.persistentVolumeClaim("results", "/results", "ray-results");
                head.resources(resources -> resources.requests("1", "2Gi").limits("2", "4Gi"));
            });
            cluster.workerGroup("gpu", group -> {
                group.replicas(2);
                group.minReplicas(0);
                group.maxReplicas(8);
                group.numOfHosts(1);
                group.emptyDir("scratch", "/scratch");
                group.configMap("settings", "/etc/settings", "ray-settings");
                group.secret("keys", "/etc/keys", "ray-keys");
                group.resources(resources -> resources.limits("8", "32Gi").limit("nvidia.com/gpu", "1"));
            });
            cluster.raw(ray -> {
                Objects.requireNonNull(ray.spec()).suspend(false);
                return ray;
            });
        });
    }

    @Override
    protected SortedMap<String, Component> incomplete() {
        SortedMap<String, Component> incomplete = new TreeMap<>();
        incomplete.put("rayVersion", cluster(cluster -> cluster.head(head -> {})));
        incomplete.put("head", cluster(cluster -> cluster.rayVersion("2.52.0")));
        incomplete.put(
                "replicas",
                cluster(cluster -> cluster.rayVersion("2.52.0").head(head -> {}).workerGroup("cpu", group -> {})));
        incomplete.put("maxReplicas", cluster(cluster -> cluster.rayVersion("2.52.0")
                .autoscaling()
                .head(head -> {})
                .workerGroup("cpu", group -> group.replicas(1))));
        return incomplete;
    }

    private static Component cluster(Consumer<RayCluster.Spec> spec) {
        return RayCluster.in(ML, "incomplete", spec);
    }
}
