package dev.platformgen.component.datahub;

import dev.platformgen.origin.Setting;
import dev.platformgen.origin.Trace;
import dev.platformgen.reference.Endpoint;
import dev.platformgen.reference.Reference;
import dev.platformgen.tree.Mapping;
import dev.platformgen.tree.MappingBuilder;
import dev.platformgen.tree.Scalar;
import dev.platformgen.value.Namespace;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Turns DataHub into the values its chart reads. */
final class DataHubValues {
    private DataHubValues() {}

    static Mapping of(DataHub datahub) {
        MappingBuilder replicaCount = Mapping.builder()
                .put("frontend", datahub.frontend().replicas())
                .put("gms", datahub.gms().replicas())
                .put("mae-consumer", datahub.maeConsumer().replicas())
                .put("mce-consumer", datahub.mceConsumer().replicas());
        MappingBuilder resources = Mapping.builder()
                .putUnlessEmpty("frontend", datahub.frontend().resources().tree())
                .putUnlessEmpty("gms", datahub.gms().resources().tree());
        return Mapping.builder()
                .trace(datahub.trace())
                .put("enabled", datahub.enabled())
                .put("replicaCount", replicaCount.build())
                .put("ingress", ingress(datahub))
                .putUnlessEmpty("resources", resources.build())
                .put("postgresql", backend(datahub.backends().postgresql(), (database, values) -> {
                    host(values, database.endpoint(), datahub.id().namespace());
                    values.put("database", database.database());
                }))
                .put(
                        "elasticsearch",
                        backend(
                                datahub.backends().elasticsearch(),
                                (search, values) -> host(
                                        values, search.endpoint(), datahub.id().namespace())))
                .put("kafka", backend(datahub.backends().kafka(), (kafka, values) -> values.comment(kafka.describe())
                        .put(
                                "bootstrap",
                                kafka.endpoint().addressFrom(datahub.id().namespace()))))
                .put(
                        "neo4j",
                        backend(
                                datahub.backends().neo4j(),
                                (graph, values) -> host(
                                        values, graph.endpoint(), datahub.id().namespace())))
                .build();
    }

    private static Mapping ingress(DataHub datahub) {
        Trace trace = datahub.ingress()
                .map(ingress -> ingress.hostname().trace())
                .orElseGet(() -> Trace.note("default of DataHub: no ingress(…)"));
        MappingBuilder values =
                Mapping.builder().trace(trace).put("enabled", datahub.ingress().isPresent());
        datahub.ingress()
                .ifPresent(ingress -> values.put("hostname", ingress.hostname()).put("tls", ingress.tls()));
        return values.build();
    }

    private static void host(MappingBuilder values, Endpoint endpoint, Namespace from) {
        values.put("host", endpoint.hostFrom(from)).put("port", endpoint.port());
    }

    private static <R extends Reference> Mapping backend(
            Optional<Setting<R>> reference, BiConsumer<R, MappingBuilder> details) {
        MappingBuilder values = Mapping.builder();
        values.put("enabled", Scalar.bool(reference.isPresent()));
        reference.ifPresent(setting -> {
            values.trace(setting.trace());
            details.accept(setting.value(), values);
        });
        Mapping built = values.build();
        return reference.isPresent() ? built.mapValues(value -> value.withTrace(built.trace())) : built;
    }
}
