/** Laws that hold for every component, and what the tests of components share: golden files and real CRDs. */
@NullMarked
package dev.platformgen.laws;

import org.jspecify.annotations.NullMarked;
