package dev.platformgen;

import dev.platformgen.origin.Problem;
import dev.platformgen.value.ComponentId;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What a component may know while it renders: the environment and the releases that are pinned. Safe for many threads. */
public final class Context {
    private final Environment environment;
    private final List<Release> releases;
    private final Queue<Problem> problems = new ConcurrentLinkedQueue<>();

    public Context(Environment environment, List<Release> releases) {
        this.environment = environment;
        this.releases = List.copyOf(releases);
    }

    public Environment environment() {
        return environment;
    }

    /** The pinned release of a product, by the enum that lists its releases. */
    public <R extends Release> Optional<R> release(Class<R> type) {
        return releases.stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    /**
     * The pinned release, or the given one after reporting that none is pinned: rendering goes on, so that everything
     * else that is wrong is still found.
     */
    public <R extends Release> R release(Class<R> type, R otherwise, Component needed) {
        return release(type).orElseGet(() -> {
            ComponentId id = needed.id();
            report(Problem.error(
                    id.path(),
                    "no " + otherwise.product() + " release is pinned on the platform",
                    needed.trace(),
                    "apiVersion, fields and accepted versions of a " + id.product()
                            + " depend on the release that runs",
                    "platform.release(" + type.getSimpleName() + "." + otherwise + ");"));
            return otherwise;
        });
    }

    public void report(Problem problem) {
        problems.add(problem);
    }

    public List<Problem> problems() {
        return problems.stream().sorted().distinct().toList();
    }
}
