/** The goals: thin, and on the outside of the class loader that runs a project's definitions. */
@NullMarked
package dev.platformgen.maven;

import org.jspecify.annotations.NullMarked;
