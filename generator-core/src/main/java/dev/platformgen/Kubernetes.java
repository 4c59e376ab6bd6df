package dev.platformgen;

import dev.platformgen.value.Version;

/** The Kubernetes minor releases a platform can be written for. */
public enum Kubernetes implements Release {
    V1_25,
    V1_26,
    V1_27,
    V1_28,
    V1_29,
    V1_30,
    V1_31,
    V1_32,
    V1_33,
    V1_34,
    V1_35;

    @Override
    public String product() {
        return "Kubernetes";
    }

    @Override
    public Version version() {
        return Version.of(name().substring(1).replace('_', '.'));
    }
}
