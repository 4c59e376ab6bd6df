/** Charts, their values files and the split between what environments share and what each of them overrides. */
@NullMarked
package dev.platformgen.chart;

import org.jspecify.annotations.NullMarked;
