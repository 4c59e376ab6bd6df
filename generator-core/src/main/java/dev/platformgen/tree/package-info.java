/** The hall: one immutable tree of nodes that the DSL, the YAML reader and the writer all share. */
@NullMarked
package dev.platformgen.tree;

import org.jspecify.annotations.NullMarked;
