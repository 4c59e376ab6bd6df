/** What a component offers to others, as typed values that know their provider. */
@NullMarked
package dev.platformgen.reference;

import org.jspecify.annotations.NullMarked;
