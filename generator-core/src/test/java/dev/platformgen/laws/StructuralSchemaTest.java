package dev.platformgen.laws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class StructuralSchemaTest {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final String SCHEMA = """
            type: object
            properties:
              spec:
                type: object
                required: [size, protocol]
                properties:
                  size: {type: integer, minimum: 1}
                  mode: {type: string, enum: [fast, safe], nullable: true}
                  protocol: {type: string, default: TCP}
                  port: {x-kubernetes-int-or-string: true}
                  free: {type: object, x-kubernetes-preserve-unknown-fields: true}
                  empty: {type: object}
                  tags: {type: array, x-kubernetes-list-type: set, items: {type: string}}
                  labels: {type: object, additionalProperties: {type: string}}
                oneOf:
                  - properties: {mode: {enum: [fast]}}
                    required: [mode]
                  - not: {required: [mode]}
            """;

    @Test
    void whatTheSchemaListsIsAccepted() throws IOException {
        assertThat(violations("{size: 1, mode: fast, port: 80, free: {a: {b: 1}}, tags: [x], labels: {a: b}}"))
                .isEmpty();
        assertThat(violations("{size: 1, port: http}")).isEmpty();
    }

    @Test
    void everyPlantedFaultIsFound() throws IOException {
        assertThat(violations("{size: 1, sizes: 2}")).singleElement().asString().contains("sizes");
        assertThat(violations("{size: big}")).singleElement().asString().contains("size", "integer");
        assertThat(violations("{size: 0}")).singleElement().asString().contains("size", "minimum");
        assertThat(violations("{}")).singleElement().asString().contains("size", "required");
        assertThat(violations("{size: 1, mode: slow}")).isNotEmpty();
        assertThat(violations("{size: 1, mode: safe}")).as("oneOf").isNotEmpty();
        assertThat(violations("{size: 1, port: 1.5}")).isNotEmpty();
        assertThat(violations("{size: 1, empty: {a: 1}}")).isNotEmpty();
        assertThat(violations("{size: 1, tags: [x, x]}")).isNotEmpty();
        assertThat(violations("{size: 1, labels: {a: 1}}")).isNotEmpty();
        assertThat(violations("{size: null}")).isNotEmpty();
    }

    @Test
    void metadataIsCheckedAlthoughNoCrdSpellsItOut() throws IOException {
        assertThat(messages("metadata: {name: a, labels: {b: \"1\"}}\nspec: {size: 1}"))
                .isEmpty();
        assertThat(messages("metadata: {name: a, label: {b: c}}\nspec: {size: 1}"))
                .isNotEmpty();
        assertThat(messages("metadata: {name: a, labels: {b: 1}}\nspec: {size: 1}"))
                .isNotEmpty();
    }

    private static List<String> violations(String spec) throws IOException {
        return messages("spec: " + spec);
    }

    private static List<String> messages(String document) throws IOException {
        JsonNode strict = StructuralSchema.strict(YAML.readTree(SCHEMA));
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V4)
                .getSchema(strict)
                .validate(YAML.readTree(document))
                .stream()
                .map(ValidationMessage::getMessage)
                .toList();
    }
}
