package dev.platformgen.yaml;

import dev.platformgen.tree.Entry;
import dev.platformgen.tree.Mapping;
import dev.platformgen.tree.Node;
import dev.platformgen.tree.Scalar;
import dev.platformgen.tree.Sequence;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.events.Event;

/** The entries of one mapping while it is read: each key once, and a string. */
final class Entries {
    private final Findings findings;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Set<String> merged = new HashSet<>();

    Entries(Findings findings) {
        this.findings = findings;
    }

    List<Entry> all() {
        return List.copyOf(entries.values());
    }

    void add(Event event, Node key, Node value, String above) {
        if (!(key instanceof Scalar scalar) || scalar.type() == Scalar.Type.NULL) {
            String found = key instanceof Scalar ? "null" : key instanceof Sequence ? "a list" : "a mapping";
            findings.error(
                    event,
                    "a key is " + found + ", must be a string",
                    "JSON, and so Kubernetes, has strings as keys only",
                    "a string as the key");
        } else if (isMerge(scalar)) {
            merge(event, value);
        } else if (entries.containsKey(scalar.text()) && !merged.remove(scalar.text())) {
            findings.error(
                    event,
                    "key '" + scalar.text() + "' is there twice",
                    "readers keep one of the two values and say nothing",
                    "one of the two");
        } else {
            entries.put(scalar.text(), new Entry(scalar, value, above));
            checkBoolean(event, scalar);
        }
    }

    private void checkBoolean(Event event, Scalar key) {
        if (key.type() != Scalar.Type.BOOLEAN) {
            return;
        }
        String seen = Boolean.toString(Resolver.isTrue(key.text()));
        if (!key.text().equals(seen)) {
            findings.warning(
                    event,
                    "key " + key.text() + " is a boolean",
                    "the key that Kubernetes and Helm see is '" + seen + "'",
                    "\"" + key.text() + "\", or " + seen + " if that is meant");
        }
    }

    private static boolean isMerge(Scalar key) {
        return key.style() == Scalar.Style.PLAIN && key.text().equals("<<");
    }

    /** {@code <<: *anchor}, a type of YAML 1.1 that Kubernetes' reader knows: keys already there win. */
    private void merge(Event event, Node value) {
        List<Node> sources = value instanceof Sequence many ? many.items() : List.of(value);
        for (Node source : sources) {
            if (!(source instanceof Mapping mapping)) {
                findings.error(
                        event,
                        "a merge key has no mapping as its value",
                        "there is nothing to merge",
                        "<<: *anchor of a mapping");
                continue;
            }
            for (Entry entry : mapping.entries()) {
                if (entries.putIfAbsent(entry.name(), entry) == null) {
                    merged.add(entry.name());
                }
            }
        }
    }
}
