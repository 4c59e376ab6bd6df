package dev.platformgen.chart;

import dev.platformgen.Draft;
import dev.platformgen.origin.Setting;
import dev.platformgen.origin.Trace;
import dev.platformgen.reference.Reference;
import dev.platformgen.tree.Mapping;
import dev.platformgen.value.ComponentId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What every subchart can be told, whatever it is.
 *
 * @param <S> the spec itself, which every setter returns
 */
public abstract class SubchartSpec<S extends SubchartSpec<S>> {
    protected final Draft draft;

    private final Values extra;
    private final List<Reference> required = new ArrayList<>();
    private Setting<Boolean> enabled;

    protected SubchartSpec(ComponentId id) {
        draft = Draft.of(id);
        extra = Values.of(draft);
        enabled = Setting.of(true, byDefault());
    }

    protected abstract S self();

    /** {@code enabled}, the condition of the subchart. Default: true. */
    public S enabled(boolean on) {
        draft.open();
        enabled = Setting.here(on);
        return self();
    }

    /** What it needs and no value of the chart says, such as an object store; decides who comes first. */
    public S requires(Reference... references) {
        draft.open();
        required.addAll(List.of(references));
        return self();
    }

    /** Keys that no setter reaches, below this subchart's key, laid over everything else. */
    public S raw(Consumer<Values> values) {
        draft.open();
        values.accept(extra);
        return self();
    }

    protected final Setting<Boolean> enabledSetting() {
        return enabled;
    }

    protected final List<Reference> required() {
        return required;
    }

    /** The keys of {@link #raw}. */
    protected final Mapping rawValues() {
        return extra.build(draft.trace());
    }

    /** The origin of what nobody has set. */
    protected final Trace byDefault() {
        return Trace.note("default of " + draft.id().product());
    }
}
