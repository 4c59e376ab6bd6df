package dev.platformgen.delivery.argocd;

import static dev.platformgen.delivery.argocd.Plans.DATA;
import static dev.platformgen.delivery.argocd.Plans.cluster;
import static dev.platformgen.delivery.argocd.Plans.configMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.platformgen.DeliveryPlan;
import dev.platformgen.Destination;
import dev.platformgen.Environment;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArgoCdDeliveryProblemsTest {
    private static final Plans ONE_CHART = Plans.of("p").chart("data-platform", DATA, List.of());

    @Test
    void aMissingRepositoryAndRevisionAreNamed() {
        DeliveryPlan plan = ONE_CHART.plan();
        ArgoCdDelivery.of(argo -> {}).deliver(plan);
        assertThat(plan.context().problems().stream().map(Plans::text)).containsExactlyInAnyOrder("""
                        [argocd/delivery] repository is missing
                            at:  here
                            why: Argo CD takes everything it delivers from a Git repository
                            fix: argo.repository("https://git.example.com/acme/platform.git")""", """
                        [argocd/delivery] revision is missing
                            at:  here
                            why: Argo CD would follow the repository's default branch, whichever that is
                            fix: argo.revision("main"), or a tag such as argo.revision("v1.4.2")""");
    }

    @Test
    void aMissingReleaseIsNamed() {
        assertThat(ONE_CHART.releases().problems(argo -> {})).containsExactly("""
                        [argocd/delivery] no Argo CD release is pinned on the platform
                            at:  here
                            why: which fields an Application may have depends on the release that runs
                            fix: platform.release(ArgoCd.V3_2);""");
    }

    @Test
    void anUnknownApplicationOffersTheNearest() {
        assertThat(Plans.of("p")
                        .chart("data-platform", DATA, List.of())
                        .chart("ml-platform", DATA, List.of())
                        .problems(argo -> argo.application("data-platfrom", app -> app.wave(3))))
                .containsExactly("""
                        [argocd/delivery] there is no application 'data-platfrom', there are data-platform, ml-platform
                            at:  here
                            why: what is set for it would reach no Application
                            fix: application("data-platform", …)""");
    }

    @Test
    void aCircleOfApplicationsNamesTheComponentsThatCloseIt() {
        assertThat(Plans.of("p")
                        .folder("p-config", "config", List.of(configMap("a", "a")), "catalog")
                        .chart("catalog", DATA, List.of(), "p-config")
                        .problems(argo -> {}))
                .containsExactly("""
                        [data-platform/p-config-thing] Applications wait for each other in a circle: \
                        p-config -> catalog -> p-config (data-platform/p-config-thing needs \
                        data-platform/catalog-thing, data-platform/catalog-thing needs data-platform/p-config-thing)
                            why: no sync wave could bring one of them up before the others (ARGO-008)
                            fix: a folder of its own, and so an Application of its own, for what comes last: \
                        platform.file("late/p-config-thing.yaml", …)""");
    }

    @Test
    void aCircleIsFoundBehindAnApplicationThatOnlyLeadsToIt() {
        assertThat(Plans.of("p")
                        .chart("entry", DATA, List.of(), "a")
                        .chart("a", DATA, List.of(), "b")
                        .chart("b", DATA, List.of(), "a")
                        .problems(argo -> {}))
                .singleElement()
                .asString()
                .contains("in a circle: a -> b -> a (");
    }

    @Test
    void theRootMayNotBearTheNameOfWhatItDelivers() {
        Plans plan = Plans.of("data-platform").chart("data-platform", DATA, List.of());
        assertThat(plan.problems(argo -> {})).containsExactly("""
                        [data-platform/data-platform-thing] its Application and the root Application would both be \
                        named 'data-platform'
                            why: the root would replace its own child and deliver nothing
                            fix: argo.root(root -> root.name("data-platform-root")), or another name for the platform""");
        assertThat(plan.problems(argo -> argo.root(root -> root.name("data-platform-root"))))
                .isEmpty();
    }

    @Test
    void environmentsThatNameTheirApplicationsAlikeAreRefused() {
        enum Env implements Environment {
            DEV,
            PROD;

            @Override
            public Destination destination() {
                return Destination.cluster(id()).namePrefix("");
            }
        }
        assertThat(Plans.of("p").environments(Env.values()).problems(argo -> {}))
                .containsExactly("""
                        [argocd/delivery] environments dev and prod both begin the names of their Applications with ""
                            at:  here
                            why: Applications of all environments live in Argo CD's own namespace, and the later would \
                        replace the earlier
                            fix: destination() of one of them with namePrefix("prod-")""");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "platform",
                "https://",
                "https://git.example.com",
                "oci://ghcr.io/acme/platform",
                "git.example.com:acme/platform.git",
                "https://git.example.com/acme/plat form.git",
                "https://git.example.com/acme/platform.git\n"
            })
    void whatIsNoGitRepositoryIsRefused(String url) {
        assertThat(ONE_CHART.problems(argo -> argo.repository(url)))
                .singleElement()
                .asString()
                .contains("must be the address of a Git repository");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://git.example.com/acme/platform.git",
                "ssh://git@git.example.com:2222/acme/platform.git",
                "git@git.example.com:acme/platform.git"
            })
    void aGitRepositoryMayBeNamedInEachOfGitsWays(String url) {
        assertThat(ONE_CHART.problems(argo -> argo.repository(url))).isEmpty();
    }

    @Test
    void credentialsInTheAddressAreRefusedAndNotRepeated() {
        assertThat(ONE_CHART.problems(argo -> argo.repository("https://ci:hunter2@git.example.com/acme/platform.git")))
                .containsExactly("""
                        [argocd/delivery] repository had credentials in it
                            at:  here
                            why: the file is committed and shown by Argo CD, and so would be what lets one into the repository
                            fix: repository("https://git.example.com/acme/platform.git"), and a repository Secret in \
                        Argo CD's namespace""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/golden/p", "golden/p/", "golden//p", "./golden/p", "../golden/p", "golden\\p"})
    void aPathThatIsNoFolderBelowTheRootOffersTheOneThatIs(String path) {
        assertThat(ONE_CHART.problems(argo -> argo.path(path)))
                .singleElement()
                .asString()
                .contains("must be a folder below the repository's root")
                .endsWith("fix: path(\"golden/p\")");
    }

    @Test
    void aFieldThatThePinnedReleaseDoesNotKnowIsRefused() {
        assertThat(ONE_CHART
                        .releases(ArgoCd.V3_0)
                        .problems(argo -> argo.applications(app -> app.automated(auto -> auto.enabled(false)))))
                .containsExactly("""
                        [argocd/delivery] automated: enabled was set, which Argo CD 3.0.0 does not know
                            at:  here
                            why: the API server of that release drops the field without a word
                            fix: platform.release(ArgoCd.V3_1) where that release runs, or without it""");
    }

    @Test
    void aWaveBeforeThatOfAProviderIsRefusedAndAnEqualOneWarnedOf() {
        Plans plan = Plans.of("p").chart("kafka", DATA, List.of()).chart("catalog", DATA, List.of(), "kafka");
        assertThat(plan.problems(argo -> argo.application("catalog", app -> app.wave(-1))))
                .containsExactly("""
                        [argocd/delivery] application 'catalog': wave was -1, but it needs 'kafka' of wave 0
                            at:  here
                            why: it would be synced first and wait for what comes later (ARGO-008)
                            fix: wave(1) or no wave at all, which is derived then""");
        assertThat(plan.problems(argo -> argo.application("catalog", app -> app.wave(0))))
                .singleElement()
                .asString()
                .contains("both would be synced at once");
    }

    @Test
    void aNamespaceDeclaredTooLateIsRefused() {
        assertThat(Plans.of("p")
                        .folder("early", "config/early", List.of(configMap("a", "x"), configMap("b", "x")))
                        .folder("late", "config/late", List.of(cluster("v1", "Namespace", "a")), "early")
                        .problems(argo -> {}))
                .containsExactly("""
                        [data-platform/early-thing] namespace 'a' is declared in 'late', which is delivered after \
                        'early', whose resources are in it
                            why: the first sync would fail because the namespace is not there yet (ARGO-010)
                            fix: the Namespace in a folder that needs nothing else, \
                        platform.file("namespaces/a.yaml", …)""");
    }

    @Test
    void aFolderOfThePrimaryEnvironmentMayNotLieInAnothers() {
        assertThat(Plans.of("p")
                        .folder("p-dev", "config/dev", List.of(configMap("a", "x")))
                        .problems(argo -> {}))
                .containsExactly("""
                        [data-platform/p-dev-thing] its file goes to config/dev, in the folder of environment dev
                            why: the Application of dev would deliver it to the wrong cluster
                            fix: platform.file(…) with a folder that is not named like an environment""");
    }

    @Test
    void namespaceLabelsNeedANamespaceThatArgoCdMakes() {
        assertThat(ONE_CHART.problems(argo -> argo.applications(app -> {
                    app.createNamespace(false);
                    app.namespaceLabel("team", "data");
                })))
                .singleElement()
                .asString()
                .contains("but the Application does not create its namespace");
    }

    @Test
    void namesThatHelmOrArgoCdRefuseAreReported() {
        String release = "a".repeat(54);
        assertThat(Plans.of("p").chart(release, DATA, List.of()).problems(argo -> {}))
                .singleElement()
                .asString()
                .contains("(54 characters), must be at most 53");
        assertThat(Plans.of("p")
                        .in(Plans.Env.STAGING)
                        .folder("b".repeat(60), "config", List.of(configMap("a", "x")))
                        .problems(argo -> {}))
                .singleElement()
                .asString()
                .contains("(68 characters), must be 1 to 63");
    }

    @Test
    void aRoleOnAnUnknownResourceOffersTheNearest() {
        assertThat(ONE_CHART.problems(argo ->
                        argo.project(project -> project.role("ops", role -> role.allow("application", "sync")))))
                .singleElement()
                .asString()
                .contains("project, role 'ops': policy resource was \"application\"")
                .endsWith("fix: allow(\"applications\", …)");
    }

    @Test
    void aRawEditThatThrowsIsReported() {
        assertThat(ONE_CHART.problems(argo -> argo.applications(app -> app.raw(application -> {
                    throw new IllegalStateException("no");
                }))))
                .singleElement()
                .asString()
                .contains("raw edit failed: IllegalStateException: no");
    }
}
