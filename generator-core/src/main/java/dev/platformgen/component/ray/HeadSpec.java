package dev.platformgen.component.ray;

import dev.platformgen.Draft;
import dev.platformgen.origin.Setting;
import org.jspecify.annotations.Nullable;

/** What the head of a Ray cluster is made of, {@code spec.headGroupSpec}. */
public final class HeadSpec extends PodSpec<HeadSpec> {
    private static final int LAST_PORT = 65_535;
    private static final String WHY = "nothing could connect to it";

    private @Nullable Setting<Integer> gcsPort;
    private @Nullable Setting<Integer> dashboardPort;
    private @Nullable Setting<Integer> clientPort;
    private @Nullable Setting<String> serviceType;

    HeadSpec(Draft draft) {
        super(draft);
    }

    /** Port of the Global Control Service. Default: 6379. */
    public HeadSpec gcsPort(int port) {
        gcsPort = draft.between("gcsPort", port, 1, LAST_PORT, WHY);
        return this;
    }

    /** Port of the dashboard, which also takes jobs. Default: 8265. */
    public HeadSpec dashboardPort(int port) {
        dashboardPort = draft.between("dashboardPort", port, 1, LAST_PORT, WHY);
        return this;
    }

    /** Port of the Ray client server, for {@code ray.init("ray://…")}. Default: 10001. */
    public HeadSpec clientPort(int port) {
        clientPort = draft.between("clientPort", port, 1, LAST_PORT, WHY);
        return this;
    }

    /** {@code serviceType} of the head Service. Default in KubeRay: ClusterIP. */
    public HeadSpec serviceType(ServiceType type) {
        serviceType = draft.set("serviceType", type.yaml());
        return this;
    }

    @Override
    HeadSpec self() {
        return this;
    }

    RayCluster.Head build() {
        return new RayCluster.Head(
                pod(),
                gcsPort == null ? RayCluster.GCS_PORT : gcsPort.value(),
                dashboardPort == null ? RayCluster.DASHBOARD_PORT : dashboardPort.value(),
                clientPort == null ? RayCluster.CLIENT_PORT : clientPort.value(),
                java.util.Optional.ofNullable(serviceType),
                draft.trace());
    }
}
