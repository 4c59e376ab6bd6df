package dev.platformgen.component.kafka;

import dev.platformgen.Draft;
import dev.platformgen.origin.Setting;
import dev.platformgen.origin.Trace;
import dev.platformgen.tree.Mapping;
import dev.platformgen.tree.MappingBuilder;
import dev.platformgen.tree.Node;
import dev.platformgen.tree.Scalar;
import dev.platformgen.tree.Sequence;
import dev.platformgen.value.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A pool's {@code spec.storage}: one persistent volume per node, or several as JBOD.
 *
 * @param jbod whether {@code type: jbod} wraps the volumes
 * @param volumes by id, in the order they were written
 */
public record Storage(boolean jbod, List<Volume> volumes) {
    public Storage {
        volumes = List.copyOf(volumes);
    }

    /** One persistent volume claim per node. */
    public record Volume(
            int id,
            Setting<Quantity> size,
            Optional<Setting<String>> storageClass,
            Optional<Setting<Boolean>> deleteClaim,
            Optional<Setting<String>> kraftMetadata,
            Trace trace) {

        Mapping tree(boolean inJbod) {
            MappingBuilder tree = Mapping.builder().trace(trace);
            if (inJbod) {
                tree.put("id", id);
            }
            // The size is a string in the CRD, even where its spelling is a number.
            tree.put("type", "persistent-claim")
                    .put("size", Scalar.string(size.value().text(), size.trace()))
                    .put("class", storageClass.orElse(null))
                    .put("deleteClaim", deleteClaim.orElse(null))
                    .put("kraftMetadata", kraftMetadata.orElse(null));
            return tree.build();
        }
    }

    Mapping tree() {
        if (!jbod) {
            return volumes.get(0).tree(false);
        }
        List<Node> all = new ArrayList<>();
        volumes.forEach(volume -> all.add(volume.tree(true)));
        return Mapping.builder()
                .trace(volumes.get(0).trace())
                .put("type", "jbod")
                .put("volumes", Sequence.of(all))
                .build();
    }

    /** What one volume is made of. */
    public static final class VolumeSpec {
        private final Draft draft;
        private final Setting<Quantity> size;
        private @Nullable Setting<String> storageClass;
        private @Nullable Setting<Boolean> deleteClaim;
        private @Nullable Setting<String> kraftMetadata;

        VolumeSpec(Draft draft, Setting<Quantity> size) {
            this.draft = draft;
            this.size = size;
        }

        /** {@code class}: the StorageClass. Default: the cluster's default class. */
        public VolumeSpec storageClass(String name) {
            storageClass = draft.set("storageClass", name);
            return this;
        }

        /** {@code deleteClaim}: whether deleting the cluster deletes the data. Default in Strimzi: false. */
        public VolumeSpec deleteClaim(boolean delete) {
            deleteClaim = draft.set("deleteClaim", delete);
            return this;
        }

        /** {@code kraftMetadata: shared}: this volume of a JBOD also holds the KRaft log. Default: the lowest id does. */
        public VolumeSpec kraftMetadata() {
            kraftMetadata = draft.set("kraftMetadata", "shared");
            return this;
        }

        private Volume build(int id) {
            return new Volume(
                    id,
                    size,
                    Optional.ofNullable(storageClass),
                    Optional.ofNullable(deleteClaim),
                    Optional.ofNullable(kraftMetadata),
                    draft.trace());
        }
    }

    /** Reads one volume; a size that is no quantity is reported and stood in for. */
    static Volume volume(Draft parent, int id, String size, Consumer<VolumeSpec> volume) {
        Draft draft = parent.part("volume " + id);
        Setting<Quantity> amount = draft.parse("size", size, Quantity::of);
        if (amount != null && amount.value().amount().signum() <= 0) {
            draft.error(
                    "size was " + size + ", must be more than nothing",
                    "no volume can be provisioned (KAFKA-015)",
                    "\"20Gi\"");
        }
        VolumeSpec spec =
                new VolumeSpec(draft, amount == null ? Setting.of(Quantity.of("1Gi"), draft.trace()) : amount);
        volume.accept(spec);
        return spec.build(id);
    }
}
