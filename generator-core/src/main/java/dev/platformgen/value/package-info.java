/** Small validated records that every other room speaks in: names, versions, quantities. Constructed directly they throw on nonsense. */
@NullMarked
package dev.platformgen.value;

import org.jspecify.annotations.NullMarked;
