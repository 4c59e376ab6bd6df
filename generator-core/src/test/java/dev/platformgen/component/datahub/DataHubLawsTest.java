package dev.platformgen.component.datahub;

import dev.platformgen.Component;
import dev.platformgen.External;
import dev.platformgen.Release;
import dev.platformgen.laws.ComponentLaws;
import dev.platformgen.reference.JdbcDatabase;
import dev.platformgen.reference.KafkaBootstrap;
import dev.platformgen.reference.SearchEndpoint;
import dev.platformgen.value.Namespace;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

class DataHubLawsTest extends ComponentLaws {
    private static final Namespace DATA = Namespace.of("data-platform");
    private static final KafkaBootstrap KAFKA = External.kafka(Namespace.of("kafka"), "events-kafka-bootstrap", 9092);
    private static final JdbcDatabase POSTGRES = External.postgresql(DATA, "postgres", 5432, "datahub");
    private static final SearchEndpoint SEARCH = External.elasticsearch(DATA, "elasticsearch", 9200);

    @Override
    protected List<Release> releases() {
        return List.of();
    }

    @Override
    protected Component minimal() {
        return named("datahub");
    }

    @Override
    protected Component named(String name) {
        return DataHub.in(
                DATA, name, datahub -> datahub.kafka(KAFKA).postgresql(POSTGRES).elasticsearch(SEARCH));
    }

    @Override
    protected Component full() {
        return DataHub.in(DATA, "datahub", datahub -> {
            datahub.enabled(true);
            datahub.frontend(frontend -> {
                frontend.replicas(2);
                frontend.resources(resources -> resources.requests("250m", "512Mi"));
            });
            datahub.gms(gms -> gms.replicas(2).resources(resources -> resources.limits("2", "4Gi")));
            datahub.maeConsumerReplicas(2);
            datahub.mceConsumerReplicas(0);
            datahub.ingress("datahub.example.com", true);
            datahub.kafka(KAFKA);
            datahub.postgresql(POSTGRES);
            datahub.elasticsearch(SEARCH);
            datahub.neo4j(External.neo4j(DATA, "neo4j", 7687));
            datahub.requires(External.s3(DATA, "minio", 9000));
            datahub.raw(values -> values.value("ingress.className", "nginx"));
        });
    }

    @Override
    protected SortedMap<String, Component> incomplete() {
        SortedMap<String, Component> incomplete = new TreeMap<>();
        incomplete.put("kafka", DataHub.in(DATA, "datahub", datahub -> datahub.postgresql(POSTGRES)
                .elasticsearch(SEARCH)));
        incomplete.put("postgresql", DataHub.in(DATA, "datahub", datahub -> datahub.kafka(KAFKA)
                .elasticsearch(SEARCH)));
        incomplete.put("elasticsearch", DataHub.in(DATA, "datahub", datahub -> datahub.kafka(KAFKA)
                .postgresql(POSTGRES)));
        return incomplete;
    }
}
