/** YAML as Kubernetes writes it: the reader that knows positions and the writer that decides order, quoting and line ends. */
@NullMarked
package dev.platformgen.yaml;

import org.jspecify.annotations.NullMarked;
