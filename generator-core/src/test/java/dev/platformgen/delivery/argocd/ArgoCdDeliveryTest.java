package dev.platformgen.delivery.argocd;

import static dev.platformgen.delivery.argocd.Plans.DATA;
import static dev.platformgen.delivery.argocd.Plans.cluster;
import static dev.platformgen.delivery.argocd.Plans.configMap;
import static dev.platformgen.delivery.argocd.Plans.delivery;
import static dev.platformgen.delivery.argocd.Plans.yaml;
import static org.assertj.core.api.Assertions.assertThat;

import dev.platformgen.DeliveryResult;
import dev.platformgen.SingleEnvironment;
import dev.platformgen.origin.JavaCall;
import dev.platformgen.origin.Trace;
import dev.platformgen.tree.Mapping;
import dev.platformgen.value.Namespace;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ArgoCdDeliveryTest {
    private static final Plans ONE_FOLDER = Plans.of("shop")
            .environments(SingleEnvironment.DEFAULT)
            .folder("shop-config", "config", List.of(configMap("shop", "a")));

    @Test
    void aFolderOfOneNamespaceBecomesAnApplicationThatCreatesIt() {
        DeliveryResult result = ONE_FOLDER.deliver();
        assertThat(yaml(result, "argocd/default/shop-config.yaml")).isEqualTo("""
                        apiVersion: argoproj.io/v1alpha1
                        kind: Application
                        metadata:
                          name: shop-config
                          namespace: argocd
                        spec:
                          project: shop
                          source:
                            repoURL: https://git.example.com/254carbon/platform.git
                            targetRevision: main
                            path: config
                          destination:
                            server: https://kubernetes.default.svc
                            namespace: shop
                          syncPolicy:
                            automated:
                              prune: true
                              selfHeal: true
                            syncOptions:
                              - CreateNamespace=true
                        """);
        assertThat(result.applications()).containsExactly(Map.entry("shop-config", "shop-config"));
    }

    @Test
    void theProjectPermitsWhatIsDeliveredAndNoMore() {
        DeliveryResult result = Plans.of("shop")
                .environments(SingleEnvironment.DEFAULT)
                .folder(
                        "shop-config",
                        "config",
                        List.of(
                                configMap("web", "a"),
                                configMap("web", "b"),
                                cluster("scheduling.k8s.io/v1", "PriorityClass", "high"),
                                cluster("v1", "Namespace", "web")))
                .remoteChart("redis", Namespace.of("cache"), "registry.example.com/charts", "1.2.3", List.of())
                .deliver();
        assertThat(yaml(result, "argocd/default/project.yaml")).isEqualTo("""
                        apiVersion: argoproj.io/v1alpha1
                        kind: AppProject
                        metadata:
                          name: shop
                          namespace: argocd
                          annotations:
                            argocd.argoproj.io/sync-wave: "-1"
                        spec:
                          description: Platform shop.
                          sourceRepos:
                            - https://git.example.com/254carbon/platform.git
                            - registry.example.com/charts
                          destinations:
                            - server: https://kubernetes.default.svc
                              namespace: cache
                            - server: https://kubernetes.default.svc
                              namespace: web
                          clusterResourceWhitelist:
                            - group: ""
                              kind: Namespace
                            - group: scheduling.k8s.io
                              kind: PriorityClass
                        """);
    }

    @Test
    void theRootDeliversTheFolderOfApplicationsFromArgoCdsOwnProject() {
        assertThat(yaml(ONE_FOLDER.deliver(delivery(argo -> argo.path("out/shop"))), "argocd/default.yaml"))
                .isEqualTo("""
                        apiVersion: argoproj.io/v1alpha1
                        kind: Application
                        metadata:
                          name: shop
                          namespace: argocd
                        spec:
                          project: default
                          source:
                            repoURL: https://git.example.com/254carbon/platform.git
                            targetRevision: main
                            path: out/shop/argocd/default
                          destination:
                            server: https://kubernetes.default.svc
                            namespace: argocd
                          syncPolicy:
                            automated:
                              prune: true
                              selfHeal: true
                        """);
    }

    @Test
    void aChartIsReleasedUnderItsNameWithExactlyTheValuesFilesThatExist() {
        Plans plan = Plans.of("p").chart("data-platform", DATA, List.of("values.yaml", "values/dev.yaml"));
        DeliveryResult result = plan.in(Plans.Env.DEV).deliver(delivery(argo -> argo.path("golden/p")));
        assertThat(yaml(result, "argocd/dev/data-platform.yaml"))
                .contains("  name: dev-data-platform\n")
                .contains("  project: dev-p\n")
                .contains("""
                            path: golden/p/helm/charts/data-platform
                            helm:
                              releaseName: data-platform
                              valueFiles:
                                - values.yaml
                                - values/dev.yaml
                          destination:
                            name: dev
                            namespace: data-platform
                        """);
    }

    @Test
    void aRemoteChartTakesItsValuesFromOurRepository() {
        DeliveryResult result = Plans.of("p")
                .remoteChart("redis", DATA, "https://charts.example.com", "1.2.3", List.of("values.yaml"))
                .deliver(delivery(argo -> argo.path("golden/p")));
        assertThat(yaml(result, "argocd/prod/redis.yaml")).contains("""
                          sources:
                            - repoURL: https://charts.example.com
                              chart: redis
                              targetRevision: 1.2.3
                              helm:
                                releaseName: redis
                                valueFiles:
                                  - $values/golden/p/helm/charts/redis/values.yaml
                            - repoURL: https://git.example.com/254carbon/platform.git
                              targetRevision: main
                              ref: values
                        """);
    }

    @Test
    void settingsOfOneApplicationAreLaidOverThoseOfAll() {
        DeliveryResult result = Plans.of("p")
                .chart("lake", DATA, List.of())
                .chart("web", DATA, List.of())
                .deliver(delivery(argo -> {
                    argo.applications(app -> {
                        app.automated(automated -> automated.prune(false));
                        app.syncOption(SyncOption.SERVER_SIDE_APPLY);
                    });
                    argo.application("lake", app -> {
                        app.manual();
                        app.syncOption(SyncOption.CLIENT_SIDE_APPLY);
                        app.syncOption(SyncOption.PRUNE_LAST);
                        app.createNamespace(false);
                        app.raw(application -> {
                            application.spec.revisionHistoryLimit = 3L;
                            return application;
                        });
                    });
                }));
        assertThat(yaml(result, "argocd/prod/lake.yaml")).endsWith("""
                          syncPolicy:
                            syncOptions:
                              - ServerSideApply=false
                              - PruneLast=true
                          revisionHistoryLimit: 3
                        """);
        assertThat(yaml(result, "argocd/prod/web.yaml")).endsWith("""
                          syncPolicy:
                            automated:
                              prune: false
                              selfHeal: true
                            syncOptions:
                              - CreateNamespace=true
                              - ServerSideApply=true
                        """);
    }

    @Test
    void everyRawEditIsCounted() {
        ArgoCdDelivery delivery = delivery(argo -> {
            argo.project(project -> project.raw(edited -> edited));
            argo.root(root -> root.raw(edited -> edited));
            argo.applications(app -> app.raw(edited -> edited));
            argo.application("shop-config", app -> app.raw(edited -> edited));
        });
        assertThat(delivery.rawEdits()).isEqualTo(4);
        assertThat(ONE_FOLDER.deliver(delivery).files())
                .isEqualTo(ONE_FOLDER.deliver().files());
    }

    @Test
    void rolesAreWrittenForTheProjectOfTheirEnvironment() {
        DeliveryResult result = ONE_FOLDER.deliver(delivery(argo -> argo.project(project -> {
            project.description("The shop.");
            project.clusterResourceWhitelist("rbac.authorization.k8s.io", "ClusterRole");
            project.destination(Namespace.of("monitoring"));
            project.role("operator", role -> {
                role.allow("applications", "sync");
                role.group("shop-operators");
            });
        })));
        assertThat(yaml(result, "argocd/default/project.yaml"))
                .contains("  description: The shop.\n")
                .contains("    namespace: monitoring\n")
                .contains("    kind: ClusterRole\n")
                .endsWith("""
                          roles:
                            - name: operator
                              policies:
                                - p, proj:shop:operator, applications, sync, shop/*, allow
                              groups:
                                - shop-operators
                        """);
    }

    @Test
    void theHealthCheckIsTheSameForEveryEnvironmentAndOutsideTheirFolders() {
        Plans plan = Plans.of("p").chart("data-platform", DATA, List.of());
        DeliveryResult dev = plan.in(Plans.Env.DEV).deliver();
        DeliveryResult prod = plan.in(Plans.Env.PROD).deliver();
        assertThat(dev.files().get(HealthCheck.FILE)).isEqualTo(prod.files().get(HealthCheck.FILE));
        assertThat(yaml(dev, "argocd/argocd-cm.yaml"))
                .contains("    app.kubernetes.io/part-of: argocd\n")
                .contains("  resource.customizations.health.argoproj.io_Application: |\n");
    }

    @Test
    void whatTheUserWroteCarriesTheLineAndTheRestSaysWhoDerivedIt() {
        Mapping application = Plans.file(ONE_FOLDER.deliver(), "argocd/default/shop-config.yaml")
                .get(0)
                .body();
        Trace repository =
                application.at("spec", "source", "repoURL").orElseThrow().trace();
        Trace path = application.at("spec", "source", "path").orElseThrow().trace();
        assertThat(repository.origins()).hasSize(1).first().isInstanceOf(JavaCall.class);
        assertThat(path.origins())
                .last()
                .hasToString("Note[text=Application derived by ArgoCdDelivery from shop-config]");
    }
}
