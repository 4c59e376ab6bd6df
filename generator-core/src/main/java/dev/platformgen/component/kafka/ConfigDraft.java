package dev.platformgen.component.kafka;

import dev.platformgen.Draft;
import dev.platformgen.origin.Origin;
import dev.platformgen.origin.Setting;
import dev.platformgen.origin.Trace;
import dev.platformgen.tree.Mapping;
import dev.platformgen.tree.MappingBuilder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;

/** A {@code config} while it is written, the brokers' or a topic's: its keys in the order of the calls. */
final class ConfigDraft {
    static final String REPLICATION = "default.replication.factor";
    static final String MIN_ISR = "min.insync.replicas";
    static final String OFFSETS_REPLICATION = "offsets.topic.replication.factor";
    static final String TRANSACTION_REPLICATION = "transaction.state.log.replication.factor";
    static final String TRANSACTION_MIN_ISR = "transaction.state.log.min.isr";

    private final Draft draft;
    private final Map<String, Written> entries = new LinkedHashMap<>();

    /**
     * A value and the call behind it.
     *
     * @param call the call up to its value, as a message repeats it: {@code cluster.minInsyncReplicas(}
     * @param implied whether the call is about another key, so that a call for this key takes precedence
     */
    private record Written(Setting<Object> setting, String call, boolean implied) {}

    ConfigDraft(Draft draft) {
        this.draft = draft;
    }

    /** Sets a key. Another value from another call about the same key is a contradiction. */
    void set(String key, Setting<?> setting, String call) {
        Written written = new Written(normal(setting), call, false);
        Written earlier = entries.put(key, written);
        if (earlier != null && !earlier.implied() && !earlier.setting().equals(written.setting())) {
            draft.error(
                    key + " was set to " + earlier.setting() + place(earlier) + " and to " + written.setting()
                            + " here",
                    "Kafka has one value for it, and who reads the other line expects that one",
                    "one of the two calls");
        }
    }

    /** Sets a key that a call about another key decides too, unless it has a call of its own. */
    void imply(String key, Setting<?> setting, String call) {
        Written earlier = entries.get(key);
        if (earlier == null || earlier.implied()) {
            entries.put(key, new Written(normal(setting), call, true));
        }
    }

    boolean has(String key) {
        return entries.containsKey(key);
    }

    /** The value of a key that is a whole number, however it was written. */
    OptionalLong number(String key) {
        Written written = entries.get(key);
        return written != null && written.setting().value() instanceof Long number
                ? OptionalLong.of(number)
                : OptionalLong.empty();
    }

    Trace trace(String key) {
        Written written = entries.get(key);
        return written == null ? draft.trace() : written.setting().trace();
    }

    /** Where a key was set, in brackets; nothing when no line is known. */
    String place(String key) {
        return trace(key).nearest().map(at -> " (" + at.describe() + ")").orElse("");
    }

    /** The call that set a key, up to its value. One call may stand for several keys. */
    String call(String key) {
        Written written = entries.get(key);
        return written == null ? "" : written.call();
    }

    Mapping tree() {
        MappingBuilder tree = Mapping.builder();
        entries.forEach((key, written) -> tree.put(key, written.setting()));
        return tree.build();
    }

    private static String place(Written written) {
        return written.setting()
                .trace()
                .nearest()
                .map(Origin::describe)
                .map(at -> " at " + at)
                .orElse("");
    }

    private static Setting<Object> normal(Setting<?> setting) {
        return Setting.of(normal(setting.value()), setting.trace());
    }

    /**
     * Whole numbers as {@code Long}, also where text spells one: Kafka reads both, and people expect {@code retention.ms:
     * 604800000}. Text that spells it in another way, such as {@code 007}, stays as it is.
     */
    static Object normal(Object value) {
        if (value instanceof Integer number) {
            return number.longValue();
        }
        return value instanceof String text && isWholeNumber(text) ? (Object) Long.valueOf(text) : value;
    }

    private static boolean isWholeNumber(String text) {
        int first = text.startsWith("-") ? 1 : 0;
        int digits = text.length() - first;
        // Eighteen digits fit into a long, whatever they are.
        if (digits < 1 || digits > 18 || (text.charAt(first) == '0' && text.length() > 1)) {
            return false;
        }
        for (int i = first; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
