package dev.platformgen;

import dev.platformgen.value.Version;

/**
 * A release of something the platform's resources are written for: Kubernetes, an operator, Argo CD. Pinned once on the
 * platform; each product has an enum of the releases it knows, so that an unknown one does not compile.
 */
public interface Release {
    /** What it is a release of, for example {@code Strimzi}. */
    String product();

    Version version();
}
