package dev.platformgen.component.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platformgen.External;
import dev.platformgen.origin.Problem;
import dev.platformgen.origin.Severity;
import dev.platformgen.origin.Trace;
import dev.platformgen.reference.Addressed;
import dev.platformgen.reference.Endpoint;
import dev.platformgen.reference.HttpEndpoint;
import dev.platformgen.reference.JdbcDatabase;
import dev.platformgen.reference.KafkaBootstrap;
import dev.platformgen.reference.Provider;
import dev.platformgen.reference.RayClient;
import dev.platformgen.value.ComponentId;
import dev.platformgen.value.Namespace;
import java.util.List;
import org.junit.jupiter.api.Test;

class AliasServiceTest {
    private static final Namespace DATA = Namespace.of("data-platform");
    private static final Namespace STREAMING = Namespace.of("kafka");
    private static final Provider CLUSTER =
            Provider.component(new ComponentId("KafkaCluster", STREAMING, "datahub-kafka"), Trace.NONE);

    @Test
    void aClientGetsTheAliasAndThePortOfTheTarget() {
        KafkaBootstrap target = External.kafka(STREAMING, "datahub-kafka-kafka-bootstrap", 9092);
        AliasService alias = AliasService.in(DATA, "kafka-service", target);

        assertThat(alias.bootstrap().address()).isEqualTo("kafka-service.data-platform:9092");
        assertThat(alias.bootstrap().listener()).isEqualTo(target.listener());
        assertThat(alias.bootstrap().provider().id()).isEqualTo(alias.id());
        assertThat(alias.bootstrap().provider().external()).isFalse();
        assertThat(alias.uses()).containsExactly(target);
        assertThat(alias.problems()).isEmpty();
    }

    @Test
    void everyReferenceWithAnAddressKeepsItsKind() {
        AliasService.To<JdbcDatabase> database =
                AliasService.in(DATA, "db", External.postgresql(STREAMING, "postgres", 5432, "datahub"));
        AliasService.To<HttpEndpoint> web = AliasService.in(DATA, "web", External.http(STREAMING, "nginx", 80));

        assertThat(database.reference().url()).isEqualTo("jdbc:postgresql://db.data-platform:5432/datahub");
        assertThat(web.reference().url()).isEqualTo("http://web.data-platform:80");
        assertThat(AliasService.in(DATA, "es", External.elasticsearch(STREAMING, "es", 9200))
                        .reference()
                        .url())
                .isEqualTo("http://es.data-platform:9200");
        assertThat(AliasService.in(DATA, "s3", External.s3(STREAMING, "minio", 9000))
                        .reference()
                        .bucket("logs")
                        .provider()
                        .id()
                        .path())
                .isEqualTo("data-platform/s3");
        assertThat(AliasService.in(DATA, "graph", External.neo4j(STREAMING, "neo4j", 7687))
                        .reference()
                        .url())
                .isEqualTo("bolt://graph.data-platform:7687");
        assertThat(AliasService.in(DATA, "ray", new RayClient(CLUSTER, Endpoint.service("head", STREAMING, 10001)))
                        .reference()
                        .url())
                .isEqualTo("ray://ray.data-platform:10001");
    }

    @Test
    void theNameItStandsForIsComplete() {
        assertThat(externalName(bootstrap("b.kafka", false))).isEqualTo("b.kafka.svc.cluster.local");
        assertThat(externalName(bootstrap("b.kafka.svc", false))).isEqualTo("b.kafka.svc.cluster.local");
        assertThat(externalName(bootstrap("b.kafka.svc.cluster.local", false))).isEqualTo("b.kafka.svc.cluster.local");
        assertThat(externalName(External.http(STREAMING, "nginx", 80))).isEqualTo("nginx.kafka.svc.cluster.local");
        Provider outside = Provider.external(new ComponentId("Http", DATA, "api"), Trace.NONE);
        assertThat(externalName(new HttpEndpoint(outside, new Endpoint("example.com", 80), "API", false)))
                .isEqualTo("example.com");
        assertThat(externalName(new HttpEndpoint(outside, new Endpoint("api.example.com", 80), "API", false)))
                .isEqualTo("api.example.com");
    }

    @Test
    void anAliasForTlsIsWarnedAbout() {
        assertThat(AliasService.in(DATA, "kafka-service", bootstrap("b.kafka", true))
                        .problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.severity()).isEqualTo(Severity.WARNING);
                    assertThat(problem.toString())
                            .startsWith("[data-platform/kafka-service] warning: it stands for bootstrap 'plain' of"
                                    + " kafka/datahub-kafka, which has TLS\n    at:  AliasServiceTest.java:")
                            .contains("NET-006");
                });
    }

    @Test
    void anAliasForItselfIsRefused() {
        assertThat(AliasService.in(STREAMING, "b", bootstrap("b.kafka", false)).problems())
                .singleElement()
                .extracting(Problem::what)
                .isEqualTo("it is an alias for itself: b.kafka.svc.cluster.local");
    }

    @Test
    void aNameThatNoServiceMayHaveIsRefused() {
        for (String name : List.of("kafka.service", "9kafka", "k".repeat(64))) {
            assertThat(AliasService.in(DATA, name, bootstrap("b.kafka", false)).problems())
                    .as(name)
                    .singleElement()
                    .extracting(Problem::why)
                    .asString()
                    .contains("RFC 1035");
        }
    }

    @Test
    void aRefusedNameStillGivesAReferenceSoThatTheDefinitionRunsOn() {
        assertThat(AliasService.in(DATA, "Kafka Service", bootstrap("b.kafka", false))
                        .bootstrap()
                        .address())
                .isEqualTo("kafka-service.data-platform:9092");
    }

    @Test
    void aClusterDomainThatIsNoneIsRefused() {
        AliasService alias = AliasService.in(
                DATA, "kafka-service", bootstrap("b.kafka", false), service -> service.clusterDomain(".cluster.local"));

        assertThat(alias.problems())
                .singleElement()
                .extracting(Problem::what)
                .isEqualTo("clusterDomain was \".cluster.local\", must be a DNS name");
    }

    private static <R extends Addressed<R>> String externalName(R target) {
        return AliasService.<R>in(DATA, "alias", target).externalName();
    }

    private static KafkaBootstrap bootstrap(String host, boolean tls) {
        return new KafkaBootstrap(CLUSTER, new Endpoint(host, 9092), "plain", tls);
    }
}
