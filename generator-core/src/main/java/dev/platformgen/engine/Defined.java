package dev.platformgen.engine;

import dev.platformgen.Component;
import dev.platformgen.Context;
import dev.platformgen.Environment;
import dev.platformgen.Platform;
import java.util.ArrayList;
import java.util.List;

/** A platform as its definition described it for one environment. */
record Defined(Environment environment, Platform platform, Context context) {

    Defined(Environment environment, Platform platform) {
        this(environment, platform, new Context(environment, platform.releases()));
    }

    /** Every component, those inside others included. */
    List<Component> components() {
        List<Component> all = new ArrayList<>();
        platform.placements().forEach(placement -> collect(placement.component(), all));
        return all;
    }

    private static void collect(Component component, List<Component> into) {
        into.add(component);
        component.parts().forEach(part -> collect(part, into));
    }

    /** The folder of this environment's resources below the output folder. */
    String configFolder() {
        return environment.primary() ? "config" : "config/" + environment.id();
    }
}
