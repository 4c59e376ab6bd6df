package dev.platformgen;

import java.util.List;

/**
 * A platform as code. {@link #define} runs once per environment and must give the same platform for the same environment
 * every time: no clock, no random, no network.
 *
 * @param <E> the environments, usually an enum of the user's own
 */
public interface PlatformDefinition<E extends Environment> {
    /** The platform as it is in one environment. */
    Platform define(E environment);

    /**
     * The environments this platform exists in. Default: the constants of the enum given for {@code E}, in their order.
     * Override it to read a fleet of environments from data.
     */
    default List<E> environments() {
        return EnumEnvironments.of(this);
    }
}
