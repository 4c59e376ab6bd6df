/** The output tree: what is compared with a folder and written to it, replacing and deleting only what we own. */
@NullMarked
package dev.platformgen.output;

import org.jspecify.annotations.NullMarked;
