package dev.platformgen.reference;

/** The Ray client port of a cluster, for {@code ray.init}. */
public record RayClient(Provider provider, Endpoint endpoint) implements Addressed<RayClient> {
    public String url() {
        return "ray://" + endpoint.address();
    }

    @Override
    public RayClient through(Provider newProvider, Endpoint newEndpoint) {
        return new RayClient(newProvider, newEndpoint);
    }

    @Override
    public String describe() {
        return "Ray client of " + provider.id().path();
    }
}
