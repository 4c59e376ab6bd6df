package dev.platformgen.chart;

import dev.platformgen.Component;
import dev.platformgen.Context;
import dev.platformgen.tree.Mapping;

/** A component whose values are one key of an umbrella chart. */
public interface Subchart extends Component {
    /** The key, which is the subchart's name or alias. */
    String key();

    Mapping values(Context context);
}
