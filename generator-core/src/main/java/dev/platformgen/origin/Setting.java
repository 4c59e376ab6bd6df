package dev.platformgen.origin;

/** A value together with the call that set it. Equality is the value's alone, so that moving a line changes nothing. */
public record Setting<T>(T value, Trace trace) {
    public static <T> Setting<T> here(T value) {
        return new Setting<>(value, Trace.of(JavaCall.here()));
    }

    public static <T> Setting<T> of(T value, Trace trace) {
        return new Setting<>(value, trace);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Setting<?> setting && value.equals(setting.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
