package dev.platformgen.delivery.argocd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platformgen.Component;
import dev.platformgen.Destination;
import dev.platformgen.Release;
import dev.platformgen.laws.ComponentLaws;
import dev.platformgen.laws.CrdSchemas;
import dev.platformgen.laws.Rendering;
import dev.platformgen.tree.Mapping;
import dev.platformgen.tree.Resource;
import dev.platformgen.tree.Scalar;
import dev.platformgen.value.Namespace;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ArgoApplicationLawsTest extends ComponentLaws {
    private static final Namespace ARGOCD = Namespace.of("argocd");
    private static final Namespace TENANT = Namespace.of("tenant-a");

    @Override
    protected Component minimal() {
        return named("tenant-a");
    }

    @Override
    protected Component named(String name) {
        return ArgoApplication.in(ARGOCD, name, app -> {
            app.source(ArgoApplicationLawsTest::folder);
            app.destination(Destination.inCluster(), TENANT);
        });
    }

    @Override
    protected Component full() {
        return ArgoApplication.in(ARGOCD, "tenant-a", app -> {
            app.project("tenants");
            app.wave(4);
            app.label("team", "a");
            app.annotation("notifications.argoproj.io/subscribe.on-sync-failed.slack", "team-a");
            app.cascade();
            app.source(source -> {
                folder(source);
                source.directory(directory -> {
                    directory.recurse(true);
                    directory.include("*.yaml");
                    directory.exclude("draft-*");
                });
            });
            app.source(source -> {
                source.repository("https://charts.example.com");
                source.chart("redis");
                source.revision("1.2.3");
                source.helm(helm -> {
                    helm.releaseName("cache");
                    helm.valueFile("$values/redis.yaml");
                    helm.ignoreMissingValueFiles(false);
                    helm.parameter("replicas", "2");
                    helm.stringParameter("tag", "7.2");
                    helm.skipCrds(true);
                });
            });
            app.source(source -> {
                source.repository("https://git.example.com/acme/values.git");
                source.revision("v1.4.2");
                source.ref("values");
            });
            app.destination(Destination.cluster("prod"), TENANT);
            app.automated(automated -> {
                automated.prune(true);
                automated.selfHeal(true);
                automated.allowEmpty(false);
                automated.enabled(true);
            });
            app.syncOption(SyncOption.SERVER_SIDE_APPLY);
            app.createNamespace(true);
            app.namespaceLabel("team", "a");
            app.namespaceAnnotation("owner", "team-a");
            app.retry(retry -> {
                retry.limit(3);
                retry.wait(Duration.ofSeconds(10));
                retry.factor(2);
                retry.longestWait(Duration.ofMinutes(3));
                retry.refresh(true);
            });
            app.ignoreDifference("apps", "Deployment", fields -> {
                fields.name("web");
                fields.namespace(TENANT);
                fields.jsonPointer("/spec/replicas");
                fields.jqPathExpression(".spec.template.spec.containers[].image");
                fields.managedFieldsManager("kube-controller-manager");
            });
            app.info("owner", "team-a@example.com");
            app.revisionHistoryLimit(5);
            app.raw(application -> {
                application.metadata.getLabels().put("tier", "gold");
                return application;
            });
        });
    }

    @Override
    protected SortedMap<String, Component> incomplete() {
        SortedMap<String, Component> without = new TreeMap<>();
        without.put("source", ArgoApplication.in(ARGOCD, "a", app -> app.destination(Destination.inCluster(), TENANT)));
        without.put("destination", ArgoApplication.in(ARGOCD, "a", app -> app.source(ArgoApplicationLawsTest::folder)));
        without.put("repository", from(source -> {
            source.revision("v1.4.2");
            source.path("deploy");
        }));
        without.put("revision", from(source -> {
            source.repository("https://git.example.com/acme/tenant-a.git");
            source.path("deploy");
        }));
        without.put("path", from(source -> {
            source.repository("https://git.example.com/acme/tenant-a.git");
            source.revision("v1.4.2");
        }));
        return without;
    }

    @Override
    protected List<Release> releases() {
        return List.of(ArgoCd.V3_2);
    }

    /** Without this the law about definitions would pass for want of any, were a release spelt in another way. */
    @Test
    void aMisspeltFieldIsNotedWhereSchemasAreGiven() {
        Mapping body = Rendering.of(minimal(), releases()).documents().get(0);
        Mapping misspelt = body.with("spec", Mapping.of("projekt", Scalar.string("default")));
        assertThat(CrdSchemas.of(releases()).validate(Resource.of(misspelt)).isEmpty())
                .isEqualTo(!CrdSchemas.given());
    }

    private static ArgoApplication from(Consumer<SourceSpec> source) {
        return ArgoApplication.in(ARGOCD, "a", app -> {
            app.source(source);
            app.destination(Destination.inCluster(), TENANT);
        });
    }

    private static void folder(SourceSpec source) {
        source.repository("https://git.example.com/acme/tenant-a.git");
        source.revision("v1.4.2");
        source.path("deploy");
    }
}
