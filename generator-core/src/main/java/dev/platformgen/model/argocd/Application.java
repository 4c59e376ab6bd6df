package dev.platformgen.model.argocd;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.platformgen.model.Open;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import org.jspecify.annotations.Nullable;

/**
 * {@code argoproj.io/v1alpha1} Application: what Argo CD takes from where and keeps in sync with which cluster.
 *
 * @see <a href="https://github.com/argoproj/argo-cd/blob/v3.5.1/pkg/apis/application/v1alpha1/types.go">types.go of Argo CD 3.5.1</a>
 */
@JsonPropertyOrder({"apiVersion", "kind", "metadata", "spec"})
public class Application extends Open {
    public @Nullable String apiVersion;
    public @Nullable String kind;
    public ObjectMeta metadata = new ObjectMeta();
    public ApplicationSpec spec = new ApplicationSpec();
}
