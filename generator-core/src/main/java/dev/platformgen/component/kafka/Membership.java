package dev.platformgen.component.kafka;

import dev.platformgen.reference.Provider;
import dev.platformgen.reference.Reference;

/** That a topic belongs to a cluster, which therefore has to be on the platform. */
record Membership(Provider provider) implements Reference {
    @Override
    public String describe() {
        return "Kafka cluster " + provider.id().path();
    }
}
