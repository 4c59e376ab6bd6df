package dev.platformgen.chart;

import dev.platformgen.Component;
import dev.platformgen.Context;
import dev.platformgen.tree.Mapping;

/** A component that is one release of a Helm chart: its output is {@code values.yaml} and {@code values/<env>.yaml}. */
public interface ChartComponent extends Component {
    ChartSource source();

    /** The complete values of one environment; what environments share is found by comparing them. */
    Mapping values(Context context);
}
