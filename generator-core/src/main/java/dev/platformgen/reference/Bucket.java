package dev.platformgen.reference;

/** A bucket of an object store. */
public record Bucket(ObjectStore store, String name) implements Reference {
    /** {@code s3://name}. */
    public String url() {
        return "s3://" + name;
    }

    @Override
    public Provider provider() {
        return store.provider();
    }

    @Override
    public String describe() {
        return "bucket '" + name + "' of " + provider().id().path();
    }
}
