package dev.platformgen.component.kafka;

import dev.platformgen.Draft;
import dev.platformgen.origin.Setting;
import dev.platformgen.origin.Trace;
import dev.platformgen.tree.Mapping;
import dev.platformgen.tree.MappingBuilder;
import dev.platformgen.tree.Nodes;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The keys of {@code spec.kafka.config}, in the order they were written. */
final class BrokerConfig {
    static final String REPLICATION = "default.replication.factor";
    static final String MIN_ISR = "min.insync.replicas";
    static final String OFFSETS_REPLICATION = "offsets.topic.replication.factor";
    static final String TRANSACTION_REPLICATION = "transaction.state.log.replication.factor";
    static final String TRANSACTION_MIN_ISR = "transaction.state.log.min.isr";

    private final Draft draft;
    private final Map<String, Setting<Object>> entries = new LinkedHashMap<>();

    BrokerConfig(Draft draft) {
        this.draft = draft;
    }

    /** Sets a key; the same key with another value is a contradiction, a key that Strimzi drops is refused. */
    void set(String key, Object value) {
        set(key, Setting.here(value));
    }

    /** Sets a key to what a setter has remembered already; nothing when it was refused. */
    void set(String key, @Nullable Setting<?> remembered) {
        if (remembered == null) {
            return;
        }
        Object value = remembered.value();
        Setting<Object> setting = Setting.of(value, remembered.trace());
        Setting<Object> earlier = entries.put(key, setting);
        if (earlier != null && !earlier.equals(setting)) {
            String place = earlier.trace().nearest().map(at -> at.describe()).orElse("another line");
            draft.error(
                    key + " was set to " + earlier + " at " + place + " and to " + value + " here",
                    "a broker has one value for it, and the reader of this definition expects the other",
                    "one of the two");
        }
        ForbiddenConfig.prefixOf(key)
                .ifPresent(prefix -> draft.error(
                        "config '" + key + "' belongs to Strimzi, which sets everything that starts with '" + prefix
                                + "'",
                        "the operator drops it with a line in its log, and the cluster becomes Ready without it (KAFKA-008)",
                        ForbiddenConfig.insteadOf(key)));
    }

    Optional<Setting<Object>> get(String key) {
        return Optional.ofNullable(entries.get(key));
    }

    /** The value of a numeric key, however it was written. */
    OptionalInt number(String key) {
        Setting<Object> setting = entries.get(key);
        String text = setting == null ? "" : setting.value().toString();
        return text.matches("\\d{1,9}") ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }

    Trace trace(String key) {
        Setting<Object> setting = entries.get(key);
        return setting == null ? draft.trace() : setting.trace();
    }

    Mapping tree() {
        MappingBuilder tree = Mapping.builder();
        entries.forEach((key, setting) -> tree.put(key, Nodes.of(number(setting.value()), setting.trace())));
        return tree.build();
    }

    /** Text that spells a plain integer becomes one: Kafka reads both, and people expect {@code retention.ms: 604800000}. */
    private static Object number(Object value) {
        boolean integer = value instanceof String text && text.matches("0|-?[1-9]\\d{0,18}");
        return integer ? new BigInteger((String) value) : value;
    }
}
