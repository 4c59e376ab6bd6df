package dev.platformgen.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import dev.platformgen.origin.Trace;
import dev.platformgen.tree.Entry;
import dev.platformgen.tree.Mapping;
import dev.platformgen.tree.Node;
import dev.platformgen.tree.Nodes;
import dev.platformgen.tree.Scalar;
import dev.platformgen.tree.Sequence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * Goes between trees and typed models in the style of fabric8 (Jackson annotations, unknown fields kept). Jackson and the
 * model are loaded only by who calls this.
 */
public final class Typed {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Typed() {}

    /** The tree of a typed object, as the object's own annotations order and spell it. */
    public static Mapping tree(Object typed) {
        try (TokenBuffer buffer = new TokenBuffer(JSON, false)) {
            JSON.writeValue(buffer, typed);
            try (JsonParser parser = buffer.asParser()) {
                parser.nextToken();
                return (Mapping) node(parser);
            }
        } catch (IOException unserializable) {
            throw new UncheckedIOException(typed.getClass().getName() + " has no JSON form", unserializable);
        }
    }

    /** A typed object with what the tree says; what the type does not know is left out of it. */
    public static <T> T view(Mapping body, Class<T> type) {
        try (TokenBuffer buffer = new TokenBuffer(JSON, false)) {
            write(body, buffer);
            try (JsonParser parser = buffer.asParser()) {
                return JSON.readValue(parser, type);
            }
        } catch (IOException mismatch) {
            throw new UncheckedIOException("not a " + type.getSimpleName() + ": " + mismatch.getMessage(), mismatch);
        }
    }

    /**
     * Edits a tree through a typed object. Only what the edit changed is taken over: unknown fields, spellings, explicit
     * values that the model takes for defaults, origins and order all stay.
     *
     * @param trace the origin of what the edit changes
     */
    public static <T> Mapping edit(Mapping body, Class<T> type, UnaryOperator<T> edit, Trace trace) {
        Mapping before = tree(view(body, type));
        Mapping after = tree(edit.apply(view(body, type)));
        return (Mapping) new TreePatch(trace).apply(body, before, after);
    }

    private static Node node(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                List<Entry> entries = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String key = parser.currentName();
                    parser.nextToken();
                    if (parser.currentToken() != JsonToken.VALUE_NULL) {
                        entries.add(new Entry(key, node(parser)));
                    }
                }
                yield Mapping.of(entries, Trace.NONE);
            }
            case START_ARRAY -> {
                List<Node> items = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    items.add(node(parser));
                }
                yield new Sequence(items, Trace.NONE);
            }
            case VALUE_NUMBER_INT -> Nodes.of(parser.getBigIntegerValue(), Trace.NONE);
            case VALUE_NUMBER_FLOAT -> Nodes.of(parser.getDecimalValue(), Trace.NONE);
            case VALUE_TRUE -> Scalar.bool(true);
            case VALUE_FALSE -> Scalar.bool(false);
            case VALUE_NULL -> Scalar.nothing();
            default -> Scalar.string(parser.getText());
        };
    }

    private static void write(Node node, JsonGenerator json) throws IOException {
        if (node instanceof Mapping mapping) {
            json.writeStartObject();
            for (Entry entry : mapping.entries()) {
                json.writeFieldName(entry.name());
                write(entry.value(), json);
            }
            json.writeEndObject();
        } else if (node instanceof Sequence sequence) {
            json.writeStartArray();
            for (Node item : sequence.items()) {
                write(item, json);
            }
            json.writeEndArray();
        } else {
            write((Scalar) node, json);
        }
    }

    private static void write(Scalar scalar, JsonGenerator json) throws IOException {
        switch (scalar.type()) {
            case NULL -> json.writeNull();
            case BOOLEAN ->
                json.writeBoolean(scalar.text().toLowerCase(Locale.ROOT).matches("true|yes|on|y"));
            case INTEGER -> json.writeNumber(new BigInteger(decimal(scalar.text())));
            case FLOAT -> json.writeNumber(new BigDecimal(scalar.text().replace("_", "")));
            case STRING -> json.writeString(scalar.text());
        }
    }

    private static String decimal(String spelling) {
        String digits = spelling.replace("_", "").replace("+", "");
        boolean negative = digits.startsWith("-");
        String bare = negative ? digits.substring(1) : digits;
        String lower = bare.toLowerCase(Locale.ROOT);
        BigInteger value;
        if (lower.startsWith("0x")) {
            value = new BigInteger(lower.substring(2), 16);
        } else if (lower.startsWith("0b")) {
            value = new BigInteger(lower.substring(2), 2);
        } else if (lower.startsWith("0o")) {
            value = new BigInteger(lower.substring(2), 8);
        } else if (lower.length() > 1 && lower.startsWith("0")) {
            value = new BigInteger(lower, 8);
        } else {
            value = new BigInteger(lower);
        }
        return (negative ? value.negate() : value).toString();
    }
}
