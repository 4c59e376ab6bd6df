package dev.platformgen.reference;

/** Something that answers HTTP. */
public record HttpEndpoint(Provider provider, Endpoint endpoint, String purpose, boolean tls) implements Reference {
    public String url() {
        return (tls ? "https://" : "http://") + endpoint.address();
    }

    @Override
    public String describe() {
        return "" + purpose + " of " + provider.id().path();
    }
}
