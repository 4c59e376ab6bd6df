package dev.platformgen.delivery.argocd;

import static dev.platformgen.delivery.argocd.Plans.DATA;
import static dev.platformgen.delivery.argocd.Plans.at;
import static dev.platformgen.delivery.argocd.Plans.cluster;
import static dev.platformgen.delivery.argocd.Plans.configMap;
import static dev.platformgen.delivery.argocd.Plans.delivery;
import static dev.platformgen.delivery.argocd.Plans.yaml;
import static org.assertj.core.api.Assertions.assertThat;

import dev.platformgen.DeliveryResult;
import dev.platformgen.value.Namespace;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Waves and namespaces. */
class OrderTest {
    @Test
    void anApplicationIsOneWaveAfterTheLastItNeeds() {
        DeliveryResult result = Plans.of("p")
                .chart("web", DATA, List.of(), "catalog", "kafka")
                .chart("catalog", DATA, List.of(), "kafka")
                .chart("kafka", DATA, List.of())
                .deliver();
        assertThat(wave(result, "kafka")).isEmpty();
        assertThat(wave(result, "catalog")).contains("1");
        assertThat(wave(result, "web")).contains("2");
    }

    @Test
    void aWaveThatTheUserChoseMovesWhatComesAfterIt() {
        DeliveryResult result = Plans.of("p")
                .chart("kafka", DATA, List.of())
                .chart("catalog", DATA, List.of(), "kafka")
                .deliver(delivery(argo -> argo.application("kafka", app -> app.wave(-5))));
        assertThat(wave(result, "kafka")).contains("-5");
        assertThat(wave(result, "catalog")).contains("-4");
        assertThat(wave(result, "project")).contains("-6");
    }

    @Test
    void aDeclaredNamespaceIsThereBeforeItsUsersWhoeverWasAddedFirst() {
        DeliveryResult result = Plans.of("p")
                .chart("lake", DATA, List.of())
                .folder("p-config", "config", List.of(cluster("v1", "Namespace", "data-platform")))
                .deliver();
        assertThat(wave(result, "p-config")).isEmpty();
        assertThat(wave(result, "lake")).contains("1");
        assertThat(yaml(result, "argocd/prod/lake.yaml")).doesNotContain("CreateNamespace");
    }

    @Test
    void aChartThatItsNamespacesDeclarerWaitsForMakesItItself() {
        DeliveryResult result = Plans.of("p")
                .chart("lake", DATA, List.of())
                .folder("p-config", "config", List.of(cluster("v1", "Namespace", "data-platform")), "lake")
                .deliver();
        assertThat(wave(result, "p-config")).contains("1");
        assertThat(yaml(result, "argocd/prod/lake.yaml")).contains("CreateNamespace=true");
    }

    @Test
    void aChartDoesNotWaitForAFolderOnlyBecauseBothUseANamespace() {
        DeliveryResult result = Plans.of("p")
                .folder("p-config", "config", List.of(configMap("data-platform", "a"), configMap("kafka", "b")))
                .chart("lake", DATA, List.of())
                .deliver();
        assertThat(yaml(result, "config/derived-namespaces.yaml")).contains("name: data-platform\n");
        assertThat(wave(result, "lake")).isEmpty();
        assertThat(yaml(result, "argocd/prod/lake.yaml")).contains("CreateNamespace=true");
    }

    @Test
    void aFolderOfSeveralNamespacesGetsThoseThatNobodyDeclares() {
        DeliveryResult result = Plans.of("p")
                .in(Plans.Env.DEV)
                .folder(
                        "p-config",
                        "config/dev",
                        List.of(
                                configMap("streaming", "a"),
                                configMap("ml", "b"),
                                configMap("kube-system", "c"),
                                configMap("shared", "d"),
                                configMap("argocd", "e"),
                                cluster("v1", "Namespace", "streaming")))
                .deliver(delivery(argo -> argo.externalNamespace(Namespace.of("shared"))));
        assertThat(yaml(result, "config/dev/derived-namespaces.yaml")).isEqualTo("""
                        apiVersion: v1
                        kind: Namespace
                        metadata:
                          name: ml
                          annotations:
                            argocd.argoproj.io/sync-options: Prune=false,Delete=false
                        """);
        assertThat(at(result, "argocd/dev/p-config.yaml", "spec", "destination", "namespace"))
                .contains("argocd");
    }

    @Test
    void twoFoldersThatShareANamespaceHaveOneOwnerOfIt() {
        DeliveryResult result = Plans.of("p")
                .folder("p-config", "config", List.of(configMap("a", "x"), configMap("b", "x")))
                .folder("p-late", "config/late", List.of(configMap("b", "y"), configMap("c", "y")))
                .deliver();
        assertThat(yaml(result, "config/derived-namespaces.yaml")).contains("name: a\n", "name: b\n");
        assertThat(yaml(result, "config/late/derived-namespaces.yaml"))
                .contains("name: c\n")
                .doesNotContain("name: b\n");
        assertThat(wave(result, "p-late")).contains("1");
    }

    private static Optional<String> wave(DeliveryResult result, String file) {
        return at(result, "argocd/prod/" + file + ".yaml", "metadata", "annotations", ApplicationManifests.WAVE);
    }
}
