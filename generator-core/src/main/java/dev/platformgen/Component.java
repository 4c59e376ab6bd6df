package dev.platformgen;

import dev.platformgen.origin.Problem;
import dev.platformgen.origin.Trace;
import dev.platformgen.reference.Reference;
import dev.platformgen.value.ComponentId;
import java.util.List;

/**
 * One part of a platform: an immutable record made by {@code Product.in(namespace, "name", spec -> {…})}. A component
 * either renders Kubernetes resources ({@link ManifestComponent}) or contributes values to a Helm chart.
 */
public interface Component {
    ComponentId id();

    /** Where the user wrote it. */
    Trace trace();

    /** What it takes from other components; decides who comes first and is checked for existence. */
    List<Reference> uses();

    /** What was found wrong while the user's lambda ran. */
    List<Problem> problems();

    /** Components that belong to this one and reach the platform with it, such as the subcharts of an umbrella chart. */
    default List<Component> parts() {
        return List.of();
    }

    /** How many {@code raw(…)} edits it carries. */
    default int rawEdits() {
        return 0;
    }
}
