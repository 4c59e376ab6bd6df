package dev.platformgen.component.ray;

import dev.platformgen.Context;
import dev.platformgen.model.RawEdit;
import dev.platformgen.origin.Setting;
import dev.platformgen.origin.Trace;
import dev.platformgen.tree.Manifest;
import dev.platformgen.tree.Mapping;
import dev.platformgen.tree.MappingBuilder;
import dev.platformgen.tree.Node;
import dev.platformgen.tree.Nodes;
import dev.platformgen.tree.Resource;
import dev.platformgen.tree.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Turns a Ray cluster into its resource. */
final class RayManifests {
    private RayManifests() {}

    static List<Resource> of(RayCluster cluster, Context context) {
        context.release(KubeRay.class, KubeRay.V1_7_0, cluster);
        MappingBuilder spec = Mapping.builder().trace(cluster.trace()).put("rayVersion", cluster.rayVersion());
        cluster.autoscaler().ifPresent(options -> spec.put("enableInTreeAutoscaling", Nodes.of(true, options.trace()))
                .putUnlessEmpty("autoscalerOptions", options));
        spec.put("headGroupSpec", head(cluster));
        List<Node> groups = new ArrayList<>();
        cluster.workerGroups().forEach(group -> groups.add(workerGroup(cluster, group)));
        spec.putUnlessEmpty("workerGroupSpecs", Sequence.of(groups));
        Resource resource = Manifest.of("ray.io/v1", "RayCluster", cluster.id().name(), cluster.trace())
                .namespace(cluster.id().namespace())
                .put("spec", spec.build())
                .build();
        Mapping body = resource.body();
        for (RawEdit<dev.platformgen.model.ray.RayCluster> edit : cluster.edits()) {
            body = edit.apply(
                    body,
                    dev.platformgen.model.ray.RayCluster.class,
                    cluster.id().path(),
                    context::report);
        }
        return List.of(resource.withBody(body));
    }

    private static Mapping head(RayCluster cluster) {
        RayCluster.Head head = cluster.head();
        SortedMap<String, Setting<String>> params = new TreeMap<>(head.pod().startParams());
        port(params, "port", head.gcsPort(), RayCluster.GCS_PORT, head.trace());
        port(params, "dashboard-port", head.dashboardPort(), RayCluster.DASHBOARD_PORT, head.trace());
        port(params, "ray-client-server-port", head.clientPort(), RayCluster.CLIENT_PORT, head.trace());
        Sequence ports = Sequence.of(
                port("gcs-server", head.gcsPort(), head.trace()),
                port("dashboard", head.dashboardPort(), head.trace()),
                port("client", head.clientPort(), head.trace()));
        return Mapping.builder()
                .trace(head.trace())
                .put("serviceType", head.serviceType().orElse(null))
                .put("rayStartParams", params(params))
                .put("template", template("ray-head", head.pod(), cluster, ports, head.trace()))
                .build();
    }

    /** Ray has to be told a port only where it is not Ray's own. */
    private static void port(SortedMap<String, Setting<String>> params, String name, int port, int usual, Trace trace) {
        if (port != usual) {
            params.putIfAbsent(name, Setting.of(Integer.toString(port), trace));
        }
    }

    private static Mapping port(String name, int port, Trace trace) {
        return Mapping.builder()
                .trace(trace)
                .put("containerPort", port)
                .put("name", name)
                .build();
    }

    private static Mapping workerGroup(RayCluster cluster, RayCluster.WorkerGroup group) {
        return Mapping.builder()
                .trace(group.trace())
                .put("groupName", group.name())
                .put("replicas", group.replicas())
                .put("minReplicas", group.minReplicas())
                .put("maxReplicas", group.maxReplicas())
                .put("numOfHosts", group.numOfHosts().orElse(null))
                .put("rayStartParams", params(group.pod().startParams()))
                .put("template", template("ray-worker", group.pod(), cluster, Sequence.of(), group.trace()))
                .build();
    }

    /** Always there, even when empty: KubeRay before 1.4 requires it. */
    private static Mapping params(SortedMap<String, Setting<String>> params) {
        MappingBuilder tree = Mapping.builder();
        params.forEach(tree::put);
        return tree.build();
    }

    /** The Ray container comes first: KubeRay injects the start command into the first one (RAY-002). */
    private static Mapping template(String container, RayPod pod, RayCluster cluster, Sequence ports, Trace trace) {
        List<Node> mounts = new ArrayList<>();
        List<Node> volumes = new ArrayList<>();
        pod.volumes().forEach(volume -> {
            mounts.add(volume.mount());
            volumes.add(volume.declaration());
        });
        Setting<String> image = pod.image();
        Mapping ray = Mapping.builder()
                .trace(trace)
                .put("name", container)
                .put("image", image == null ? cluster.image() : image)
                .putUnlessEmpty("ports", ports)
                .putUnlessEmpty("env", Sequence.of(pod.env()))
                .putUnlessEmpty("resources", pod.resources().tree())
                .putUnlessEmpty("volumeMounts", Sequence.of(mounts))
                .build();
        Mapping spec = Mapping.builder()
                .putUnlessEmpty("nodeSelector", params(pod.nodeSelector()))
                .put("containers", Sequence.of(ray))
                .putUnlessEmpty("volumes", Sequence.of(volumes))
                .build();
        return Mapping.of("spec", spec);
    }
}
