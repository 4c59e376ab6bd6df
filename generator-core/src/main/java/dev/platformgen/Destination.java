package dev.platformgen;

import dev.platformgen.value.InvalidValueException;
import dev.platformgen.value.Names;
import java.util.Optional;

/**
 * The cluster an environment is deployed to, as an Argo CD Application's {@code spec.destination} names it: by API server
 * address or by the name the cluster has in Argo CD.
 *
 * @param server API server address; empty when the cluster is given by name
 * @param cluster name in Argo CD; empty when the cluster is given by address
 * @param prefix put before the names of this environment's Applications and AppProject; absent means {@code ""} for the
 *     primary environment and {@code <id>-} for every other one
 */
public record Destination(String server, String cluster, Optional<String> prefix) {
    private static final String IN_CLUSTER = "https://kubernetes.default.svc";

    /** The cluster that Argo CD itself runs in. */
    public static Destination inCluster() {
        return new Destination(IN_CLUSTER, "", Optional.empty());
    }

    /** A cluster by the address of its API server, {@code spec.destination.server}. */
    public static Destination server(String url) {
        if (!url.startsWith("https://")) {
            throw new InvalidValueException(
                    "destination server was " + Names.quoted(url) + ", must be an https:// address",
                    "Argo CD knows clusters by the address of their API server",
                    "Destination.server(\"https://10.0.0.1:6443\"), or Destination.cluster(\"staging\") for a cluster by name");
        }
        return new Destination(url, "", Optional.empty());
    }

    /** A cluster by the name it was registered with in Argo CD, {@code spec.destination.name}. */
    public static Destination cluster(String name) {
        if (name.isBlank()) {
            throw new InvalidValueException(
                    "destination cluster was " + Names.quoted(name) + ", must be a name",
                    "Argo CD cannot deploy to a cluster without a name",
                    "Destination.cluster(\"staging\"), one of the names `argocd cluster list` shows");
        }
        return new Destination("", name, Optional.empty());
    }

    /** The same cluster, with an own prefix for the names of Applications and AppProject. */
    public Destination namePrefix(String newPrefix) {
        if (!newPrefix.isEmpty() && !Names.isLabel(newPrefix + "x")) {
            throw new InvalidValueException(
                    "name prefix was " + Names.quoted(newPrefix) + ", must be of a-z, 0-9 and '-'",
                    "it starts the names of Applications, which the API server would refuse",
                    "namePrefix(\"staging-\")");
        }
        return new Destination(server, cluster, Optional.of(newPrefix));
    }
}
