/** The pipeline from a definition to an output tree, and the two doors to it: plain Java and the Maven plugin. */
@NullMarked
package dev.platformgen.engine;

import org.jspecify.annotations.NullMarked;
