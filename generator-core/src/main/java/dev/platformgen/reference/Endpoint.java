package dev.platformgen.reference;

import dev.platformgen.value.InvalidValueException;
import dev.platformgen.value.Names;
import dev.platformgen.value.Namespace;

/**
 * A host and a port. For a Service the host is {@code name.namespace}, which resolves from every namespace of the cluster.
 *
 * @param host what a client writes before the colon
 */
public record Endpoint(String host, int port) {
    private static final int MAX_PORT = 65_535;

    public Endpoint {
        if (port < 1 || port > MAX_PORT) {
            throw new InvalidValueException(
                    "port was " + port + ", must be 1 to 65535",
                    "no client can connect to it",
                    "the port that the Service lists, for example 9092");
        }
        if (!Names.isSubdomain(host)) {
            throw new InvalidValueException(
                    "host was " + Names.quoted(host) + ", must be a DNS name without scheme, port or path",
                    "no client can resolve it",
                    "\"postgres-shared-service.data-platform\", and the port as a number beside it");
        }
    }

    /** A Service of the cluster. */
    public static Endpoint service(String name, Namespace namespace, int port) {
        return new Endpoint(name + "." + namespace.name(), port);
    }

    /** {@code host:port}. */
    public String address() {
        return host + ":" + port;
    }

    /** The host as a client in that namespace may write it: the bare Service name when the Service lives there too. */
    public String hostFrom(Namespace namespace) {
        String suffix = "." + namespace.name();
        boolean same = host.endsWith(suffix) && host.indexOf('.') == host.length() - suffix.length();
        return same ? host.substring(0, host.length() - suffix.length()) : host;
    }

    /** {@code host:port} as a client in that namespace may write it. */
    public String addressFrom(Namespace namespace) {
        return hostFrom(namespace) + ":" + port;
    }
}
