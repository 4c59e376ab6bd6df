package dev.platformgen.component.kubernetes;

import dev.platformgen.Component;
import dev.platformgen.External;
import dev.platformgen.Release;
import dev.platformgen.laws.ComponentLaws;
import dev.platformgen.reference.KafkaBootstrap;
import dev.platformgen.value.Namespace;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

class AliasServiceLawsTest extends ComponentLaws {
    private static final Namespace DATA = Namespace.of("data-platform");
    private static final KafkaBootstrap KAFKA =
            External.kafka(Namespace.of("kafka"), "datahub-kafka-kafka-bootstrap", 9092);

    @Override
    protected Component minimal() {
        return AliasService.in(DATA, "kafka-service", KAFKA);
    }

    @Override
    protected Component full() {
        return AliasService.in(DATA, "kafka-service", KAFKA, service -> {
            service.clusterDomain("corp.internal");
            service.label("app.kubernetes.io/part-of", "datahub");
            service.annotation("example.com/reason", "the chart's address cannot be changed");
            service.raw(builder ->
                    builder.editSpec().withPublishNotReadyAddresses(true).endSpec());
        });
    }

    @Override
    protected Component named(String name) {
        return AliasService.in(DATA, name, KAFKA);
    }

    @Override
    protected SortedMap<String, Component> incomplete() {
        return new TreeMap<>();
    }

    @Override
    protected List<Release> releases() {
        return List.of();
    }
}
