package dev.platformgen.maven;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A user's project in a temporary folder, and Maven run in it as the user would. */
record Project(Path folder, Path repository) {
    /** What one Maven run printed, and its exit code. */
    record Run(int exit, String output) {}

    static Project create(Path folder, Path repository) throws IOException {
        Project project = new Project(folder, repository);
        project.write("pom.xml", pom("project", "<packaging>jar</packaging>", dependency() + build()));
        return project;
    }

    static String pom(String artifact, String packaging, String rest) {
        return """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>com.example</groupId>
                  <artifactId>%s</artifactId>
                  <version>1</version>
                  %s
                  <properties>
                    <maven.compiler.release>17</maven.compiler.release>
                    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
                  </properties>
                  %s
                </project>
                """.formatted(artifact, packaging, rest);
    }

    static String dependency() {
        return """
                <dependencies>
                  <dependency>
                    <groupId>dev.platformgen</groupId>
                    <artifactId>generator-core</artifactId>
                    <version>%s</version>
                  </dependency>
                </dependencies>
                """.formatted(System.getProperty("it.version"));
    }

    static String build() {
        return """
                <build>
                  <plugins>
                    <plugin>
                      <groupId>dev.platformgen</groupId>
                      <artifactId>platform-maven-plugin</artifactId>
                      <version>%s</version>
                      <executions>
                        <execution><goals><goal>verify</goal></goals></execution>
                      </executions>
                    </plugin>
                    <plugin><artifactId>maven-compiler-plugin</artifactId><version>3.14.1</version></plugin>
                    <plugin><artifactId>maven-resources-plugin</artifactId><version>3.3.1</version></plugin>
                    <plugin><artifactId>maven-surefire-plugin</artifactId><version>3.5.4</version></plugin>
                    <plugin><artifactId>maven-jar-plugin</artifactId><version>3.4.2</version></plugin>
                  </plugins>
                </build>
                """.formatted(System.getProperty("it.version"));
    }

    Project write(String path, String content) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        return this;
    }

    /** A definition with one topic, whose partitions tell one version of it from another. */
    Project define(String source, int partitions) throws IOException {
        return write(source + "/src/main/java/com/example/Events.java", """
                package com.example;

                import dev.platformgen.*;
                import dev.platformgen.component.kafka.*;
                import dev.platformgen.value.Namespace;

                public final class Events implements PlatformDefinition<SingleEnvironment> {
                    public Platform define(SingleEnvironment environment) {
                        KafkaCluster kafka = KafkaCluster.in(Namespace.of("kafka"), "events", cluster -> {
                            cluster.listeners(Listener.internal("plain", 9092)).replicationFactor(1);
                            cluster.nodePool("dual", pool -> {
                                pool.roles(Role.CONTROLLER, Role.BROKER);
                                pool.replicas(1);
                                pool.persistentClaim("1Gi");
                            });
                            cluster.entityOperator(operator -> operator.topicOperator());
                        });
                        KafkaTopic topic = KafkaTopic.in(kafka, "orders", t -> {
                            t.partitions(%d);
                            t.replicas(1);
                        });
                        return Platform.of("events", p -> p.release(Strimzi.V0_48_0).add(kafka, topic));
                    }
                }
                """.formatted(partitions));
    }

    Run maven(Path home, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        boolean windows = System.getProperty("os.name", "").startsWith("Windows");
        command.add(home.resolve(windows ? "bin/mvn.cmd" : "bin/mvn").toString());
        command.addAll(List.of("-B", "-o", "-Dmaven.repo.local=" + repository, "-Dstyle.color=never"));
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile("maven", ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home", ""));
        builder.environment().remove("MAVEN_OPTS");
        builder.redirectOutput(output.toFile());
        int exit = builder.start().waitFor();
        // Some Mavens end with a colour reset even when colours are off.
        String text = Files.readString(output, StandardCharsets.UTF_8).replaceAll("\u001b\\[[0-9;]*m", "");
        Files.delete(output);
        return new Run(exit, text);
    }

    List<String> files(String path) throws IOException {
        Path start = folder.resolve(path);
        if (!Files.isDirectory(start)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(start)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> start.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> !name.endsWith("lock"))
                    .sorted()
                    .toList();
        }
    }
}
