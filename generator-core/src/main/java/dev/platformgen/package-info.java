/** The front door: a platform, the environments it exists in, the components it is made of and how it is delivered. */
@NullMarked
package dev.platformgen;

import org.jspecify.annotations.NullMarked;
