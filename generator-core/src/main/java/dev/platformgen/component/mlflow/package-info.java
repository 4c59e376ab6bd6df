/** MLflow, as the values of the platform's own umbrella chart. */
@NullMarked
package dev.platformgen.component.mlflow;

import org.jspecify.annotations.NullMarked;
