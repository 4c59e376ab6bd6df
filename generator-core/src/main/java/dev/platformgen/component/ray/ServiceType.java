package dev.platformgen.component.ray;

/** How the head Service is reached. */
public enum ServiceType {
    CLUSTER_IP("ClusterIP"),
    NODE_PORT("NodePort"),
    LOAD_BALANCER("LoadBalancer");

    private final String yaml;

    ServiceType(String yaml) {
        this.yaml = yaml;
    }

    String yaml() {
        return yaml;
    }
}
