package dev.platformgen.tree;

/**
 * One Kubernetes object on its way to a cluster.
 *
 * @param environment id of the environment it belongs to; empty until the engine has assigned it
 * @param application name of the Argo CD Application that delivers it; empty until the delivery has assigned it
 */
public record Resource(ResourceId id, Mapping body, String environment, String application) {
    /** A resource whose identity is what its body says. */
    public static Resource of(Mapping body) {
        return new Resource(ResourceId.of(body), body, "", "");
    }

    public Resource withBody(Mapping newBody) {
        return new Resource(ResourceId.of(newBody), newBody, environment, application);
    }

    public Resource in(String newEnvironment, String newApplication) {
        return new Resource(id, body, newEnvironment, newApplication);
    }
}
