package dev.platformgen.component.kafka;

/** What the nodes of a pool do, {@code spec.roles}. */
public enum Role {
    CONTROLLER,
    BROKER
}
