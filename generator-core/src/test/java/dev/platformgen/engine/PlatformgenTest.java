package dev.platformgen.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.platformgen.Destination;
import dev.platformgen.Environment;
import dev.platformgen.External;
import dev.platformgen.Platform;
import dev.platformgen.PlatformDefinition;
import dev.platformgen.PlatformException;
import dev.platformgen.SingleEnvironment;
import dev.platformgen.chart.HelmChart;
import dev.platformgen.chart.UmbrellaChart;
import dev.platformgen.component.kafka.KafkaCluster;
import dev.platformgen.component.kafka.KafkaTopic;
import dev.platformgen.component.kafka.Listener;
import dev.platformgen.component.kafka.Role;
import dev.platformgen.component.kafka.Strimzi;
import dev.platformgen.component.kubernetes.AliasService;
import dev.platformgen.component.mlflow.MLflow;
import dev.platformgen.delivery.argocd.ArgoCd;
import dev.platformgen.delivery.argocd.ArgoCdDelivery;
import dev.platformgen.origin.Problem;
import dev.platformgen.output.Comparison;
import dev.platformgen.output.OutputFile;
import dev.platformgen.output.WriteResult;
import dev.platformgen.value.Namespace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlatformgenTest {
    private static final Namespace KAFKA = Namespace.of("kafka");
    private static final Listener PLAIN = Listener.internal("plain", 9092);

    enum Env implements Environment {
        DEV,
        PROD;

        @Override
        public boolean primary() {
            return this == PROD;
        }

        @Override
        public Destination destination() {
            return Destination.cluster(id());
        }
    }

    /** Two environments that differ in one value and one replica count. */
    static final class TwoEnvironments implements PlatformDefinition<Env> {
        @Override
        public Platform define(Env env) {
            KafkaCluster kafka = kafka(env == Env.DEV ? 1 : 3, spec -> {});
            HelmChart chart = HelmChart.in(Namespace.of("web"), "web", web -> {
                web.values(values ->
                        values.value("replicas", env == Env.DEV ? 1 : 2).value("image.tag", "1.0"));
                web.requires(kafka.bootstrap(PLAIN));
            });
            return Platform.of("two", p -> p.release(Strimzi.V0_48_0).add(kafka, chart));
        }
    }

    @Test
    void theOutputIsListedComparedAndWrittenWithoutMaven(@TempDir Path folder) {
        Generation generation = Platformgen.generate(new TwoEnvironments());
        assertThat(generation.output().paths())
                .containsExactly(
                        "config/dev/events.yaml",
                        "config/events.yaml",
                        "helm/charts/web/values.yaml",
                        "helm/charts/web/values/dev.yaml",
                        "helm/charts/web/values/prod.yaml");
        assertThat(generation.resourcesByKind()).containsEntry("Kafka", 2).containsEntry("KafkaNodePool", 2);
        assertThat(generation.compareWith(folder).missing()).hasSize(6).contains("config/events.yaml");
        assertThat(generation.writeTo(folder).written()).hasSize(5);
        assertThat(generation.compareWith(folder).isClean()).isTrue();
        WriteResult again = generation.writeTo(folder);
        assertThat(again.written()).isEmpty();
        assertThat(again.unchanged()).hasSize(5);
    }

    @Test
    void aSubsetHasTheBytesOfTheWholeAndPrunesOnlyItself(@TempDir Path folder) throws IOException {
        Platformgen.generate(new TwoEnvironments()).writeTo(folder);
        Map<String, String> whole = texts(Platformgen.generate(new TwoEnvironments()));
        Generation subset = Platformgen.generate(new TwoEnvironments(), List.of("DEV"));
        assertThat(subset.environments()).containsExactly("dev");
        Map<String, String> part = texts(subset);
        assertThat(part).doesNotContainKey("config/events.yaml").containsKey("config/dev/events.yaml");
        assertThat(whole).containsAllEntriesOf(part);
        Files.delete(folder.resolve("config/dev/events.yaml"));
        WriteResult result = subset.writeTo(folder);
        assertThat(result.written()).containsExactly("config/dev/events.yaml");
        assertThat(result.pruned()).isEmpty();
        assertThat(folder.resolve("config/events.yaml")).exists();
    }

    @Test
    void aComponentThatGoesTakesItsFileWithIt(@TempDir Path folder) throws IOException {
        Platformgen.generate(single(p -> p.add(kafka(1, spec -> {}), alias("one"), alias("two"))))
                .writeTo(folder);
        Files.writeString(folder.resolve("config/notes.txt"), "the team's own");
        WriteResult result = Platformgen.generate(single(p -> p.add(kafka(1, spec -> {}), alias("one"))))
                .writeTo(folder);
        assertThat(result.pruned()).containsExactly("config/two.yaml");
        assertThat(folder.resolve("config/notes.txt")).hasContent("the team's own");
    }

    @Test
    void everythingWrongIsReportedAtOnceAndSorted() {
        List<Problem> problems = problems(single(p -> {
            KafkaCluster kafka = kafka(0, spec -> spec.version("3.7.0").config("log.dirs", "/data"));
            p.add(kafka, alias("Bad_Alias"), MLflow.in(KAFKA, "mlflow", spec -> {}));
            p.file("notes.txt", KafkaTopic.in(kafka, "orders", topic -> topic.partitions(0)));
        }));
        assertThat(problems.stream().map(Problem::what))
                .anyMatch(what -> what.startsWith("version was 3.7.0, but Strimzi 0.48.0 runs"))
                .anyMatch(what -> what.startsWith("nodePool 'dual': replicas was 0"))
                .anyMatch(what -> what.startsWith("config 'log.dirs' belongs to Strimzi"))
                .anyMatch(what -> what.startsWith("name was \"Bad_Alias\""))
                .anyMatch(what -> what.startsWith("a MLflow cannot stand on the platform by itself"))
                .anyMatch(what -> what.startsWith("its file was 'notes.txt', must end in .yaml"))
                .anyMatch(what -> what.startsWith("partitions was 0"));
        assertThat(problems).isSorted();
        assertThat(problems).allSatisfy(problem -> {
            assertThat(problem.why()).isNotBlank();
            assertThat(problem.fix()).isNotBlank();
            assertThat(problem.origin()).isPresent();
        });
    }

    @Test
    void aReferenceToSomethingNeverAddedIsExplained() {
        assertThat(problems(single(p -> p.add(alias("alias"))))).singleElement().satisfies(problem -> assertThat(
                        problem.toString().replaceAll("\\.java:\\d+", ".java:N"))
                .isEqualTo("""
                                [kafka/alias] it refers to bootstrap 'plain' of kafka/events, which was never added to the platform
                                    at:  PlatformgenTest.java:N
                                    why: nothing would create kafka/events (written at PlatformgenTest.java:N), and the address would lead nowhere
                                    fix: platform.add(…) with that component"""));
    }

    @Test
    void somethingExternalHasToBeDeclared() {
        MLflow mlflow = MLflow.in(KAFKA, "mlflow", spec -> spec.requires(External.s3(KAFKA, "minio", 9000)));
        UmbrellaChart chart = UmbrellaChart.in(KAFKA, "ml", spec -> spec.subchart(mlflow));
        assertThat(problems(single(p -> p.add(chart)))).singleElement().satisfies(problem -> assertThat(problem.fix())
                .isEqualTo("platform.external(…) with that reference"));
    }

    @Test
    void anAliasOfAnAliasThatIsAddedResolves() {
        KafkaCluster kafka = kafka(1, spec -> {});
        AliasService first = AliasService.in(KAFKA, "first", kafka.bootstrap(PLAIN));
        AliasService second = AliasService.in(Namespace.of("data"), "second", first.bootstrap());
        Generation generation = Platformgen.generate(single(p -> p.add(kafka, first, second)));
        assertThat(generation.output().text("config/second.yaml").orElseThrow())
                .contains("externalName: first.kafka.svc.cluster.local");
    }

    @Test
    void twoComponentsWithOneObjectAreRefused() {
        assertThat(problems(single(p -> p.add(kafka(1, spec -> {}), alias("same"), alias("same")))))
                .anySatisfy(problem ->
                        assertThat(problem.what()).contains("there are two components AliasService kafka/same"));
    }

    @Test
    void environmentsThatOwnOneObjectOnOneClusterAreRefused() {
        PlatformDefinition<Environment> shared = new PlatformDefinition<>() {
            @Override
            public Platform define(Environment environment) {
                return Platform.of("shared", p -> p.release(Strimzi.V0_48_0).add(kafka(1, spec -> {})));
            }

            @Override
            public List<Environment> environments() {
                return List.of(named("A"), named("B"));
            }
        };
        assertThat(problems(shared)).hasSize(2).allSatisfy(problem -> assertThat(problem.what())
                .startsWith("environments a and b both own the Kafka"));
    }

    @Test
    void whatADefinitionThrowsPointsAtItsLine() {
        PlatformDefinition<SingleEnvironment> broken = single(p -> p.add(kafka(Integer.parseInt("three"), spec -> {})));
        PlatformException thrown = catchThrowableOfType(PlatformException.class, () -> Platformgen.generate(broken));
        assertThat(thrown.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.what()).startsWith("define(DEFAULT) threw NumberFormatException");
            assertThat(problem.origin().orElseThrow().describe()).startsWith("PlatformgenTest.java:");
        });
        assertThat(thrown).hasCauseInstanceOf(NumberFormatException.class);
    }

    @Test
    void anUnknownEnvironmentOffersTheNearest() {
        assertThatThrownBy(() -> Platformgen.generate(new TwoEnvironments(), List.of("prd")))
                .hasMessageContaining("there is no environment \"prd\", there are dev, prod")
                .hasMessageContaining("fix: prod");
    }

    @Test
    void twoReleasesOfOneChartFolderAreRefused() {
        HelmChart one = HelmChart.in(
                KAFKA, "one", chart -> chart.path("helm/charts/same").values(v -> v.value("a", 1)));
        HelmChart two = HelmChart.in(
                KAFKA, "two", chart -> chart.path("helm/charts/same").values(v -> v.value("a", 2)));
        assertThat(problems(single(p -> p.add(one, two)))).singleElement().satisfies(problem -> assertThat(
                        problem.what())
                .isEqualTo("its values go to 'helm/charts/same', where those of HelmChart kafka/one are"));
    }

    @Test
    void foldersWhoseApplicationsWouldShareANameAreRefused() {
        assertThat(problems(single(p -> p.release(ArgoCd.V3_2)
                        .delivery(ArgoCdDelivery.of(argo ->
                                argo.repository("https://git.example.com/a.git").revision("main")))
                        .file("a/b/kafka.yaml", kafka(1, spec -> {}))
                        .file("a-b/alias.yaml", alias("one")))))
                .singleElement()
                .satisfies(
                        problem -> assertThat(problem.what())
                                .isEqualTo(
                                        "its Application would be called 'single-a-b', like that of KafkaCluster kafka/events"));
    }

    @Test
    void resourcesKnowTheirEnvironment() {
        Generation generation = Platformgen.generate(new TwoEnvironments());
        assertThat(generation.resources().get("config/dev/events.yaml"))
                .isNotEmpty()
                .allSatisfy(resource -> assertThat(resource.environment()).isEqualTo("dev"));
    }

    @Test
    void pathsCannotLeaveTheOutputFolder(@TempDir Path folder) {
        for (String path : List.of("../out.yaml", "/etc/out.yaml", "a/../../out.yaml", "CON.yaml")) {
            assertThat(problems(single(p -> p.file(path, kafka(1, spec -> {})))))
                    .as(path)
                    .anySatisfy(problem -> assertThat(problem.what()).startsWith("path was \"config/"));
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void handEditsAreShownByComparisonAndStopWriting(@TempDir Path folder) throws IOException {
        Generation generation = Platformgen.generate(new TwoEnvironments());
        generation.writeTo(folder);
        Files.writeString(folder.resolve("config/events.yaml"), "edited: true\n");
        Comparison drift = generation.compareWith(folder);
        assertThat(drift.handEdited()).containsExactly("config/events.yaml");
        assertThat(drift.diff(50)).contains("-edited: true");
        assertThatThrownBy(() -> generation.writeTo(folder))
                .isInstanceOf(PlatformException.class)
                .hasMessageContaining("config/events.yaml was edited by hand");
    }

    private static Environment named(String name) {
        return () -> name;
    }

    private static PlatformDefinition<SingleEnvironment> single(Consumer<Platform.Spec> platform) {
        return new PlatformDefinition<>() {
            @Override
            public Platform define(SingleEnvironment environment) {
                return Platform.of("single", spec -> {
                    spec.release(Strimzi.V0_48_0);
                    platform.accept(spec);
                });
            }
        };
    }

    private static List<Problem> problems(PlatformDefinition<?> definition) {
        return catchThrowableOfType(PlatformException.class, () -> Platformgen.generate(definition))
                .problems();
    }

    private static AliasService alias(String name) {
        return AliasService.in(KAFKA, name, kafka(1, spec -> {}).bootstrap(PLAIN));
    }

    private static KafkaCluster kafka(int replicas, Consumer<KafkaCluster.Spec> more) {
        return KafkaCluster.in(KAFKA, "events", cluster -> {
            cluster.listeners(PLAIN);
            cluster.replicationFactor(1);
            cluster.nodePool("dual", pool -> {
                pool.roles(Role.CONTROLLER, Role.BROKER);
                pool.replicas(replicas);
                pool.persistentClaim("1Gi");
            });
            cluster.entityOperator(operator -> operator.topicOperator());
            more.accept(cluster);
        });
    }

    private static Map<String, String> texts(Generation generation) {
        Map<String, String> texts = new TreeMap<>();
        for (OutputFile file : generation.output().files()) {
            texts.put(file.path().text(), new String(file.bytes(), StandardCharsets.UTF_8));
        }
        return texts;
    }
}
