package dev.platformgen.reference;

/** A Neo4j Bolt endpoint. */
public record BoltEndpoint(Provider provider, Endpoint endpoint) implements Addressed<BoltEndpoint> {
    public String url() {
        return "bolt://" + endpoint.address();
    }

    @Override
    public BoltEndpoint through(Provider newProvider, Endpoint newEndpoint) {
        return new BoltEndpoint(newProvider, newEndpoint);
    }

    @Override
    public String describe() {
        return "bolt endpoint of " + provider.id().path();
    }
}
