package dev.platformgen.laws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns the schema of a CRD into a JSON schema (draft 4) that is as strict as {@code kubectl apply --validate=strict}: the
 * API server drops what a structural schema does not list, so here it is refused. CEL rules are not part of it.
 *
 * @see <a href="https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#specifying-a-structural-schema">Structural
 *     schemas</a>
 */
final class StructuralSchema {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private StructuralSchema() {}

    /** The strict schema of a whole custom resource. */
    static ObjectNode strict(JsonNode openApi) {
        ObjectNode root = openApi.deepCopy();
        close(root);
        embed(root);
        return root;
    }

    private static void close(ObjectNode schema) {
        if (schema.path("x-kubernetes-int-or-string").asBoolean()) {
            schema.remove("type");
            schema.putArray("type").add("integer").add("string");
        }
        JsonNode properties = schema.path("properties");
        JsonNode additional = schema.path("additionalProperties");
        properties.forEach(property -> close((ObjectNode) property));
        if (schema.path("items") instanceof ObjectNode items) {
            close(items);
        }
        if (additional instanceof ObjectNode values) {
            close(values);
        }
        boolean open = schema.path("x-kubernetes-preserve-unknown-fields").asBoolean();
        if (schema.path("type").asText().equals("object") && !open && additional.isMissingNode()) {
            schema.put("additionalProperties", false);
        }
        if (schema.path("x-kubernetes-embedded-resource").asBoolean()) {
            embed(schema);
        }
        dropDefaultedFromRequired(schema, properties);
        if (schema.path("nullable").asBoolean()) {
            allowNull(schema);
        }
        if (schema.path("x-kubernetes-list-type").asText().equals("set")) {
            schema.put("uniqueItems", true);
        }
    }

    /** A required property with a default is filled in before validation. */
    private static void dropDefaultedFromRequired(ObjectNode schema, JsonNode properties) {
        if (schema.path("required") instanceof ArrayNode required) {
            List<JsonNode> missing = new ArrayList<>();
            required.forEach(name -> {
                if (!properties.path(name.asText()).has("default")) {
                    missing.add(name);
                }
            });
            schema.remove("required");
            if (!missing.isEmpty()) {
                schema.putArray("required").addAll(missing);
            }
        }
    }

    private static void allowNull(ObjectNode schema) {
        ArrayNode types = JSON.arrayNode();
        if (schema.path("type").isArray()) {
            types.addAll((ArrayNode) schema.path("type"));
        } else if (schema.has("type")) {
            types.add(schema.path("type"));
        }
        if (!types.isEmpty()) {
            schema.set("type", types.add("null"));
        }
        if (schema.path("enum") instanceof ArrayNode constants) {
            constants.addNull();
        }
    }

    /** The parts of a resource that no CRD spells out because they are the same for all. */
    private static void embed(ObjectNode schema) {
        ObjectNode properties = schema.withObjectProperty("properties");
        properties.set("apiVersion", typed("string"));
        properties.set("kind", typed("string"));
        ObjectNode metadata = typed("object").put("additionalProperties", false);
        ObjectNode fields = metadata.putObject("properties");
        for (String text : List.of("name", "generateName", "namespace")) {
            fields.set(text, typed("string"));
        }
        for (String map : List.of("labels", "annotations")) {
            fields.set(map, typed("object").set("additionalProperties", typed("string")));
        }
        fields.set("finalizers", typed("array").set("items", typed("string")));
        fields.set("ownerReferences", typed("array"));
        fields.set("creationTimestamp", typed("null"));
        properties.set("metadata", metadata);
    }

    private static ObjectNode typed(String type) {
        return JSON.objectNode().put("type", type);
    }
}
