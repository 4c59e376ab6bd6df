package dev.platformgen;

import dev.platformgen.origin.JavaCall;
import dev.platformgen.origin.Problem;
import dev.platformgen.origin.Setting;
import dev.platformgen.origin.Trace;
import dev.platformgen.reference.Reference;
import dev.platformgen.value.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A platform as it is in one environment: its components, where their files go, what lives outside, what it is written
 * for and how it is delivered.
 *
 * @param placements the components in the order they were added, which is the order of resources in a shared file
 */
public record Platform(
        String name,
        List<Release> releases,
        List<Placement> placements,
        List<Reference> externals,
        Optional<Delivery> delivery,
        List<Problem> problems,
        Trace trace) {
    public Platform {
        releases = List.copyOf(releases);
        placements = List.copyOf(placements);
        externals = List.copyOf(externals);
        problems = List.copyOf(problems);
    }

    /**
     * Describes a platform.
     *
     * @param name an RFC 1123 label; names the AppProject, the root Application and the ledger
     */
    public static Platform of(String name, Consumer<Spec> platform) {
        Spec spec = new Spec(name);
        platform.accept(spec);
        return spec.build();
    }

    /** What a platform is made of. */
    public static final class Spec {
        private final String name;
        private final Trace trace = Trace.of(JavaCall.here());
        private final List<Release> releases = new ArrayList<>();
        private final List<Placement> placements = new ArrayList<>();
        private final List<Reference> externals = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();
        private @Nullable Delivery delivery;

        Spec(String name) {
            this.name = name;
            if (!Names.isLabel(name)) {
                error(
                        "name was " + Names.quoted(name) + ", must be 1 to 63 of a-z, 0-9 and '-'",
                        "it names the AppProject and the root Application",
                        "Platform.of(\"" + Names.suggestLabel(name) + "\", …)");
            }
        }

        /** Pins what the platform is written for, once per product: {@code release(Strimzi.V0_48_0)}. */
        public Spec release(Release... pinned) {
            for (Release release : pinned) {
                for (Release earlier : releases) {
                    if (earlier.product().equals(release.product())
                            && !earlier.version().equals(release.version())) {
                        error(
                                release.product() + " was pinned to " + earlier.version() + " and then to "
                                        + release.version(),
                                "resources of one product cannot be written for two releases at once",
                                "keep one of the two");
                    }
                }
                releases.add(release);
            }
            return this;
        }

        /** Adds components, each to a file of its own: {@code config/<name>.yaml}. */
        public Spec add(Component... components) {
            for (Component component : components) {
                placements.add(new Placement(component, Optional.empty()));
            }
            return this;
        }

        /**
         * Adds components to one file, in this order.
         *
         * @param path below the environment's config folder, for example {@code kafka-kraft-cluster.yaml}; a folder in it
         *     ({@code streaming/kafka.yaml}) gets an Application of its own
         */
        public Spec file(String path, Component... components) {
            Setting<String> file = Setting.here(path);
            for (Component component : components) {
                placements.add(new Placement(component, Optional.of(file)));
            }
            return this;
        }

        /** Declares what others run: references to it resolve, and nothing is generated for it. */
        public Spec external(Reference... references) {
            externals.addAll(List.of(references));
            return this;
        }

        /** How the files reach the cluster. Without one, only {@code config/} and values files are written. */
        public Spec delivery(Delivery how) {
            if (delivery != null) {
                error(
                        "delivery was set twice",
                        "the files can reach the cluster in one way only",
                        "keep one of the two");
            }
            delivery = how;
            return this;
        }

        private void error(String what, String why, String fix) {
            problems.add(Problem.error("platform", what, Trace.of(JavaCall.here()), why, fix));
        }

        private Platform build() {
            return new Platform(name, releases, placements, externals, Optional.ofNullable(delivery), problems, trace);
        }
    }
}
