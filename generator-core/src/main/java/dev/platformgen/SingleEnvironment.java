package dev.platformgen;

/** For a platform that exists only once: its resources sit at {@code config/}, its values in {@code values.yaml} alone. */
public enum SingleEnvironment implements Environment {
    DEFAULT;

    @Override
    public boolean primary() {
        return true;
    }
}
