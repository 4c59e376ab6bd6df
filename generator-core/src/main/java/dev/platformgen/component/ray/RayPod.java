package dev.platformgen.component.ray;

import dev.platformgen.Resources;
import dev.platformgen.origin.Setting;
import dev.platformgen.tree.Node;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** A pod of the head or of a worker group. */
record RayPod(
        @Nullable Setting<String> image,
        Resources resources,
        SortedMap<String, Setting<String>> startParams,
        List<Node> env,
        List<Volume> volumes,
        SortedMap<String, Setting<String>> nodeSelector) {
    RayPod {
        env = List.copyOf(env);
        volumes = List.copyOf(volumes);
    }
}
