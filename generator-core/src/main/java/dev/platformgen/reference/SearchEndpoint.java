package dev.platformgen.reference;

/** An Elasticsearch or OpenSearch HTTP endpoint. */
public record SearchEndpoint(Provider provider, Endpoint endpoint, boolean tls) implements Reference {
    public String url() {
        return (tls ? "https://" : "http://") + endpoint.address();
    }

    @Override
    public String describe() {
        return "search endpoint of " + provider.id().path();
    }
}
