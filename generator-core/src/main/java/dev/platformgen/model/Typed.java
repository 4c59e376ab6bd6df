package dev.platformgen.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.Base64Variants;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import dev.platformgen.origin.Trace;
import dev.platformgen.tree.Entry;
import dev.platformgen.tree.Mapping;
import dev.platformgen.tree.Node;
import dev.platformgen.tree.Nodes;
import dev.platformgen.tree.Scalar;
import dev.platformgen.tree.Sequence;
import io.fabric8.kubernetes.api.model.Quantity;
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
    // Maps are sorted: an object built with Map.of would be written in another order by every run.
    private static final ObjectMapper JSON = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addMixIn(Quantity.class, QuantityJson.class)
            .build();
    /** Reads only what a model has fields for: upstream's builders forget the rest, which would look like its removal. */
    private static final ObjectMapper KNOWN = JSON.copy().setAnnotationIntrospector(new NoUnknownFields());

    private Typed() {}

    /**
     * The tree of a typed object, as the object's own annotations order and spell it; keys of its maps are sorted. Without
     * nulls, and without a {@code status} that says nothing: both are the cluster's to write.
     */
    public static Mapping tree(Object typed) {
        try (TokenBuffer buffer = new TokenBuffer(JSON, false)) {
            JSON.writeValue(buffer, typed);
            try (JsonParser parser = buffer.asParser()) {
                parser.nextToken();
                Mapping tree = (Mapping) node(parser);
                boolean idle = tree.get("status").filter(Mapping.EMPTY::equals).isPresent();
                return idle ? tree.without("status") : tree;
            }
        } catch (IOException unserializable) {
            throw new UncheckedIOException(
                    "a " + typed.getClass().getSimpleName() + " has no JSON form: " + unserializable.getMessage(),
                    unserializable);
        }
    }

    /** A typed object with what the tree says. Unknown fields are where the type keeps them, if it does. */
    public static <T> T view(Mapping body, Class<T> type) {
        return read(JSON, body, type);
    }

    private static <T> T read(ObjectMapper json, Mapping body, Class<T> type) {
        try (TokenBuffer buffer = new TokenBuffer(JSON, false)) {
            write(body, buffer);
            try (JsonParser parser = buffer.asParser()) {
                return json.readValue(parser, type);
            }
        } catch (IOException mismatch) {
            throw new UncheckedIOException("not a " + type.getSimpleName() + ": " + mismatch.getMessage(), mismatch);
        }
    }

    /**
     * Edits a tree through a typed object. Only what the edit changed is taken over: unknown fields, spellings, explicit
     * values that the model takes for defaults, origins and order all stay. The edit is shown only what the type has
     * fields for, and may add others.
     *
     * @param trace the origin of what the edit changes
     */
    public static <T> Mapping edit(Mapping body, Class<T> type, UnaryOperator<T> edit, Trace trace) {
        Mapping before = tree(read(KNOWN, body, type));
        T edited = edit.apply(read(KNOWN, body, type));
        if (edited == null) {
            throw new IllegalStateException("it returned null instead of the " + type.getSimpleName());
        }
        return (Mapping) new TreePatch(trace).apply(body, before, tree(edited));
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
            case VALUE_EMBEDDED_OBJECT ->
                Scalar.string(Base64Variants.getDefaultVariant().encode(parser.getBinaryValue()));
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

    /** Quantities as the typed setters write them: {@code cpu: 2}, {@code cpu: 500m}. */
    @JsonSerialize(using = QuantityWriter.class)
    private interface QuantityJson {}

    private static final class QuantityWriter extends JsonSerializer<Quantity> {
        @Override
        public void serialize(Quantity quantity, JsonGenerator json, SerializerProvider provider) throws IOException {
            String text = quantity.toString();
            boolean integer = !text.isEmpty() && text.chars().allMatch(digit -> digit >= '0' && digit <= '9');
            if (integer && (text.length() == 1 || text.charAt(0) != '0')) {
                json.writeNumber(new BigInteger(text));
            } else {
                json.writeString(text);
            }
        }
    }

    private static final class NoUnknownFields extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1L;

        @Override
        public Boolean hasAnySetter(Annotated member) {
            return false;
        }
    }
}
