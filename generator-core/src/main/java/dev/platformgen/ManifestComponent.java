package dev.platformgen;

import dev.platformgen.tree.Resource;
import java.util.List;

/** A component whose output is a file of Kubernetes resources under {@code config/}. */
public interface ManifestComponent extends Component {
    /**
     * Its resources, in the order in which they are written. Called once per environment, possibly beside other
     * components on another thread; what depends on a pinned release and is wrong goes to {@link Context#report}.
     */
    List<Resource> manifests(Context context);
}
