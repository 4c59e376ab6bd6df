package dev.platformgen;

import dev.platformgen.origin.JavaCall;
import dev.platformgen.origin.Trace;
import dev.platformgen.reference.BoltEndpoint;
import dev.platformgen.reference.Endpoint;
import dev.platformgen.reference.HttpEndpoint;
import dev.platformgen.reference.JdbcDatabase;
import dev.platformgen.reference.KafkaBootstrap;
import dev.platformgen.reference.ObjectStore;
import dev.platformgen.reference.Provider;
import dev.platformgen.reference.SearchEndpoint;
import dev.platformgen.value.ComponentId;
import dev.platformgen.value.Namespace;

/**
 * References to Services that others run. Declare each with {@code platform.external(…)}; a reference to something
 * external that was not declared is reported like any other that leads nowhere.
 */
public final class External {
    private External() {}

    /** A PostgreSQL database behind a Service. */
    public static JdbcDatabase postgresql(Namespace namespace, String service, int port, String database) {
        return new JdbcDatabase(
                provider("Postgresql", namespace, service),
                Endpoint.service(service, namespace, port),
                JdbcDatabase.Engine.POSTGRESQL,
                database);
    }

    /** A MySQL database behind a Service. */
    public static JdbcDatabase mysql(Namespace namespace, String service, int port, String database) {
        return new JdbcDatabase(
                provider("Mysql", namespace, service),
                Endpoint.service(service, namespace, port),
                JdbcDatabase.Engine.MYSQL,
                database);
    }

    /** An Elasticsearch or OpenSearch cluster behind a Service, without TLS. */
    public static SearchEndpoint elasticsearch(Namespace namespace, String service, int port) {
        return new SearchEndpoint(
                provider("Elasticsearch", namespace, service), Endpoint.service(service, namespace, port), false);
    }

    /** A Neo4j server behind a Service, by its Bolt port. */
    public static BoltEndpoint neo4j(Namespace namespace, String service, int port) {
        return new BoltEndpoint(provider("Neo4j", namespace, service), Endpoint.service(service, namespace, port));
    }

    /** An S3-compatible object store behind a Service, without TLS. */
    public static ObjectStore s3(Namespace namespace, String service, int port) {
        return new ObjectStore(provider("S3", namespace, service), Endpoint.service(service, namespace, port), false);
    }

    /** A Kafka cluster that this platform does not run, by the Service of its plain bootstrap listener. */
    public static KafkaBootstrap kafka(Namespace namespace, String service, int port) {
        return new KafkaBootstrap(
                provider("Kafka", namespace, service), Endpoint.service(service, namespace, port), "external", false);
    }

    /** Anything else that answers HTTP behind a Service. */
    public static HttpEndpoint http(Namespace namespace, String service, int port) {
        return new HttpEndpoint(
                provider("Http", namespace, service), Endpoint.service(service, namespace, port), "HTTP", false);
    }

    private static Provider provider(String product, Namespace namespace, String service) {
        return Provider.external(new ComponentId(product, namespace, service), Trace.of(JavaCall.here()));
    }
}
