package dev.platformgen.component.kafka;

import dev.platformgen.Draft;
import dev.platformgen.Resources;
import dev.platformgen.model.RawEdit;
import dev.platformgen.origin.JavaCall;
import dev.platformgen.origin.Setting;
import dev.platformgen.origin.Trace;
import dev.platformgen.value.Names;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePoolBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One {@code KafkaNodePool}: nodes of the same roles, storage and resources. */
public record NodePool(
        String name,
        Setting<List<Role>> roles,
        Setting<Integer> replicas,
        Storage storage,
        Resources resources,
        List<RawEdit<KafkaNodePool>> edits,
        Trace trace) {
    public NodePool {
        edits = List.copyOf(edits);
    }

    boolean is(Role role) {
        return roles.value().contains(role);
    }

    /** What a node pool is made of. */
    public static final class Spec {
        private final Draft draft;
        private final String name;
        private final List<Storage.Volume> volumes = new ArrayList<>();
        private final List<RawEdit<KafkaNodePool>> edits = new ArrayList<>();
        private final Set<Role> roles = new TreeSet<>();
        private Resources resources = Resources.NONE;
        private Trace rolesTrace;
        private @Nullable Setting<Integer> replicas;
        private @Nullable Boolean jbod;

        Spec(Draft draft, String name) {
            this.draft = draft;
            this.name = name;
            this.rolesTrace = draft.trace();
        }

        /** {@code spec.roles}, controllers first. Required. */
        public Spec roles(Role... all) {
            draft.open();
            roles.addAll(List.of(all));
            rolesTrace = Trace.of(JavaCall.here());
            return this;
        }

        /** {@code spec.replicas}: how many nodes. Required. */
        public Spec replicas(int count) {
            replicas = draft.atLeast("replicas", count, 1, "a pool without nodes runs nothing (KAFKA-005)");
            return this;
        }

        /** One persistent volume claim per node of that size, {@code type: persistent-claim}. */
        public Spec persistentClaim(String size) {
            return persistentClaim(size, volume -> {});
        }

        /** One persistent volume claim per node, {@code type: persistent-claim}. */
        public Spec persistentClaim(String size, Consumer<Storage.VolumeSpec> volume) {
            draft.open();
            kind(false);
            if (!volumes.isEmpty()) {
                draft.error(
                        "persistentClaim was given twice",
                        "type: persistent-claim has one volume per node",
                        "jbod(0, …) and jbod(1, …) for several volumes");
            }
            volumes.add(Storage.volume(draft, 0, size, volume));
            return this;
        }

        /** Adds one volume of {@code type: jbod}; its id is for ever. */
        public Spec jbod(int id, String size) {
            return jbod(id, size, volume -> {});
        }

        /** Adds one volume of {@code type: jbod}; its id is for ever. */
        public Spec jbod(int id, String size, Consumer<Storage.VolumeSpec> volume) {
            draft.open();
            kind(true);
            if (volumes.stream().anyMatch(other -> other.id() == id)) {
                draft.error(
                        "volume id " + id + " was given twice",
                        "Strimzi ignores every storage change of a pool whose ids are not unique (KAFKA-015)",
                        "jbod(" + (id + 1) + ", \"" + size + "\")");
            }
            if (id < 0) {
                draft.error(
                        "volume id was " + id + ", must be at least 0",
                        "the API server refuses the pool (KAFKA-015)",
                        "jbod(0, \"" + size + "\")");
            }
            volumes.add(Storage.volume(draft, id, size, volume));
            return this;
        }

        /** {@code spec.resources} of each node. */
        public Spec resources(Consumer<Resources.Spec> spec) {
            draft.open();
            resources = Resources.of(draft, spec);
            return this;
        }

        /** Edits the finished resource through Strimzi's own model, for what has no setter here. */
        public Spec raw(UnaryOperator<KafkaNodePoolBuilder> edit) {
            draft.open();
            edits.add(RawEdit.here(
                    pool -> edit.apply(new KafkaNodePoolBuilder(pool)).build()));
            return this;
        }

        private void kind(boolean asJbod) {
            if (jbod != null && jbod != asJbod) {
                draft.error(
                        "storage was given both as persistentClaim and as jbod",
                        "a pool has one kind of storage",
                        "jbod(0, …) for all volumes, or one persistentClaim(…)");
            }
            jbod = asJbod;
        }

        NodePool build() {
            Setting<Integer> count =
                    draft.require("replicas", replicas, 1, "Strimzi refuses a pool without it", "pool.replicas(3)");
            if (roles.isEmpty()) {
                draft.error(
                        draft.trace(),
                        "roles is missing",
                        "Strimzi refuses a pool whose nodes are neither controllers nor brokers (KAFKA-005)",
                        "pool.roles(Role.CONTROLLER, Role.BROKER)");
            }
            if (volumes.isEmpty()) {
                draft.error(
                        draft.trace(),
                        "storage is missing",
                        "Strimzi refuses a pool without storage (KAFKA-015)",
                        "pool.persistentClaim(\"20Gi\"), or pool.jbod(0, \"20Gi\")");
                volumes.add(Storage.volume(draft, 0, "1Gi", volume -> {}));
            }
            if (volumes.stream()
                            .filter(volume -> volume.kraftMetadata().isPresent())
                            .count()
                    > 1) {
                draft.error(
                        draft.trace(),
                        "kraftMetadata was given to more than one volume",
                        "Strimzi refuses the pool: the KRaft log is in one place (KAFKA-016)",
                        "kraftMetadata() on one volume");
            }
            if (!Names.isLabel(name)) {
                draft.error(
                        draft.trace(),
                        "name was " + Names.quoted(name)
                                + ", must be 1 to 63 of a-z, 0-9 and '-', starting and ending with a letter or digit",
                        "pods and their host names begin with it (RFC 1123)",
                        "\"" + Names.suggestLabel(name) + "\"");
            }
            return new NodePool(
                    name,
                    Setting.of(List.copyOf(roles), rolesTrace),
                    count,
                    new Storage(Boolean.TRUE.equals(jbod), volumes),
                    resources,
                    edits,
                    draft.trace());
        }
    }
}
