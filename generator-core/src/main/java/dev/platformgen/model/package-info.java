/** Typed views of trees: upstream's Java models on demand, with nothing of the tree lost on the way through them. */
@NullMarked
package dev.platformgen.model;

import org.jspecify.annotations.NullMarked;
