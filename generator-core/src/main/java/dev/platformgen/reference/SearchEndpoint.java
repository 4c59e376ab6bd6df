package dev.platformgen.reference;

/** An Elasticsearch or OpenSearch HTTP endpoint. */
public record SearchEndpoint(Provider provider, Endpoint endpoint, boolean tls) implements Addressed<SearchEndpoint> {
    public String url() {
        return (tls ? "https://" : "http://") + endpoint.address();
    }

    @Override
    public SearchEndpoint through(Provider newProvider, Endpoint newEndpoint) {
        return new SearchEndpoint(newProvider, newEndpoint, tls);
    }

    @Override
    public String describe() {
        return "search endpoint of " + provider.id().path();
    }
}
