package dev.platformgen.reference;

/** A Neo4j Bolt endpoint. */
public record BoltEndpoint(Provider provider, Endpoint endpoint) implements Reference {
    public String url() {
        return "bolt://" + endpoint.address();
    }

    @Override
    public String describe() {
        return "bolt endpoint of " + provider.id().path();
    }
}
