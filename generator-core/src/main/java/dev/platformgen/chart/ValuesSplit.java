package dev.platformgen.chart;

import dev.platformgen.tree.Entry;
import dev.platformgen.tree.Mapping;
import dev.platformgen.tree.MappingBuilder;
import dev.platformgen.tree.Node;
import dev.platformgen.tree.Scalar;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The values of a chart in several environments, split into what all of them share and what each overrides.
 *
 * <p>Laws: shared merged with an overlay as Helm merges values files is that environment's whole model; no key of an
 * overlay can be left out; a key that any environment lacks is not shared; lists go whole; null (an explicit
 * {@code remove}) appears in overlays only.
 *
 * @param shared {@code values.yaml}
 * @param overlays environment id to {@code values/<id>.yaml}, in the order of the environments; empty ones included
 */
public record ValuesSplit(Mapping shared, Map<String, Mapping> overlays) {
    public ValuesSplit {
        overlays = Collections.unmodifiableMap(new LinkedHashMap<>(overlays));
    }

    /** Splits the models, given by environment id in the order of the environments. */
    public static ValuesSplit of(Map<String, Mapping> models) {
        Mapping shared = shared(List.copyOf(models.values()));
        Map<String, Mapping> overlays = new LinkedHashMap<>();
        models.forEach((environment, model) -> overlays.put(environment, overlay(model, shared)));
        return new ValuesSplit(shared, overlays);
    }

    private static Mapping shared(List<Mapping> models) {
        if (models.isEmpty()) {
            return Mapping.EMPTY;
        }
        MappingBuilder shared = Mapping.builder();
        for (Entry entry : models.get(0).entries()) {
            List<Node> values = valuesOf(entry.name(), models);
            if (values.size() < models.size()) {
                continue;
            }
            if (values.stream().allMatch(Mapping.class::isInstance)) {
                List<Mapping> mappings =
                        values.stream().map(Mapping.class::cast).toList();
                Mapping inner = shared(mappings);
                if (!inner.isEmpty() || mappings.stream().anyMatch(Mapping::isEmpty)) {
                    shared.put(entry.withValue(inner));
                }
            } else if (values.stream().allMatch(values.get(0)::equals)) {
                shared.put(entry);
            }
        }
        return shared.trace(models.get(0).trace()).build();
    }

    private static List<Node> valuesOf(String key, List<Mapping> models) {
        List<Node> values = new ArrayList<>(models.size());
        for (Mapping model : models) {
            model.get(key).filter(value -> !isRemoval(value)).ifPresent(values::add);
        }
        return values;
    }

    private static Mapping overlay(Mapping model, Mapping shared) {
        MappingBuilder overlay = Mapping.builder().trace(model.trace());
        for (Entry entry : model.entries()) {
            Entry common = shared.find(entry.name());
            if (common == null) {
                overlay.put(entry);
            } else if (entry.value() instanceof Mapping mine && common.value() instanceof Mapping theirs) {
                Mapping inner = overlay(mine, theirs);
                if (!inner.isEmpty()) {
                    // The heading stands above the shared part and need not be read again.
                    overlay.put(new Entry(entry.key(), inner, ""));
                }
            }
        }
        return overlay.build();
    }

    private static boolean isRemoval(Node value) {
        return value instanceof Scalar scalar && scalar.type() == Scalar.Type.NULL;
    }
}
