/** Kubeflow, as the values of the platform's own umbrella chart. */
@NullMarked
package dev.platformgen.component.kubeflow;

import org.jspecify.annotations.NullMarked;
