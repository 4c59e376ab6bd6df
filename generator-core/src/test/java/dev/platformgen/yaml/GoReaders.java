package dev.platformgen.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.marcnuri.helm.Helm;
import dev.platformgen.tree.Manifest;
import dev.platformgen.tree.Mapping;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/** The readers that manifests are written for, both Go: what Helm and kubectl take a tree for, as JSON. */
final class GoReaders {
    private static final ObjectMapper JSON = new ObjectMapper();

    private GoReaders() {}

    /** What a template sees of a values file. In base64, since Helm reads once more what it has rendered. */
    static JsonNode helm(Mapping values, Path folder) throws IOException {
        Path chart = Files.createDirectories(folder.resolve("chart"));
        Files.createDirectories(chart.resolve("templates"));
        Files.writeString(chart.resolve("Chart.yaml"), "apiVersion: v2\nname: echo\nversion: 1.0.0\n");
        Files.writeString(chart.resolve("templates/values.yaml"), "read: {{ .Values | toJson | b64enc }}\n");
        Path file = Files.write(
                folder.resolve("values.yaml"), YamlWriter.write(values).bytes());
        String rendered =
                new Helm(chart).template().withName("echo").withValuesFile(file).call();
        String base64 = rendered.lines()
                .filter(line -> line.startsWith("read: "))
                .map(line -> line.substring("read: ".length()))
                .findFirst()
                .orElseThrow();
        return JSON.readTree(new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8));
    }

    /** What kubectl decodes from a file, before it changes an annotation without a cluster and prints it as JSON. */
    static JsonNode kubectl(Mapping spec, Path folder) throws IOException, InterruptedException {
        Mapping resource = Manifest.of("example.com/v1", "Trees", "trees")
                .put("spec", spec)
                .build()
                .body();
        Path file = Files.write(
                folder.resolve("resource.yaml"), YamlWriter.write(resource).bytes());
        File output = folder.resolve("read.json").toFile();
        Process process = new ProcessBuilder(
                        "kubectl",
                        "annotate",
                        "--local",
                        "--overwrite",
                        "-f",
                        file.toString(),
                        "read=yes",
                        "-o",
                        "json")
                .redirectOutput(output)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int exit = process.waitFor();
        if (exit != 0) {
            throw new IOException("kubectl annotate ended with " + exit);
        }
        return JSON.readTree(output).get("spec");
    }

    static boolean kubectlIsThere() throws InterruptedException {
        try {
            Process process = new ProcessBuilder("kubectl", "annotate", "--help")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor() == 0;
        } catch (IOException absent) {
            return false;
        }
    }
}
