package dev.platformgen.reference;

import dev.platformgen.origin.Problem;
import java.util.List;

/** The bootstrap address of one Kafka listener. */
public record KafkaBootstrap(Provider provider, Endpoint endpoint, String listener, boolean tls, List<Problem> problems)
        implements Addressed<KafkaBootstrap> {
    public KafkaBootstrap {
        problems = List.copyOf(problems);
    }

    public KafkaBootstrap(Provider provider, Endpoint endpoint, String listener, boolean tls) {
        this(provider, endpoint, listener, tls, List.of());
    }

    /** {@code host:port}, the form of a Kafka client's {@code bootstrap.servers}. */
    public String address() {
        return endpoint.address();
    }

    @Override
    public KafkaBootstrap through(Provider newProvider, Endpoint newEndpoint) {
        return new KafkaBootstrap(newProvider, newEndpoint, listener, tls);
    }

    @Override
    public String describe() {
        return "bootstrap '" + listener + "' of " + provider.id().path();
    }
}
