/** Delivery by Argo CD: Applications and their AppProject, with namespaces, permissions and sync waves derived from the plan. */
@NullMarked
package dev.platformgen.delivery.argocd;

import org.jspecify.annotations.NullMarked;
