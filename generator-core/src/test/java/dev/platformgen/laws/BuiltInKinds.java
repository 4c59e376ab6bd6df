package dev.platformgen.laws;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.platformgen.model.Typed;
import dev.platformgen.tree.Resource;
import dev.platformgen.tree.ResourceId;
import java.io.IOException;
import java.util.List;

/** Validates kinds of the core API by the model that fabric8 generates from Kubernetes' own types: no unknown fields. */
final class BuiltInKinds {
    private static final ObjectMapper STRICT = JsonMapper.builder()
            .annotationIntrospector(new JacksonAnnotationIntrospector() {
                private static final long serialVersionUID = 1L;

                @Override
                public Boolean hasAnySetter(Annotated member) {
                    return false;
                }
            })
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private BuiltInKinds() {}

    static boolean has(ResourceId id) {
        return id.group().isEmpty();
    }

    static List<String> validate(Resource resource) {
        try {
            Class<?> type = Class.forName(
                    "io.fabric8.kubernetes.api.model." + resource.id().kind());
            // The object mapper of the views keeps unknown fields; this one is given the JSON itself.
            STRICT.readValue(STRICT.writeValueAsBytes(Typed.view(resource.body(), Object.class)), type);
            return List.of();
        } catch (ClassNotFoundException unknown) {
            return List.of(resource.id() + ": the core API has no kind "
                    + resource.id().kind());
        } catch (IOException violation) {
            return List.of(resource.id() + " "
                    + String.valueOf(violation.getMessage()).lines().findFirst().orElse(""));
        }
    }
}
