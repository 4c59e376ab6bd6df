package dev.platformgen.engine;

import dev.platformgen.Component;
import dev.platformgen.Destination;
import dev.platformgen.origin.Problem;
import dev.platformgen.origin.Trace;
import dev.platformgen.tree.Resource;
import dev.platformgen.tree.ResourceId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds objects that two components, or two environments on one cluster, would both own (K8S-001). */
final class Identities {
    private record Key(String server, String cluster, String group, String kind, String namespace, String name) {
        static Key of(Destination destination, ResourceId id) {
            return new Key(
                    destination.server(), destination.cluster(), id.group(), id.kind(), id.namespace(), id.name());
        }
    }

    private record Owner(String environment, Component component) {}

    private Identities() {}

    static List<Problem> check(List<Rendered> platforms) {
        Map<Key, Owner> owners = new HashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (Rendered rendered : platforms) {
            String environment = rendered.defined().environment().id();
            Destination destination = rendered.defined().environment().destination();
            for (Rendered.File file : rendered.files()) {
                for (Resource resource : file.resources()) {
                    Owner mine = new Owner(environment, file.component());
                    Owner other = owners.putIfAbsent(Key.of(destination, resource.id()), mine);
                    boolean addedTwice = other != null && other.equals(mine);
                    if (other != null && !addedTwice) {
                        problems.add(clash(resource.id(), mine, other, destination));
                    }
                }
            }
        }
        return problems;
    }

    private static Problem clash(ResourceId id, Owner mine, Owner other, Destination destination) {
        String path = mine.component().id().path();
        Trace trace = mine.component().trace();
        if (mine.environment().equals(other.environment())) {
            String place = other.component()
                    .trace()
                    .nearest()
                    .map(at -> " at " + at.describe())
                    .orElse("");
            return Problem.error(
                            path,
                            "it makes the " + id + ", which "
                                    + other.component().id() + place + " makes too",
                            trace,
                            "the last one applied wins, and each sync undoes the other (K8S-001)",
                            "another name for one of the two, or one component for both")
                    .in(mine.environment());
        }
        String cluster = destination.cluster().isEmpty() ? destination.server() : "'" + destination.cluster() + "'";
        return Problem.error(
                path,
                "environments " + other.environment() + " and " + mine.environment() + " both own the " + id
                        + " on the cluster " + cluster,
                trace,
                "one Argo CD Application would fight the other for it (K8S-001)",
                "a destination() of its own for each environment, or a namespace that depends on the environment");
    }
}
