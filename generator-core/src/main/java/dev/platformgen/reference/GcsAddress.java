package dev.platformgen.reference;

/** The Global Control Service of a Ray cluster, for {@code ray start --address}. */
public record GcsAddress(Provider provider, Endpoint endpoint) implements Reference {
    public String address() {
        return endpoint.address();
    }

    @Override
    public String describe() {
        return "GCS of " + provider.id().path();
    }
}
