/** Typed {@code ray.io/v1}, which no published artifact gives: the shapes of KubeRay 1.7 with fabric8's pods inside. */
@NullMarked
package dev.platformgen.model.ray;

import org.jspecify.annotations.NullMarked;
