package com.example.platform;

import dev.platformgen.Destination;
import dev.platformgen.Environment;

/** Where the platform exists: production on Argo CD's own cluster, the others on clusters registered with it. */
enum Env implements Environment {
    DEV,
    STAGING,
    PROD;

    @Override
    public boolean primary() {
        return this == PROD;
    }

    @Override
    public Destination destination() {
        return switch (this) {
            case DEV -> Destination.cluster("dev");
            case STAGING -> Destination.cluster("staging");
            case PROD -> Destination.inCluster();
        };
    }

    /** Where its user interfaces are reached. */
    String domain() {
        return switch (this) {
            case DEV -> "dev.254carbon.com";
            case STAGING -> "staging.254carbon.com";
            case PROD -> "254carbon.com";
        };
    }
}
