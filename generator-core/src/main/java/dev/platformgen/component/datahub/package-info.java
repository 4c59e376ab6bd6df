/** DataHub, as the values of the platform's own umbrella chart. */
@NullMarked
package dev.platformgen.component.datahub;

import org.jspecify.annotations.NullMarked;
