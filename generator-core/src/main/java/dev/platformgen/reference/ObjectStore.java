package dev.platformgen.reference;

/** An S3-compatible object store. */
public record ObjectStore(Provider provider, Endpoint endpoint, boolean tls) implements Addressed<ObjectStore> {
    public String url() {
        return (tls ? "https://" : "http://") + endpoint.address();
    }

    /** A bucket of this store. */
    public Bucket bucket(String name) {
        return new Bucket(this, name);
    }

    @Override
    public ObjectStore through(Provider newProvider, Endpoint newEndpoint) {
        return new ObjectStore(newProvider, newEndpoint, tls);
    }

    @Override
    public String describe() {
        return "object store of " + provider.id().path();
    }
}
