package dev.platformgen.delivery.argocd;

import dev.platformgen.model.RawEdit;
import dev.platformgen.model.argocd.Application;
import dev.platformgen.origin.Setting;
import dev.platformgen.origin.Trace;
import dev.platformgen.tree.Mapping;
import dev.platformgen.tree.MappingBuilder;
import dev.platformgen.tree.Node;
import dev.platformgen.tree.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What setters of {@link ApplicationSettings} put into an Application, as the YAML it becomes.
 *
 * @param automated absent when nothing was said about it
 * @param manual whether {@code automated} is left out; it stays here for a later call that wants it back
 * @param syncOptions by what they are about, so that a later one replaces an earlier one
 * @param syncPolicy what it has besides: retry and managedNamespaceMetadata
 */
record ApplicationOptions(
        @Nullable Setting<Integer> wave,
        Mapping labels,
        Mapping annotations,
        @Nullable Setting<String> finalizer,
        @Nullable Mapping automated,
        boolean manual,
        Mapping syncOptions,
        Mapping syncPolicy,
        List<Node> ignoreDifferences,
        List<Node> info,
        @Nullable Setting<Integer> revisionHistoryLimit,
        List<RawEdit<Application>> edits) {
    static final String CREATE_NAMESPACE = "CreateNamespace";
    static final Scalar CREATE = Scalar.string("CreateNamespace=true");
    static final Scalar DO_NOT_CREATE = Scalar.string("CreateNamespace=false");

    /** Nothing set. */
    static final ApplicationOptions NONE = of(null);

    /** What {@link ArgoCdDelivery} starts every Application with. */
    static final ApplicationOptions DELIVERED = of(automatic());

    ApplicationOptions {
        ignoreDifferences = List.copyOf(ignoreDifferences);
        info = List.copyOf(info);
        edits = List.copyOf(edits);
    }

    private static ApplicationOptions of(@Nullable Mapping automated) {
        return new ApplicationOptions(
                null,
                Mapping.EMPTY,
                Mapping.EMPTY,
                null,
                automated,
                false,
                Mapping.EMPTY,
                Mapping.EMPTY,
                List.of(),
                List.of(),
                null,
                List.of());
    }

    private static Mapping automatic() {
        Trace byDefault = Trace.note("default of ArgoCdDelivery");
        return Mapping.builder()
                .put("prune", Scalar.bool(true, byDefault))
                .put("selfHeal", Scalar.bool(true, byDefault))
                .trace(byDefault)
                .build();
    }

    /** These options, with others laid over them: lists are joined, everything else is replaced key by key. */
    ApplicationOptions with(ApplicationOptions over) {
        return new ApplicationOptions(
                over.wave == null ? wave : over.wave,
                labels.mergedWith(over.labels),
                annotations.mergedWith(over.annotations),
                over.finalizer == null ? finalizer : over.finalizer,
                automated(over),
                over.manual || (manual && over.automated == null),
                syncOptions.mergedWith(over.syncOptions),
                syncPolicy.mergedWith(over.syncPolicy),
                joined(ignoreDifferences, over.ignoreDifferences),
                joined(info, over.info),
                over.revisionHistoryLimit == null ? revisionHistoryLimit : over.revisionHistoryLimit,
                joined(edits, over.edits));
    }

    private @Nullable Mapping automated(ApplicationOptions over) {
        if (over.automated == null || automated == null) {
            return over.automated == null ? automated : over.automated;
        }
        return automated.mergedWith(over.automated);
    }

    /** {@code syncPolicy.automated}, unless a person starts each sync. */
    Optional<Mapping> policy() {
        return manual ? Optional.empty() : Optional.ofNullable(automated);
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    /** The same with {@code CreateNamespace=true}, first of the sync options. */
    ApplicationOptions creatingNamespace(Trace trace) {
        MappingBuilder all = Mapping.builder().put(CREATE_NAMESPACE, CREATE.withTrace(trace));
        syncOptions.entries().forEach(all::put);
        return copy(wave, all.build());
    }

    /** The same in a wave; absent for none. */
    ApplicationOptions inWave(@Nullable Setting<Integer> newWave) {
        return copy(newWave, syncOptions);
    }

    private ApplicationOptions copy(@Nullable Setting<Integer> newWave, Mapping newSyncOptions) {
        return new ApplicationOptions(
                newWave,
                labels,
                annotations,
                finalizer,
                automated,
                manual,
                newSyncOptions,
                syncPolicy,
                ignoreDifferences,
                info,
                revisionHistoryLimit,
                edits);
    }

    /** What was decided about {@code CreateNamespace=true}; empty when nothing was. */
    Optional<Boolean> createNamespace() {
        return syncOptions.get(CREATE_NAMESPACE).map(CREATE::equals);
    }
}
