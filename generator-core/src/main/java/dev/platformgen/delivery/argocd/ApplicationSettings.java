package dev.platformgen.delivery.argocd;

import dev.platformgen.Draft;
import dev.platformgen.model.RawEdit;
import dev.platformgen.model.argocd.Application;
import dev.platformgen.origin.Setting;
import dev.platformgen.tree.Mapping;
import dev.platformgen.tree.MappingBuilder;
import dev.platformgen.tree.Node;
import dev.platformgen.tree.Nodes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What can be said about every Application, whether {@link ArgoCdDelivery} derives it or {@link ArgoApplication} writes it.
 *
 * @param <S> the Spec itself, which every setter returns
 */
public abstract class ApplicationSettings<S extends ApplicationSettings<S>> {
    static final String FINALIZER = "resources-finalizer.argocd.argoproj.io";

    final Draft draft;
    private final MappingBuilder labels = Mapping.builder();
    private final MappingBuilder annotations = Mapping.builder();
    private final MappingBuilder syncOptions = Mapping.builder();
    private final MappingBuilder namespaceLabels = Mapping.builder();
    private final MappingBuilder namespaceAnnotations = Mapping.builder();
    private final List<Node> ignoreDifferences = new ArrayList<>();
    private final List<Node> info = new ArrayList<>();
    private final List<RawEdit<Application>> edits = new ArrayList<>();
    private @Nullable Setting<Integer> wave;
    private @Nullable Setting<Integer> revisionHistoryLimit;
    private @Nullable Setting<String> finalizer;
    private @Nullable Mapping automated;
    private @Nullable Mapping retry;
    private boolean manual;

    ApplicationSettings(Draft draft) {
        this.draft = draft;
    }

    abstract S self();

    /**
     * {@code argocd.argoproj.io/sync-wave}: lower waves are synced and healthy before higher ones begin. Default: derived by
     * {@link ArgoCdDelivery}, one more than the highest wave among the Applications it needs; none for an
     * {@link ArgoApplication}.
     *
     * @see <a href="https://argo-cd.readthedocs.io/en/stable/user-guide/sync-waves/">Sync Phases and Waves</a>
     */
    public S wave(int number) {
        wave = draft.set("wave", number);
        return self();
    }

    /**
     * {@code spec.syncPolicy.automated}: Argo CD syncs without being asked. Default: {@code prune: true} and
     * {@code selfHeal: true} for what {@link ArgoCdDelivery} derives, so that the cluster is what the repository says; what
     * is not called in the lambda keeps that default. Argo CD itself refuses to prune everything at once unless
     * {@code allowEmpty} says so.
     */
    public S automated(Consumer<AutomatedSpec> policy) {
        AutomatedSpec spec = new AutomatedSpec(draft.part("automated"));
        policy.accept(spec);
        automated = spec.build();
        manual = false;
        return self();
    }

    /** No {@code spec.syncPolicy.automated}: a person starts each sync. */
    public S manual() {
        draft.set("manual", true);
        automated = null;
        manual = true;
        return self();
    }

    /** One entry of {@code spec.syncPolicy.syncOptions}. A later one about the same thing replaces an earlier one. */
    public S syncOption(SyncOption option) {
        Setting<SyncOption> setting = draft.set("syncOption", option);
        if (setting != null) {
            syncOptions.put(option.subject(), Nodes.of(option.text(), setting.trace()));
        }
        return self();
    }

    /**
     * {@code CreateNamespace=true} among the sync options: the destination's namespace is made before the first sync. False
     * leaves it out. Default of {@link ArgoCdDelivery}: true where the Application has a namespace that nothing in the
     * platform declares; of {@link ArgoApplication}: left out.
     */
    public S createNamespace(boolean create) {
        Setting<Boolean> setting = draft.set("createNamespace", create);
        if (setting != null) {
            Node text = create ? ApplicationOptions.CREATE : ApplicationOptions.DO_NOT_CREATE;
            syncOptions.put(ApplicationOptions.CREATE_NAMESPACE, text.withTrace(setting.trace()));
        }
        return self();
    }

