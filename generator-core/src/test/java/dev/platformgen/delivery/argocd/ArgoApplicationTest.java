package dev.platformgen.delivery.argocd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platformgen.Context;
import dev.platformgen.Destination;
import dev.platformgen.SingleEnvironment;
import dev.platformgen.value.Namespace;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ArgoApplicationTest {
    private static final Namespace ARGOCD = Namespace.of("argocd");
    private static final Namespace TENANT = Namespace.of("tenant-a");

    @Test
    void aFolderOfAnotherRepository() {
        ArgoApplication application = tenant(app -> {});
        assertThat(yaml(application)).isEqualTo("""
                        apiVersion: argoproj.io/v1alpha1
                        kind: Application
                        metadata:
                          name: tenant-a
                          namespace: argocd
                        spec:
                          project: default
                          source:
                            repoURL: https://git.example.com/acme/tenant-a.git
                            targetRevision: v1.4.2
                            path: deploy
                          destination:
                            server: https://kubernetes.default.svc
                            namespace: tenant-a
                        """);
    }

    @Test
    void aChartWithValuesOfAnotherRepository() {
        ArgoApplication application = ArgoApplication.in(ARGOCD, "redis", app -> {
            app.project("tenants");
            app.wave(2);
            app.source(source -> {
                source.repository("https://charts.example.com");
                source.chart("redis");
                source.revision("1.2.3");
                source.helm(helm -> {
                    helm.releaseName("cache");
                    helm.valueFile("$values/redis/prod.yaml");
                    helm.stringParameter("image.tag", "7.2");
                });
            });
            app.source(source -> {
                source.repository("https://git.example.com/acme/values.git");
                source.revision("v1.4.2");
                source.ref("values");
            });
            app.destination(Destination.cluster("prod"), TENANT);
            app.automated(automated -> automated.prune(true));
            app.createNamespace(true);
            app.namespaceLabel("team", "a");
            app.retry(retry -> {
                retry.limit(3);
                retry.wait(Duration.ofSeconds(10));
            });
            app.ignoreDifference("apps", "Deployment", fields -> fields.jsonPointer("/spec/replicas"));
            app.cascade();
        });
        assertThat(application.problems()).isEmpty();
        assertThat(yaml(application)).isEqualTo("""
                        apiVersion: argoproj.io/v1alpha1
                        kind: Application
                        metadata:
                          name: redis
                          namespace: argocd
                          annotations:
                            argocd.argoproj.io/sync-wave: "2"
                          finalizers:
                            - resources-finalizer.argocd.argoproj.io
                        spec:
                          project: tenants
                          sources:
                            - repoURL: https://charts.example.com
                              chart: redis
                              targetRevision: 1.2.3
                              helm:
                                releaseName: cache
                                valueFiles:
                                  - $values/redis/prod.yaml
                                parameters:
                                  - name: image.tag
                                    value: "7.2"
                                    forceString: true
                            - repoURL: https://git.example.com/acme/values.git
                              targetRevision: v1.4.2
                              ref: values
                          destination:
                            name: prod
                            namespace: tenant-a
                          syncPolicy:
                            automated:
                              prune: true
                            syncOptions:
                              - CreateNamespace=true
                            retry:
                              limit: 3
                              backoff:
                                duration: 10s
                            managedNamespaceMetadata:
                              labels:
                                team: a
                          ignoreDifferences:
                            - group: apps
                              kind: Deployment
                              jsonPointers:
                                - /spec/replicas
                        """);
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThat(problems(ArgoApplication.in(ARGOCD, "empty", app -> {}))).containsExactly("""
                        [argocd/empty] source is missing
                            at:  here
                            why: Argo CD refuses an Application that takes its manifests from nowhere (ARGO-001)
                            fix: app.source(source -> { source.repository(…); source.revision(…); source.path(…); })""", """
                        [argocd/empty] destination is missing
                            at:  here
                            why: Argo CD would not know which cluster to deliver to (ARGO-010)
                            fix: app.destination(Destination.inCluster(), NAMESPACE)""");
    }

    @Test
    void aSourceIsAFolderOrAChart() {
        assertThat(problems(tenant(app -> app.source(source -> {
                    source.repository("https://charts.example.com");
                    source.chart("redis");
                    source.path("redis");
                    source.revision("1.x");
                }))))
                .containsExactly("""
                        [argocd/tenant-a] source 2: path and chart were both set
                            at:  here
                            why: a source is a folder of a Git repository or a chart of a Helm repository; Argo CD \
                        refuses both (ARGO-001)
                            fix: one of the two""", """
                        [argocd/tenant-a] source 2: revision of chart 'redis' was "1.x", must be an exact version
                            at:  here
                            why: with a range or '*' a new upstream release changes the cluster without a commit \
                        (ARGO-006)
                            fix: revision("1.2.3")""");
    }

    @Test
    void aValuesFileOfASourceThatIsNotThereIsRefused() {
        assertThat(problems(ArgoApplication.in(ARGOCD, "redis", app -> {
                    app.source(source -> {
                        source.repository("https://git.example.com/acme/charts.git");
                        source.revision("v1.4.2");
                        source.path("redis");
                        source.helm(helm -> helm.valueFile("$values/redis.yaml"));
                    });
                    app.destination(Destination.inCluster(), TENANT);
                })))
                .containsExactly("""
                        [argocd/redis] source 1, helm: valueFile was "$values/redis.yaml", but no source has that ref
                            at:  here
                            why: Argo CD could not render the chart (ARGO-005)
                            fix: app.source(values -> …) with ref("values"), and valueFile("$values/…")""");
    }

    @Test
    void aRawEditReachesFieldsWithoutASetterAndIsCounted() {
        ArgoApplication application = tenant(app -> app.raw(edited -> {
            edited.metadata.getLabels().put("team", "a");
            edited.spec.project = "tenants";
            return edited;
        }));
        assertThat(yaml(application)).contains("  labels:\n    team: a\n").contains("  project: tenants\n");
        assertThat(application.rawEdits()).isEqualTo(1);
    }

    private static ArgoApplication tenant(Consumer<ArgoApplication.Spec> more) {
        return ArgoApplication.in(ARGOCD, "tenant-a", app -> {
            app.source(source -> {
                source.repository("https://git.example.com/acme/tenant-a.git");
                source.revision("v1.4.2");
                source.path("deploy");
            });
            app.destination(Destination.inCluster(), TENANT);
            more.accept(app);
        });
    }

    private static String yaml(ArgoApplication application) {
        Context context = new Context(SingleEnvironment.DEFAULT, List.of(ArgoCd.V3_2));
        String yaml = Plans.yaml(application.manifests(context));
        assertThat(context.problems()).isEmpty();
        return yaml;
    }

    private static List<String> problems(ArgoApplication application) {
        return application.problems().stream().map(Plans::text).toList();
    }
}
