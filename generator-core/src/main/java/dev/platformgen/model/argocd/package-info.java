/** Upstream's shape of {@code argoproj.io/v1alpha1} Application and AppProject as plain Java, for {@code raw(…)} edits. */
@NullMarked
package dev.platformgen.model.argocd;

import org.jspecify.annotations.NullMarked;
