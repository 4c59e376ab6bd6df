package dev.platformgen.reference;

import dev.platformgen.origin.Trace;
import dev.platformgen.value.ComponentId;

/**
 * The component, or the thing outside the platform, that a reference leads to.
 *
 * @param trace where the provider was written, for the message that says it was never added
 */
public record Provider(ComponentId id, boolean external, Trace trace) {
    public static Provider component(ComponentId id, Trace trace) {
        return new Provider(id, false, trace);
    }

    public static Provider external(ComponentId id, Trace trace) {
        return new Provider(id, true, trace);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Provider provider && external == provider.external && id.equals(provider.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
