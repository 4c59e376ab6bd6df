package dev.platformgen.component.ray;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platformgen.Context;
import dev.platformgen.SingleEnvironment;
import dev.platformgen.value.Namespace;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class RayProblemsTest {
    private static final Namespace ML = Namespace.of("ml-platform");

    @Test
    void referencesAreTheHeadServicesPorts() {
        RayCluster ray = cluster(spec -> {});
        assertThat(ray.dashboard().url()).isEqualTo("http://ml-cluster-head-svc.ml-platform:8265");
        assertThat(ray.client().url()).isEqualTo("ray://ml-cluster-head-svc.ml-platform:10001");
        assertThat(ray.gcs().address()).isEqualTo("ml-cluster-head-svc.ml-platform:6379");
    }

    @Test
    void replicasOutsideTheirBoundsAreExplained() {
        RayCluster ray = cluster(spec -> spec.workerGroup(
                "cpu", group -> group.replicas(5).minReplicas(1).maxReplicas(4)));
        assertThat(ray.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.path()).isEqualTo("ml-platform/ml-cluster");
            assertThat(problem.what())
                    .isEqualTo("workerGroup 'cpu': replicas was 5, but minReplicas is 1 and maxReplicas 4");
            assertThat(problem.why()).contains("without a word").contains("RAY-003");
        });
    }

    @Test
    void anImageOfAnotherRayVersionIsRefused() {
        assertThat(cluster(spec -> spec.image("rayproject/ray:2.10.0-gpu")).problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.what())
                            .isEqualTo("image was rayproject/ray:2.10.0-gpu, but rayVersion is 2.9.0");
                    assertThat(problem.fix()).startsWith("image(\"rayproject/ray:2.9.0-gpu\")");
                });
    }

    @Test
    void credentialsInStartParametersAreRefused() {
        assertThat(cluster(spec -> spec.workerGroup(
                                "cpu", group -> group.replicas(1).startParam("redis-password", "secret")))
                        .problems())
                .anySatisfy(problem -> {
                    assertThat(problem.why()).contains("RAY-006");
                    assertThat(problem.toString()).doesNotContain("\"secret\"");
                });
    }

    @Test
    void aNameKubeRayWouldOverflowIsRefused() {
        RayCluster ray = RayCluster.in(
                ML, "a".repeat(54), spec -> spec.rayVersion("2.9.0").head(head -> {}));
        assertThat(ray.problems()).singleElement().satisfies(problem -> assertThat(problem.what())
                .isEqualTo("name was 54 characters long, must be at most 53"));
    }

    @Test
    void cpusToldToRayThatTheContainerDoesNotHaveAreAWarning() {
        RayCluster ray = cluster(spec -> spec.workerGroup("cpu", group -> {
            group.replicas(1);
            group.startParam("num-cpus", "2");
            group.resources(resources -> resources.limits("4", "8Gi"));
        }));
        assertThat(ray.problems()).singleElement().satisfies(problem -> assertThat(problem.why())
                .contains("RAY-013"));
    }

    @Test
    void aMissingReleaseIsNamedWithTheLineToWrite() {
        Context context = new Context(SingleEnvironment.DEFAULT, List.of());
        cluster(spec -> {}).manifests(context);
        assertThat(context.problems()).singleElement().satisfies(problem -> assertThat(problem.fix())
                .isEqualTo("platform.release(KubeRay.V1_7_0);"));
    }

    @Test
    void aRawEditThatThrowsIsReportedAtItsLine() {
        RayCluster ray = cluster(spec -> spec.raw(model -> {
            throw new IllegalStateException("no such luck");
        }));
        Context context = new Context(SingleEnvironment.DEFAULT, List.of(KubeRay.V1_4_2));
        ray.manifests(context);
        assertThat(context.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.what()).isEqualTo("raw edit failed: IllegalStateException: no such luck");
            assertThat(problem.origin()).isPresent();
        });
    }

    private static RayCluster cluster(Consumer<RayCluster.Spec> more) {
        return RayCluster.in(ML, "ml-cluster", spec -> {
            spec.rayVersion("2.9.0");
            spec.head(head -> {});
            more.accept(spec);
        });
    }
}
