/** Plain Kubernetes beside the products: namespaces, alias Services and any resource as it is. */
@NullMarked
package dev.platformgen.component.kubernetes;

import org.jspecify.annotations.NullMarked;
