package dev.platformgen.laws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.platformgen.Release;
import dev.platformgen.model.Typed;
import dev.platformgen.tree.Resource;
import dev.platformgen.tree.ResourceId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;

/**
 * Validates resources against the CRDs of real operator releases, strictly: an unknown field is a violation. The CRDs are
 * no part of this project; the system property {@code platformgen.schemas} names a folder with one folder per release,
 * {@code strimzi-0.48.0/crds/*.yaml}, {@code argo-cd-v3.2.0/crds/*.yaml}. Kinds that Kubernetes has built in need no
 * folder, see {@link BuiltInKinds}.
 */
public final class CrdSchemas {
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V4);
    /** Reading a large CRD takes a second, and every test of a product wants the same ones. */
    private static final Map<String, List<String>> FILES = new ConcurrentHashMap<>();

    private static final Map<String, Optional<JsonSchema>> SCHEMAS = new ConcurrentHashMap<>();

    private final List<Path> folders;

    private CrdSchemas(List<Path> folders) {
        this.folders = folders;
    }

    /** Whether a folder of schemas was given to this run. */
    public static boolean given() {
        return !System.getProperty("platformgen.schemas", "").isBlank();
    }

    /** The CRDs of those of the releases that have a folder. */
    public static CrdSchemas of(List<Release> releases) {
        List<Path> folders = new ArrayList<>();
        if (given()) {
            Path root = Path.of(System.getProperty("platformgen.schemas"));
            for (Release release : releases) {
                String product = release.product().toLowerCase(Locale.ROOT).replace(' ', '-');
                Stream.of(product + "-" + release.version(), product + "-v" + release.version())
                        .map(name -> root.resolve(name).resolve("crds"))
                        .filter(Files::isDirectory)
                        .forEach(folders::add);
            }
        }
        return new CrdSchemas(List.copyOf(folders));
    }

    /** Whether there are CRDs for any of the releases, so that what is not among them is unknown to the cluster. */
    public boolean isEmpty() {
        return folders.isEmpty();
    }

    /** What is wrong with the resource; a custom kind without a CRD is wrong too, unless no CRDs were given at all. */
    public List<String> validate(Resource resource) {
        ResourceId id = resource.id();
        if (BuiltInKinds.has(id)) {
            return BuiltInKinds.validate(resource);
        }
        if (isEmpty()) {
            return List.of();
        }
        return folders.stream()
                .flatMap(folder -> schema(folder, id).stream())
                .findFirst()
                .map(schema -> violations(schema, resource))
                .orElseGet(
                        () -> List.of(id + ": no CRD of " + folders + " serves " + id.apiVersion() + " " + id.kind()));
    }

    private static List<String> violations(JsonSchema schema, Resource resource) {
        return schema.validate(Typed.view(resource.body(), JsonNode.class)).stream()
                .map(violation -> resource.id() + " " + violation.getMessage())
                .sorted()
                .toList();
    }

    private static Optional<JsonSchema> schema(Path folder, ResourceId id) {
        String key = folder + " " + id.apiVersion() + " " + id.kind();
        return SCHEMAS.computeIfAbsent(key, unused -> load(folder, id));
    }

    private static Optional<JsonSchema> load(Path folder, ResourceId id) {
        for (String text : FILES.computeIfAbsent(folder.toString(), unused -> texts(folder))) {
            // Parsing is slow, so only the file that can have it is parsed.
            if (text.contains("\n    kind: " + id.kind() + "\n")) {
                JsonNode spec = parse(text).path("spec");
                if (spec.path("group").asText().equals(id.group())) {
                    for (JsonNode version : spec.path("versions")) {
                        if (version.path("name").asText().equals(id.version())
                                && version.path("served").asBoolean()) {
                            JsonNode openApi = version.path("schema").path("openAPIV3Schema");
                            return Optional.of(FACTORY.getSchema(StructuralSchema.strict(openApi)));
                        }
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static List<String> texts(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<String> texts = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                texts.add(Files.readString(file));
            }
            return texts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(folder.toString(), unreadable);
        }
    }

    private static JsonNode parse(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        try {
            return new ObjectMapper(YAMLFactory.builder().loaderOptions(options).build()).readTree(text);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
