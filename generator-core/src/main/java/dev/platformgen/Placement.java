package dev.platformgen;

import dev.platformgen.origin.Setting;
import java.util.Optional;

/**
 * A component and the file it goes to.
 *
 * @param file relative to the environment's config folder; absent means {@code <name>.yaml}
 */
public record Placement(Component component, Optional<Setting<String>> file) {
    /** Where the component's resources are written, below the environment's config folder. */
    public String path() {
        return file.map(Setting::value).orElseGet(() -> component.id().name() + ".yaml");
    }
}
