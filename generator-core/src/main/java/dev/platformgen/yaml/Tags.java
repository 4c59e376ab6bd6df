package dev.platformgen.yaml;

import dev.platformgen.tree.Scalar;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/** Explicit types, as in {@code !!str 8080}. The tree keeps what they say, not the tags, so an unknown one is an error. */
final class Tags {
    private static final String STANDARD = "tag:yaml.org,2002:";

    private Tags() {}

    /** The type of a scalar: what its tag says, or else what its spelling says. */
    static Scalar.Type typeOf(ScalarEvent event, Findings findings) {
        String text = event.getValue();
        Optional<String> tag = event.getTag();
        if (tag.isEmpty()) {
            return event.getScalarStyle() == ScalarStyle.PLAIN ? Resolver.typeOf(text) : Scalar.Type.STRING;
        }
        Scalar.Type tagged = typeOf(tag.get());
        if (tagged == null) {
            check(event, tag, findings);
        } else if (tagged != Scalar.Type.STRING && tagged != Resolver.typeOf(text)) {
            findings.error(
                    event,
                    "'" + text + "' is tagged " + shown(tag.get()) + ", but is spelled otherwise",
                    "Kubernetes refuses the file, or takes the value for something else",
                    "a value of that type, without the tag");
        } else {
            return tagged;
        }
        return Scalar.Type.STRING;
    }

    /** Reports a tag that no mapping or sequence has in Kubernetes. */
    static void check(Event event, Optional<String> tag, Findings findings) {
        boolean known = tag.isEmpty()
                || tag.get().equals("!")
                || tag.get().equals(STANDARD + "map")
                || tag.get().equals(STANDARD + "seq");
        if (!known) {
            findings.error(
                    event,
                    "tag " + shown(tag.get()) + " is not known",
                    "Kubernetes ignores it, or, for !!binary, decodes the text",
                    "the value itself, without a tag");
        }
    }

    private static Scalar.@Nullable Type typeOf(String tag) {
        return switch (tag) {
            case "!", STANDARD + "str" -> Scalar.Type.STRING;
            case STANDARD + "int" -> Scalar.Type.INTEGER;
            case STANDARD + "float" -> Scalar.Type.FLOAT;
            case STANDARD + "bool" -> Scalar.Type.BOOLEAN;
            case STANDARD + "null" -> Scalar.Type.NULL;
            default -> null;
        };
    }

    /** The tag as people write it: {@code !!binary}. */
    private static String shown(String tag) {
        return tag.startsWith(STANDARD) ? "!!" + tag.substring(STANDARD.length()) : tag;
    }
}
