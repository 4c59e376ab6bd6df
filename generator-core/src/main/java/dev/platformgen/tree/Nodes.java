package dev.platformgen.tree;

import dev.platformgen.origin.Setting;
import dev.platformgen.origin.Trace;
import dev.platformgen.value.Quantity;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns plain Java values into nodes. */
public final class Nodes {
    private Nodes() {}

    /**
     * The node for a string, number, boolean, quantity, list, map with string keys, node or null. Anything else is
     * written as the string its {@code toString} gives, which is what value types and enums are made for.
     */
    public static Node of(@Nullable Object value, Trace trace) {
        if (value instanceof String text) {
            return Scalar.string(text, trace);
        }
        if (value instanceof Integer
                || value instanceof Long
                || value instanceof Short
                || value instanceof BigInteger) {
            return new Scalar(Scalar.Type.INTEGER, value.toString(), Scalar.Style.AUTO, trace);
        }
        if (value instanceof Boolean bool) {
            return Scalar.bool(bool, trace);
        }
        if (value instanceof Quantity quantity) {
            return Scalar.quantity(quantity, trace);
        }
        if (value instanceof Node node) {
            return trace.origins().isEmpty() ? node : node.withTrace(trace);
        }
        if (value instanceof Setting<?> setting) {
            return of(setting.value(), setting.trace());
        }
        if (value instanceof Collection<?> items) {
            return new Sequence(items.stream().map(item -> of(item, trace)).toList(), trace);
        }
        if (value instanceof Map<?, ?> map) {
            MappingBuilder mapping = Mapping.builder().trace(trace);
            map.forEach((key, item) -> mapping.put(String.valueOf(key), of(item, trace)));
            return mapping.build();
        }
        if (value instanceof Double || value instanceof Float || value instanceof BigDecimal) {
            return new Scalar(Scalar.Type.FLOAT, decimal(value), Scalar.Style.AUTO, trace);
        }
        return value == null ? Scalar.nothing().withTrace(trace) : Scalar.string(value.toString(), trace);
    }

    private static String decimal(Object value) {
        double number = ((Number) value).doubleValue();
        if (Double.isNaN(number)) {
            return ".nan";
        }
        if (Double.isInfinite(number)) {
            return number > 0 ? ".inf" : "-.inf";
        }
        String plain = new BigDecimal(value.toString()).toPlainString();
        return plain.contains(".") ? plain : plain + ".0";
    }
}
