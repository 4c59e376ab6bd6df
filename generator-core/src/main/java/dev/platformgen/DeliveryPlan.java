package dev.platformgen;

import java.util.List;

/**
 * What there is to deliver in one environment.
 *
 * @param platform name of the platform
 * @param environments every environment of the definition, in its order, whichever of them is being emitted
 * @param units one per config folder and one per chart, in the order of their first component
 */
public record DeliveryPlan(
        String platform,
        Environment environment,
        List<Environment> environments,
        Context context,
        List<DeliveryUnit> units) {
    public DeliveryPlan {
        environments = List.copyOf(environments);
        units = List.copyOf(units);
    }

    /** What this environment's Application names begin with; see {@link Destination#prefix}. */
    public String namePrefix() {
        return namePrefix(environment);
    }

    /** What the Application names of any environment of the definition begin with. */
    public String namePrefix(Environment any) {
        return any.destination()
                .prefix()
                .orElseGet(() -> any.primary() || environments.size() == 1 ? "" : any.id() + "-");
    }
}
