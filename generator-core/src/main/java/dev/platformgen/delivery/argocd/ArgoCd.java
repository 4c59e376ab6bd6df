package dev.platformgen.delivery.argocd;

import dev.platformgen.Release;
import dev.platformgen.value.Version;

/**
 * The minor releases of Argo CD that Applications can be written for: {@code platform.release(ArgoCd.V3_2)}. Patch releases
 * change no field, so that {@link #version} is the first of its minor release. A field that the
 * pinned release does not know is reported, because the API server would drop it without a word.
 *
 * @see <a href="https://argo-cd.readthedocs.io/en/stable/operator-manual/upgrading/overview/">upgrading Argo CD</a>
 */
public enum ArgoCd implements Release {
    V3_0,
    V3_1,
    V3_2,
    V3_3,
    V3_4,
    V3_5;

    @Override
    public String product() {
        return "Argo CD";
    }

    @Override
    public Version version() {
        return Version.of(name().substring(1).replace('_', '.') + ".0");
    }
}