    /** {@code spec.syncPolicy.managedNamespaceMetadata.labels}: a label of the namespace that {@code CreateNamespace=true} makes. */
    public S namespaceLabel(String key, String value) {
        namespaceLabels.put(key, draft.set("namespaceLabel", value));
        return self();
    }

    /** {@code spec.syncPolicy.managedNamespaceMetadata.annotations}: the same for an annotation. */
    public S namespaceAnnotation(String key, String value) {
        namespaceAnnotations.put(key, draft.set("namespaceAnnotation", value));
        return self();
    }

    /**
     * {@code spec.syncPolicy.retry}: how often a failed sync is tried again. Default: not written, which Argo CD takes as five
     * tries for an automated sync.
     */
    public S retry(Consumer<RetrySpec> policy) {
        RetrySpec spec = new RetrySpec(draft.part("retry"));
        policy.accept(spec);
        retry = spec.build();
        return self();
    }

    /**
     * One entry of {@code spec.ignoreDifferences}: fields that others write, left out of the comparison.
     *
     * @param group empty for the core group
     */
    public S ignoreDifference(String group, String kind, Consumer<IgnoreDifferenceSpec> fields) {
        IgnoreDifferenceSpec spec =
                new IgnoreDifferenceSpec(draft.part("ignoreDifference '" + kind + "'"), group, kind);
        fields.accept(spec);
        ignoreDifferences.add(spec.build());
        return self();
    }

    /** One entry of {@code spec.info}: a line that Argo CD shows with the Application. */
    public S info(String name, String value) {
        Setting<String> setting = draft.set("info", value);
        if (setting != null) {
            info.add(Mapping.builder()
                    .trace(setting.trace())
                    .put("name", name)
                    .put("value", setting)
                    .build());
        }
        return self();
    }

    /** {@code spec.revisionHistoryLimit}: how many syncs can be rolled back to. Default: not written, which means 10. */
    public S revisionHistoryLimit(int syncs) {
        revisionHistoryLimit =
                draft.atLeast("revisionHistoryLimit", syncs, 0, "Argo CD cannot keep a negative number of syncs");
        return self();
    }

    /** A label of the Application itself. */
    public S label(String key, String value) {
        labels.put(key, draft.set("label", value));
        return self();
    }

    /** An annotation of the Application itself. */
    public S annotation(String key, String value) {
        annotations.put(key, draft.set("annotation", value));
        return self();
    }

    /**
     * {@code metadata.finalizers: [resources-finalizer.argocd.argoproj.io]}: deleting the Application deletes everything it
     * delivered. Default: not written, so that an Application removed by mistake takes no data with it (ARGO-019).
     *
     * @see <a href="https://argo-cd.readthedocs.io/en/stable/user-guide/app_deletion/">App Deletion</a>
     */
    public S cascade() {
        finalizer = draft.set("cascade", FINALIZER);
        return self();
    }

    /** Edits the whole Application at last, for what has no setter here. */
    public S raw(UnaryOperator<Application> edit) {
        if (draft.set("raw", edit) != null) {
            edits.add(RawEdit.here(edit));
        }
        return self();
    }

    ApplicationOptions options() {
        MappingBuilder policy = Mapping.builder();
        if (retry != null) {
            policy.put("retry", retry);
        }
        policy.putUnlessEmpty(
                "managedNamespaceMetadata",
                Mapping.builder()
                        .putUnlessEmpty("labels", namespaceLabels.build())
                        .putUnlessEmpty("annotations", namespaceAnnotations.build())
                        .build());
        return new ApplicationOptions(
                wave,
                labels.build(),
                annotations.build(),
                finalizer,
                automated,
                manual,
                syncOptions.build(),
                policy.build(),
                ignoreDifferences,
                info,
                revisionHistoryLimit,
                edits);
    }
}
