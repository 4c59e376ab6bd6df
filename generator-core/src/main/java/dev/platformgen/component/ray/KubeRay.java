package dev.platformgen.component.ray;

import dev.platformgen.Release;
import dev.platformgen.value.Version;

/**
 * The KubeRay releases a platform can be written for. All of them serve {@code ray.io/v1}.
 *
 * @see <a href="https://github.com/ray-project/kuberay">ray-operator/apis/ray/v1 at each tag</a>
 */
public enum KubeRay implements Release {
    V1_4_0,
    V1_4_1,
    V1_4_2,
    V1_5_0,
    V1_6_0,
    V1_7_0;

    @Override
    public String product() {
        return "KubeRay";
    }

    @Override
    public Version version() {
        return Version.of(name().substring(1).replace('_', '.'));
    }
}
