/** Where a thing came from and what is wrong with it: origins, traces and problems. */
@NullMarked
package dev.platformgen.origin;

import org.jspecify.annotations.NullMarked;
