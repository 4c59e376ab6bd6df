package dev.platformgen.delivery.argocd;

import dev.platformgen.origin.Trace;
import dev.platformgen.tree.Mapping;
import dev.platformgen.tree.Resource;
import dev.platformgen.tree.Scalar;
import dev.platformgen.value.Namespace;

/**
 * The key of ConfigMap {@code argocd-cm} that tells Argo CD when an Application is healthy. Without it Argo CD does not judge
 * Applications, and a wave of them is left two seconds after it was applied instead of when it runs (ARGO-009).
 *
 * <p>The file holds this key alone. Apply it once, {@code kubectl apply --server-side -f argocd/argocd-cm.yaml}: applied on
 * the server it leaves every other key of the ConfigMap to whoever wrote it. It is outside the environments' folders, so that
 * no Application owns it, and so none can prune Argo CD's own configuration.
 *
 * @see <a href="https://argo-cd.readthedocs.io/en/stable/operator-manual/health/#argocd-app">Resource Health, Argo CD App</a>
 */
final class HealthCheck {
    static final String FILE = "argocd/argocd-cm.yaml";
    private static final String KEY = "resource.customizations.health.argoproj.io_Application";
    private static final String LUA = """
            -- A child Application counts as healthy when it says so itself; until it has said anything, the wave waits.
            local verdict = { status = "Progressing", message = "no health reported yet" }
            local health = obj.status ~= nil and obj.status.health or nil
            if health ~= nil and health.status ~= nil then
              verdict.status = health.status
              verdict.message = health.message or ""
            end
            return verdict
            """;

    private HealthCheck() {}

    static Resource configMap(Namespace namespace) {
        Trace trace = Trace.note("derived by ArgoCdDelivery: sync waves between Applications need it");
        Mapping labels = Mapping.builder()
                .put("app.kubernetes.io/name", Scalar.string("argocd-cm", trace))
                .put("app.kubernetes.io/part-of", Scalar.string("argocd", trace))
                .build();
        Mapping metadata = Mapping.builder()
                .trace(trace)
                .put("name", Scalar.string("argocd-cm", trace))
                .put("namespace", Scalar.string(namespace.name(), trace))
                .put("labels", labels)
                .build();
        return Resource.of(Mapping.builder()
                .trace(trace)
                .put("apiVersion", Scalar.string("v1", trace))
                .put("kind", Scalar.string("ConfigMap", trace))
                .put("metadata", metadata)
                .put("data", Mapping.of(KEY, Scalar.string(LUA, trace).withStyle(Scalar.Style.LITERAL)))
                .build());
    }
}
