package dev.platformgen.reference;

/** Something that answers HTTP. */
public record HttpEndpoint(Provider provider, Endpoint endpoint, String purpose, boolean tls)
        implements Addressed<HttpEndpoint> {
    public String url() {
        return (tls ? "https://" : "http://") + endpoint.address();
    }

    @Override
    public HttpEndpoint through(Provider newProvider, Endpoint newEndpoint) {
        return new HttpEndpoint(newProvider, newEndpoint, purpose, tls);
    }

    @Override
    public String describe() {
        return purpose + " of " + provider.id().path();
    }
}
