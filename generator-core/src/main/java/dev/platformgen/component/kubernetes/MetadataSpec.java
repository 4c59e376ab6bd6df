package dev.platformgen.component.kubernetes;

import dev.platformgen.Draft;
import dev.platformgen.origin.Setting;
import dev.platformgen.value.Names;
import java.util.Map;
import java.util.TreeMap;

/** The labels and annotations that a Spec is given, checked as the API server checks them. */
final class MetadataSpec {
    private final Draft draft;
    private final Map<String, Setting<String>> labels = new TreeMap<>();
    private final Map<String, Setting<String>> annotations = new TreeMap<>();

    MetadataSpec(Draft draft) {
        this.draft = draft;
    }

    Map<String, Setting<String>> labels() {
        return labels;
    }

    Map<String, Setting<String>> annotations() {
        return annotations;
    }

    void label(String key, String value) {
        put("label", labels, key, value);
        if (value != null && !Names.isLabelValue(value)) {
            draft.error(
                    "label " + Names.quoted(key) + " was " + Names.quoted(value)
                            + ", must be at most 63 of A-Z, a-z, 0-9, '-', '_' and '.', with a letter or digit at either end",
                    "the API server refuses the resource; selectors could not name the value",
                    "\"" + Names.suggestLabel(value) + "\", or an annotation, which takes any text");
        }
    }

    void annotation(String key, String value) {
        put("annotation", annotations, key, value);
    }

    private void put(String what, Map<String, Setting<String>> into, String key, String value) {
        if (draft.set("key of " + what, key) == null) {
            return;
        }
        String property = what + " " + Names.quoted(key);
        Setting<String> setting = draft.set(property, value);
        if (!Names.isQualifiedName(key)) {
            draft.error(
                    property
                            + " has a key that is none: it must be at most 63 of A-Z, a-z, 0-9, '-', '_' and '.', with a"
                            + " letter or digit at either end, and may have a DNS name and a slash before it",
                    "the API server refuses the resource",
                    "\"example.com/" + Names.suggestLabel(key.substring(key.lastIndexOf('/') + 1)) + "\"");
        }
        if (setting != null) {
            Setting<String> earlier = into.put(key, setting);
            if (earlier != null && !earlier.equals(setting)) {
                draft.error(
                        property + " was " + Names.quoted(earlier.value()) + " and then " + Names.quoted(value),
                        "only the last of the two could be written",
                        "keep one of the two");
            }
        }
    }
}
