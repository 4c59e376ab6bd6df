package dev.platformgen.delivery.argocd;

import dev.platformgen.origin.Problem;
import dev.platformgen.tree.Node;
import java.util.Optional;
import java.util.function.Consumer;

/** Reports settings that do not go together: with the pinned release, or with each other. */
final class ReleaseFields {
    private ReleaseFields() {}

    static void check(ApplicationOptions options, ArgoCd release, String path, Consumer<Problem> problems) {
        Optional<Node> enabled = options.policy().flatMap(automated -> automated.get("enabled"));
        since(3, 1, "automated: enabled", enabled, release, path, problems);
        since(3, 2, "retry: refresh", options.syncPolicy().at("retry", "refresh"), release, path, problems);
        options.syncPolicy().get("managedNamespaceMetadata").ifPresent(metadata -> {
            if (!options.createNamespace().orElse(false)) {
                problems.accept(Problem.error(
                        path,
                        "namespaceLabel or namespaceAnnotation was set, but the Application does not create its namespace",
                        metadata.trace(),
                        "Argo CD writes them only to a namespace it makes for CreateNamespace=true (ARGO-010)",
                        "createNamespace(true), or the metadata on the Namespace where it is declared"));
            }
        });
    }

    private static void since(
            int major,
            int minor,
            String field,
            Optional<Node> value,
            ArgoCd release,
            String path,
            Consumer<Problem> problems) {
        if (value.isPresent() && !release.version().isAtLeast(major, minor)) {
            problems.accept(Problem.error(
                    path,
                    field + " was set, which Argo CD " + release.version() + " does not know",
                    value.get().trace(),
                    "the API server of that release drops the field without a word",
                    "platform.release(ArgoCd.V" + major + "_" + minor + ") where that release runs, or without it"));
        }
    }
}
