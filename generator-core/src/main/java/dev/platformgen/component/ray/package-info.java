/** Ray through KubeRay: clusters with their head and worker groups. */
@NullMarked
package dev.platformgen.component.ray;

import org.jspecify.annotations.NullMarked;
