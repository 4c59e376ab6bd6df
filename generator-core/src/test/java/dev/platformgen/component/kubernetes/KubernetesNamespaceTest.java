package dev.platformgen.component.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platformgen.laws.Rendering;
import dev.platformgen.origin.Origin;
import dev.platformgen.origin.Problem;
import dev.platformgen.tree.Mapping;
import dev.platformgen.value.Namespace;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class KubernetesNamespaceTest {
    private static final String OPTIONS = "argocd.argoproj.io/sync-options";

    @Test
    void syncOptionsOfTheUserAreJoinedWithThoseThatKeepTheNamespace() {
        assertThat(options(namespace -> namespace.annotation(OPTIONS, "ServerSideApply=true")))
                .isEqualTo("ServerSideApply=true,Prune=false,Delete=false");
        assertThat(options(namespace -> namespace.annotation(OPTIONS, "Prune=confirm")))
                .isEqualTo("Prune=confirm,Delete=false");
    }

    @Test
    void aDeletableNamespaceHasOnlyTheUsersSyncOptions() {
        assertThat(body(KubernetesNamespace.of(Namespace.of("data"), KubernetesNamespace.Spec::deletable))
                        .at("metadata", "annotations"))
                .isEmpty();
        assertThat(options(namespace -> namespace.deletable().annotation(OPTIONS, "ServerSideApply=true")))
                .isEqualTo("ServerSideApply=true");
    }

    @Test
    void whatKeepsTheNamespaceIsSaidToBeADefault() {
        assertThat(body(KubernetesNamespace.of(Namespace.of("data")))
                        .at("metadata", "annotations", OPTIONS)
                        .orElseThrow()
                        .trace()
                        .origins())
                .singleElement()
                .isInstanceOf(Origin.Note.class);
    }

    @Test
    void labelsAreCheckedAsTheApiServerChecksThem() {
        assertThat(problems(namespace -> {
                    namespace.label("team", "data & ml");
                    namespace.label("Example.com/team", "data");
                    namespace.label("example.com/", "data");
                    namespace.label("a/b/c", "data");
                    namespace.label("t".repeat(64), "data");
                    namespace.label("team", "d".repeat(64));
                    namespace.label("-team", "data");
                }))
                .hasSize(8)
                .anySatisfy(problem -> assertThat(problem.toString())
                        .startsWith("[data/data] label \"team\" was \"data & ml\", must be at most 63 of")
                        .contains("at:  KubernetesNamespaceTest.java:", "fix: \"data-ml\", or an annotation"))
                .anySatisfy(problem ->
                        assertThat(problem.what()).startsWith("label \"team\" was \"data & ml\" and then \"ddd"));
    }

    @Test
    void labelsThatTheApiServerTakesAreTaken() {
        assertThat(problems(namespace -> {
                    namespace.label("example.com/Team_1.x", "A.b-c_1");
                    namespace.label("t".repeat(63), "d".repeat(63));
                    namespace.label("empty", "");
                    namespace.label("kubernetes.io/metadata.name", "data");
                    namespace.annotation("example.com/note", "any text, of any sort\n");
                }))
                .isEmpty();
    }

    @Test
    void theLabelThatTheApiServerSetsIsNotSetToSomethingElse() {
        assertThat(problems(namespace -> namespace.label("kubernetes.io/metadata.name", "other")))
                .singleElement()
                .extracting(Problem::what)
                .isEqualTo("label \"kubernetes.io/metadata.name\" was \"other\", must be the namespace's name");
    }

    @Test
    void theLevelOfPodSecurityIsOneLabelLikeAnyOther() {
        assertThat(problems(namespace -> namespace
                        .podSecurity(PodSecurity.RESTRICTED)
                        .label("pod-security.kubernetes.io/enforce", "baseline")))
                .singleElement()
                .extracting(Problem::what)
                .asString()
                .contains("was \"restricted\" and then \"baseline\"");
    }

    @Test
    void aRawEditThatFailsIsReported() {
        KubernetesNamespace namespace = KubernetesNamespace.of(
                Namespace.of("data"),
                spec -> spec.raw(builder -> {
                    throw new IllegalStateException("no owner");
                }));

        assertThat(namespace.rawEdits()).isEqualTo(1);
        assertThat(Rendering.of(namespace, List.of()).problems())
                .singleElement()
                .extracting(Problem::what)
                .asString()
                .isEqualTo("raw edit failed: IllegalStateException: no owner");
    }

    private static String options(Consumer<KubernetesNamespace.Spec> spec) {
        return body(KubernetesNamespace.of(Namespace.of("data"), spec))
                .text("metadata", "annotations", OPTIONS)
                .orElseThrow();
    }

    private static List<Problem> problems(Consumer<KubernetesNamespace.Spec> spec) {
        return KubernetesNamespace.of(Namespace.of("data"), spec).problems();
    }

    private static Mapping body(KubernetesNamespace namespace) {
        return Rendering.of(namespace, List.of()).documents().get(0);
    }
}
