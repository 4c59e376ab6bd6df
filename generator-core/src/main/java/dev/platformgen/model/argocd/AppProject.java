package dev.platformgen.model.argocd;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.platformgen.model.Open;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import org.jspecify.annotations.Nullable;

/**
 * {@code argoproj.io/v1alpha1} AppProject: what the Applications of a project may read, and what they may touch.
 *
 * @see <a href="https://github.com/argoproj/argo-cd/blob/v3.5.1/pkg/apis/application/v1alpha1/app_project_types.go">app_project_types.go of Argo CD 3.5.1</a>
 */
@JsonPropertyOrder({"apiVersion", "kind", "metadata", "spec"})
public class AppProject extends Open {
    public @Nullable String apiVersion;
    public @Nullable String kind;
    public ObjectMeta metadata = new ObjectMeta();
    public AppProjectSpec spec = new AppProjectSpec();
}
