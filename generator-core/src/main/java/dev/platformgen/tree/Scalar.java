package dev.platformgen.tree;

import dev.platformgen.origin.Trace;
import dev.platformgen.value.Quantity;
import java.util.Objects;

/**
 * A leaf: its type, its text as it is spelled, and how it was or is to be quoted.
 *
 * @param text for a string the characters themselves; for everything else the spelling in YAML: {@code 0x1F}, {@code true}
 */
public record Scalar(Type type, String text, Style style, Trace trace) implements Node {

    /** What a Kubernetes YAML reader takes the scalar for. */
    public enum Type {
        STRING,
        INTEGER,
        FLOAT,
        BOOLEAN,
        NULL
    }

    /** How the scalar is written. {@link #AUTO} leaves it to the writer, which quotes exactly when it must. */
    public enum Style {
        AUTO,
        PLAIN,
        SINGLE_QUOTED,
        DOUBLE_QUOTED,
        LITERAL,
        FOLDED
    }

    public static Scalar string(String text) {
        return string(text, Trace.NONE);
    }

    public static Scalar string(String text, Trace trace) {
        return new Scalar(Type.STRING, text, Style.AUTO, trace);
    }

    public static Scalar integer(long value) {
        return integer(value, Trace.NONE);
    }

    public static Scalar integer(long value, Trace trace) {
        return new Scalar(Type.INTEGER, Long.toString(value), Style.AUTO, trace);
    }

    public static Scalar bool(boolean value) {
        return bool(value, Trace.NONE);
    }

    public static Scalar bool(boolean value, Trace trace) {
        return new Scalar(Type.BOOLEAN, value ? "true" : "false", Style.AUTO, trace);
    }

    public static Scalar nothing() {
        return new Scalar(Type.NULL, "null", Style.AUTO, Trace.NONE);
    }

    /** A quantity where Kubernetes takes an integer or a string: {@code cpu: 2}, {@code cpu: 500m}. */
    public static Scalar quantity(Quantity quantity, Trace trace) {
        Type type = quantity.isInteger() ? Type.INTEGER : Type.STRING;
        return new Scalar(type, quantity.text(), Style.AUTO, trace);
    }

    @Override
    public Scalar withTrace(Trace newTrace) {
        return new Scalar(type, text, style, newTrace);
    }

    public Scalar withStyle(Style newStyle) {
        return new Scalar(type, text, newStyle, trace);
    }

    public boolean isString() {
        return type == Type.STRING;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Scalar scalar && type == scalar.type && (type == Type.NULL || text.equals(scalar.text));
    }

    @Override
    public int hashCode() {
        return type == Type.NULL ? 0 : Objects.hash(type, text);
    }

    @Override
    public String toString() {
        return text;
    }
}
