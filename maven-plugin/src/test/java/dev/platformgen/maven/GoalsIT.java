package dev.platformgen.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The goals from outside: real Maven processes in a user's project, offline. */
class GoalsIT {
    private static Path repository = Path.of("");

    @TempDir
    private Path folder = Path.of("");

    @BeforeAll
    static void installWhatWasBuilt(@TempDir Path shared) throws IOException {
        repository = Repository.create(shared);
    }

    static Stream<Path> mavens() {
        return Arrays.stream(System.getProperty("it.mavens", "").split(",", -1)).map(Path::of);
    }

    private static Path maven() {
        return mavens().findFirst().orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("mavens")
    void freshThenUpToDateThenDrifted(Path maven) throws IOException, InterruptedException {
        makeExecutable(maven);
        Project project = Project.create(folder, repository).define(".", 3);

        Project.Run fresh = project.maven(maven, "platform:generate");
        assertThat(fresh.exit()).as(fresh.output()).isZero();
        assertThat(fresh.output())
                .contains("events: 2 written, 0 unchanged, 0 pruned in deploy")
                .contains("resources     Kafka 1, KafkaNodePool 1, KafkaTopic 1")
                .contains("raw edits     0");
        assertThat(project.files("deploy"))
                .containsExactly(
                        ".platformgen/.gitignore",
                        ".platformgen/events.ledger",
                        "config/events.yaml",
                        "config/orders.yaml");

        Project.Run upToDate = project.maven(maven, "verify");
        assertThat(upToDate.exit()).as(upToDate.output()).isZero();
        assertThat(upToDate.output()).contains("events: 2 files in deploy are up to date");

        project.define(".", 6);
        Files.writeString(folder.resolve("deploy/config/events.yaml"), "edited: true\n");
        Project.Run drifted = project.maven(maven, "verify");
        assertThat(drifted.exit()).as(drifted.output()).isNotZero();
        assertThat(drifted.output())
                .contains("deploy is not what events generates")
                .contains("changed         config/orders.yaml")
                .contains("edited by hand  config/events.yaml")
                .contains("-  partitions: 3")
                .contains("+  partitions: 6")
                .contains("mvn platform:generate");
        assertThat(folder.resolve("deploy/config/orders.yaml")).content().contains("partitions: 3");
    }

    @Test
    void aBrokenDefinitionIsExplainedAndWritesNothing() throws IOException, InterruptedException {
        Project project = Project.create(folder, repository).define(".", 0);
        Project.Run run = project.maven(maven(), "platform:generate");
        assertThat(run.exit()).isNotZero();
        assertThat(run.output())
                .contains("1 problem, nothing was written")
                .contains("[kafka/orders] partitions was 0, must be at least 1")
                .contains("at:  Events.java:19")
                .contains("fix: partitions(1)");
        assertThat(project.files("deploy")).isEmpty();
    }

    @Test
    void handEditsStopGenerateUntilItIsTold() throws IOException, InterruptedException {
        Project project = Project.create(folder, repository).define(".", 3);
        project.maven(maven(), "-q", "platform:generate");
        Path edited = folder.resolve("deploy/config/orders.yaml");
        Files.writeString(edited, Files.readString(edited).replace("3", "4"));
        Project.Run refused = project.maven(maven(), "platform:generate");
        assertThat(refused.exit()).isNotZero();
        assertThat(refused.output()).contains("config/orders.yaml was edited by hand since it was generated");
        assertThat(edited).content().contains("4");
        Project.Run told = project.maven(maven(), "-q", "platform:generate", "-Dplatform.overwriteHandEdits=true");
        assertThat(told.exit()).as(told.output()).isZero();
        // Newer Javas warn on their own account about what Maven itself does.
        assertThat(told.output().lines().filter(line -> !line.startsWith("WARNING: ")))
                .allSatisfy(line -> assertThat(line).isBlank());
        assertThat(edited).content().contains("partitions: 3");
    }

    @Test
    void dryRunAndSkipWriteNothing() throws IOException, InterruptedException {
        Project project = Project.create(folder, repository).define(".", 3);
        Project.Run preview = project.maven(maven(), "platform:generate", "-Dplatform.dryRun=true");
        assertThat(preview.exit()).as(preview.output()).isZero();
        assertThat(preview.output()).contains("events: dry run, 3 would be written, 0 pruned in deploy");
        Project.Run skipped = project.maven(maven(), "platform:generate", "-Dplatform.skip=true");
        assertThat(skipped.output()).contains("platform: skipped");
        assertThat(project.files("deploy")).isEmpty();
        Project.Run elsewhere = project.maven(
                maven(), "platform:generate", "-Dplatform.outputDirectory=out", "-Dplatform.environments=nowhere");
        assertThat(elsewhere.exit()).isNotZero();
        assertThat(elsewhere.output()).contains("there is no environment \"nowhere\", there are default");
    }

    @Test
    void ofTwoModulesTheOneWithoutADefinitionIsSilent() throws IOException, InterruptedException {
        Project project = new Project(folder, repository);
        project.write(
                "pom.xml",
                Project.pom(
                        "all",
                        "<packaging>pom</packaging>",
                        "<modules><module>platform</module><module>library</module></modules>" + Project.build()));
        String parent =
                "<parent><groupId>com.example</groupId><artifactId>all</artifactId><version>1</version></parent>";
        project.write(
                "platform/pom.xml",
                Project.pom("platform", parent, Project.dependency())
                        .replaceFirst(
                                "<groupId>com.example</groupId>\\s*<artifactId>platform", "<artifactId>platform"));
        project.write("library/pom.xml", Project.pom("library", parent, ""));
        project.write(
                "library/src/main/java/com/example/Library.java", "package com.example;\npublic class Library {}\n");
        project.define("platform", 3);
        Project.Run run = project.maven(maven(), "-T", "2", "platform:generate");
        assertThat(run.exit()).as(run.output()).isZero();
        assertThat(run.output()).containsOnlyOnce("written, 0 unchanged");
        assertThat(project.files("platform/deploy")).hasSize(4);
        assertThat(project.files("library/deploy")).isEmpty();
        Project.Run verify = project.maven(maven(), "-T", "2", "-q", "verify");
        assertThat(verify.exit()).as(verify.output()).isZero();
        Files.delete(folder.resolve("platform/deploy/config/orders.yaml"));
        Project.Run drifted = project.maven(maven(), "verify");
        assertThat(drifted.output())
                .contains("missing         config/orders.yaml")
                .contains("To mend it: mvn platform:generate -pl com.example:platform");
    }

    @Test
    void helpDocumentsEveryParameter() throws IOException, InterruptedException {
        Project project = Project.create(folder, repository).define(".", 3);
        Project.Run help = project.maven(maven(), "platform:help", "-Ddetail=true", "-Dgoal=generate-no-fork");
        assertThat(help.exit()).as(help.output()).isZero();
        assertThat(help.output())
                .contains("platform.definition", "platform.dryRun", "platform.environments")
                .contains("platform.outputDirectory", "platform.overwriteHandEdits", "platform.skip");
    }

    /** Unpacking on the way here has lost the permission. */
    private static void makeExecutable(Path maven) {
        assertThat(maven.resolve("bin/mvn")).exists();
        if (!Files.isExecutable(maven.resolve("bin/mvn"))) {
            assertThat(maven.resolve("bin/mvn").toFile().setExecutable(true)).isTrue();
        }
    }
}
