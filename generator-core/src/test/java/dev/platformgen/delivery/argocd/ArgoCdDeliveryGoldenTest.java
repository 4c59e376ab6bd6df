package dev.platformgen.delivery.argocd;

import static dev.platformgen.delivery.argocd.Plans.DATA;
import static dev.platformgen.delivery.argocd.Plans.cluster;
import static dev.platformgen.delivery.argocd.Plans.configMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.platformgen.DeliveryResult;
import dev.platformgen.laws.CrdSchemas;
import dev.platformgen.laws.Golden;
import dev.platformgen.tree.Resource;
import dev.platformgen.value.Namespace;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Three environments with folders, a chart of the repository and a remote one, file by file. */
class ArgoCdDeliveryGoldenTest {
    @ParameterizedTest
    @EnumSource(Plans.Env.class)
    void everyFileIsTheApprovedOne(Plans.Env env) {
        StringBuilder actual = new StringBuilder();
        DeliveryResult result = deliver(env);
        result.files().forEach((path, resources) -> actual.append("### ")
                .append(path)
                .append('\n')
                .append(Plans.yaml(resources))
                .append('\n'));
        Golden.verify("ArgoCdDelivery/" + env.id() + ".yaml", actual.toString());
    }

    @ParameterizedTest
    @EnumSource(Plans.Env.class)
    void everyResourceSatisfiesItsDefinition(Plans.Env env) {
        CrdSchemas schemas = CrdSchemas.of(List.of(ArgoCd.V3_2));
        List<String> violations = new ArrayList<>();
        for (List<Resource> resources : deliver(env).files().values()) {
            resources.forEach(resource -> violations.addAll(schemas.validate(resource)));
        }
        assertThat(violations).isEmpty();
    }

    @Test
    void noTwoEnvironmentsShareAFileButTheHealthCheckOrAnApplication() {
        List<String> paths = new ArrayList<>();
        List<String> applications = new ArrayList<>();
        for (Plans.Env env : Plans.Env.values()) {
            DeliveryResult result = deliver(env);
            paths.addAll(result.files().keySet());
            applications.addAll(result.applications().values());
        }
        paths.removeIf(HealthCheck.FILE::equals);
        assertThat(paths).doesNotHaveDuplicates();
        assertThat(applications).doesNotHaveDuplicates();
    }

    private static DeliveryResult deliver(Plans.Env env) {
        String config = env.primary() ? "config" : "config/" + env.id();
        return Plans.of("data-ml-platform")
                .in(env)
                .folder(
                        "data-ml-platform-config",
                        config,
                        List.of(
                                configMap("kafka", "brokers"),
                                configMap("data-platform", "catalog"),
                                cluster("storage.k8s.io/v1", "StorageClass", "fast")),
                        "strimzi")
                .folder(
                        "data-ml-platform-namespaces",
                        config + "/namespaces",
                        List.of(cluster("v1", "Namespace", "ml-platform")))
                .chart(
                        "data-platform",
                        DATA,
                        List.of("values.yaml", "values/" + env.id() + ".yaml"),
                        "data-ml-platform-config")
                .chart("ml-platform", Namespace.of("ml-platform"), List.of("values.yaml"), "data-platform")
                .remoteChart(
                        "strimzi",
                        Namespace.of("kafka"),
                        "https://charts.example.com/strimzi",
                        "0.48.0",
                        List.of("values.yaml"))
                .deliver(Plans.delivery(argo -> {
                    argo.path("golden/data-ml-platform");
                    argo.project(project -> {
                        project.clusterResourceWhitelist("apiextensions.k8s.io", "CustomResourceDefinition");
                        project.clusterResourceWhitelist("rbac.authorization.k8s.io", "ClusterRole");
                        project.namespaceResourceBlacklist("", "ResourceQuota");
                        project.warnOfOrphanedResources(true);
                        project.role("operator", role -> {
                            role.description("Syncs what is there.");
                            role.allow("applications", "sync");
                            role.deny("applications", "delete");
                            role.group("platform-operators");
                        });
                    });
                    argo.application("strimzi", app -> app.syncOption(SyncOption.SERVER_SIDE_APPLY));
                }));
    }
}
