package dev.platformgen.component.ray;

import dev.platformgen.Context;
import dev.platformgen.Draft;
import dev.platformgen.ManifestComponent;
import dev.platformgen.model.RawEdit;
import dev.platformgen.origin.Problem;
import dev.platformgen.origin.Setting;
import dev.platformgen.origin.Trace;
import dev.platformgen.reference.Endpoint;
import dev.platformgen.reference.GcsAddress;
import dev.platformgen.reference.HttpEndpoint;
import dev.platformgen.reference.Provider;
import dev.platformgen.reference.RayClient;
import dev.platformgen.reference.Reference;
import dev.platformgen.tree.Mapping;
import dev.platformgen.tree.Resource;
import dev.platformgen.value.ComponentId;
import dev.platformgen.value.Namespace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A Ray cluster: one {@code RayCluster} of {@code ray.io/v1}, for the KubeRay release that the platform pins.
 *
 * @param autoscaler {@code autoscalerOptions}, possibly empty; absent without in-tree autoscaling
 * @see <a href="https://docs.ray.io/en/latest/cluster/kubernetes/user-guides/config.html">RayCluster configuration</a>
 */
public record RayCluster(
        ComponentId id,
        Setting<String> rayVersion,
        Setting<String> image,
        Optional<Mapping> autoscaler,
        Head head,
        List<WorkerGroup> workerGroups,
        List<Reference> uses,
        List<RawEdit<dev.platformgen.model.ray.RayCluster>> edits,
        Trace trace,
        List<Problem> problems)
        implements ManifestComponent {
    static final int GCS_PORT = 6379;
    static final int DASHBOARD_PORT = 8265;
    static final int CLIENT_PORT = 10_001;

    public RayCluster {
        workerGroups = List.copyOf(workerGroups);
        uses = List.copyOf(uses);
        edits = List.copyOf(edits);
        problems = List.copyOf(problems);
    }

    /** The head group. */
    record Head(
            RayPod pod,
            int gcsPort,
            int dashboardPort,
            int clientPort,
            Optional<Setting<String>> serviceType,
            Trace trace) {}

    /** One worker group. */
    record WorkerGroup(
            String name,
            RayPod pod,
            Setting<Integer> replicas,
            Setting<Integer> minReplicas,
            Setting<Integer> maxReplicas,
            Optional<Setting<Integer>> numOfHosts,
            Trace trace) {}

    /** Describes a cluster; {@code name} begins the name of its head Service, {@code <name>-head-svc}. */
    public static RayCluster in(Namespace namespace, String name, Consumer<Spec> cluster) {
        Spec spec = new Spec(new ComponentId("RayCluster", namespace, name));
        cluster.accept(spec);
        return spec.build();
    }

    /** The dashboard, where jobs are submitted: {@code http://<name>-head-svc.<namespace>:8265}. */
    public HttpEndpoint dashboard() {
        return new HttpEndpoint(provider(), headService(head.dashboardPort()), "dashboard", false);
    }

    /** The Ray client: {@code ray://<name>-head-svc.<namespace>:10001}. */
    public RayClient client() {
        return new RayClient(provider(), headService(head.clientPort()));
    }

    /** The Global Control Service: {@code <name>-head-svc.<namespace>:6379}. */
    public GcsAddress gcs() {
        return new GcsAddress(provider(), headService(head.gcsPort()));
    }

    private Provider provider() {
        return Provider.component(id, trace);
    }

    private Endpoint headService(int port) {
        return Endpoint.service(id.name() + "-head-svc", id.namespace(), port);
    }

    @Override
    public List<Resource> manifests(Context context) {
        return RayManifests.of(this, context);
    }

    @Override
    public int rawEdits() {
        return edits.size();
    }

    /** What a Ray cluster is made of. */
    public static final class Spec {
        private final Draft draft;
        private final List<WorkerGroupSpec> workerGroups = new ArrayList<>();
        private final List<String> groupNames = new ArrayList<>();
        private final List<Reference> uses = new ArrayList<>();
        private final List<RawEdit<dev.platformgen.model.ray.RayCluster>> edits = new ArrayList<>();
        private @Nullable Setting<String> rayVersion;
        private @Nullable Setting<String> image;
        private @Nullable Mapping autoscaler;
        private @Nullable HeadSpec head;

        Spec(ComponentId id) {
            draft = Draft.of(id);
        }

        /** {@code spec.rayVersion}. Required; KubeRay chooses features and the autoscaler's image by it. */
        public Spec rayVersion(String version) {
            rayVersion = draft.set("rayVersion", version);
            return this;
        }

        /** Image of the head and of all worker groups that have none of their own. Default: rayproject/ray:rayVersion. */
        public Spec image(String reference) {
            image = draft.set("image", reference);
            return this;
        }

        /** {@code enableInTreeAutoscaling: true}: workers come and go between each group's bounds. */
        public Spec autoscaling() {
            return autoscaling(options -> {});
        }

        /** {@code enableInTreeAutoscaling: true}, with {@code autoscalerOptions}. */
        public Spec autoscaling(Consumer<AutoscalerSpec> options) {
            draft.open();
            AutoscalerSpec spec = new AutoscalerSpec(draft.part("autoscaling"));
            options.accept(spec);
            autoscaler = spec.build();
            return this;
        }

        /** {@code spec.headGroupSpec}. Required. */
        public Spec head(Consumer<HeadSpec> group) {
            draft.open();
            if (head != null) {
                draft.error("head was given twice", "a Ray cluster has one head", "one of the two");
            }
            head = new HeadSpec(draft.part("head"));
            group.accept(head);
            return this;
        }

        /** Adds an entry to {@code spec.workerGroupSpecs}. */
        public Spec workerGroup(String name, Consumer<WorkerGroupSpec> group) {
            draft.open();
            WorkerGroupSpec spec = new WorkerGroupSpec(draft.part("workerGroup '" + name + "'"), name);
            group.accept(spec);
            if (groupNames.contains(name)) {
                draft.error(
                        "workerGroup '" + name + "' was given twice",
                        "KubeRay tells groups apart by their names (RAY-003)",
                        "another name for one of them");
            }
            groupNames.add(name);
            workerGroups.add(spec);
            return this;
        }

        /** What its jobs need and no field says, such as a tracking server or a bucket; decides who comes first. */
        public Spec requires(Reference... references) {
            draft.open();
            uses.addAll(List.of(references));
            return this;
        }

        /** Edits the finished resource through the typed {@code ray.io/v1} model, for what has no setter here. */
        public Spec raw(UnaryOperator<dev.platformgen.model.ray.RayCluster> edit) {
            draft.open();
            edits.add(RawEdit.here(edit));
            return this;
        }

        private RayCluster build() {
            RayChecks.name(draft);
            Setting<String> version = draft.require(
                    "rayVersion",
                    rayVersion,
                    "2.52.0",
                    "KubeRay chooses features and the autoscaler's image by it (RAY-005)",
                    "cluster.rayVersion(\"2.52.0\")");
            Setting<String> everywhere =
                    image != null ? image : Setting.of("rayproject/ray:" + version.value(), version.trace());
            if (head == null) {
                draft.error(
                        draft.trace(),
                        "head is missing",
                        "a Ray cluster without a head has no control plane, and KubeRay refuses it (RAY-002)",
                        "cluster.head(head -> head.resources(…))");
                head = new HeadSpec(draft.part("head"));
            }
            Head builtHead = head.build();
            List<WorkerGroup> groups = workerGroups.stream()
                    .map(group -> group.build(autoscaler != null))
                    .toList();
            RayChecks.pods(draft, version, everywhere, builtHead, groups);
            return new RayCluster(
                    draft.id(),
                    version,
                    everywhere,
                    Optional.ofNullable(autoscaler),
                    builtHead,
                    groups,
                    uses,
                    edits,
                    draft.trace(),
                    draft.close());
        }
    }
}
