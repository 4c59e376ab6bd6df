package dev.platformgen.reference;

/** The bootstrap address of one Kafka listener. */
public record KafkaBootstrap(Provider provider, Endpoint endpoint, String listener, boolean tls) implements Reference {
    /** {@code host:port}, the form of a Kafka client's {@code bootstrap.servers}. */
    public String address() {
        return endpoint.address();
    }

    @Override
    public String describe() {
        return "bootstrap '" + listener + "' of " + provider.id().path();
    }
}
