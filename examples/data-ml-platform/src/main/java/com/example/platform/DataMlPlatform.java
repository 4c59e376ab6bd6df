package com.example.platform;

import dev.platformgen.External;
import dev.platformgen.Kubernetes;
import dev.platformgen.Platform;
import dev.platformgen.PlatformDefinition;
import dev.platformgen.chart.UmbrellaChart;
import dev.platformgen.component.datahub.DataHub;
import dev.platformgen.component.kafka.KafkaCluster;
import dev.platformgen.component.kafka.KafkaTopic;
import dev.platformgen.component.kafka.Listener;
import dev.platformgen.component.kafka.Role;
import dev.platformgen.component.kafka.Strimzi;
import dev.platformgen.component.kubeflow.Kubeflow;
import dev.platformgen.component.kubernetes.AliasService;
import dev.platformgen.component.mlflow.MLflow;
import dev.platformgen.component.ray.KubeRay;
import dev.platformgen.component.ray.RayCluster;
import dev.platformgen.delivery.argocd.ArgoCd;
import dev.platformgen.delivery.argocd.ArgoCdDelivery;
import dev.platformgen.reference.BoltEndpoint;
import dev.platformgen.reference.JdbcDatabase;
import dev.platformgen.reference.KafkaBootstrap;
import dev.platformgen.reference.ObjectStore;
import dev.platformgen.reference.SearchEndpoint;
import dev.platformgen.value.Namespace;

/** Kafka, DataHub, Ray, MLflow and Kubeflow, from Git to three clusters through Argo CD. */
public final class DataMlPlatform implements PlatformDefinition<Env> {
    private static final Namespace STREAMING = Namespace.of("kafka");
    private static final Namespace DATA = Namespace.of("data-platform");
    private static final Namespace ML = Namespace.of("ml-platform");

    private static final Listener PLAIN = Listener.internal("plain", 9092);
    private static final Listener TLS = Listener.internal("tls", 9093).tls();

    // Run by others, for now.
    private final JdbcDatabase postgres = External.postgresql(DATA, "postgres-shared-service", 5432, "datahub");
    private final SearchEndpoint elasticsearch = External.elasticsearch(DATA, "elasticsearch-service", 9200);
    private final BoltEndpoint neo4j = External.neo4j(DATA, "graphdb-service", 7687);
    private final ObjectStore minio = External.s3(DATA, "minio-service", 9000);

    @Override
    public Platform define(Env env) {
        KafkaCluster kafka = kafka(env);
        KafkaTopic testTopic = KafkaTopic.in(kafka, "test-topic", topic -> {
            topic.partitions(3);
            topic.replicas(Math.min(3, kafka.brokers()));
        });
        AliasService alias = AliasService.in(DATA, "kafka-service", kafka.bootstrap(PLAIN));
        RayCluster ray = ray(env);
        UmbrellaChart data = dataPlatform(env, alias.bootstrap());
        UmbrellaChart ml = mlPlatform(env);

        return Platform.of("data-ml-platform", platform -> {
            platform.release(Kubernetes.V1_33, Strimzi.V0_48_0, KubeRay.V1_4_2, ArgoCd.V3_2);
            platform.external(postgres, elasticsearch, neo4j, minio);
            platform.file("kafka-kraft-cluster.yaml", kafka, testTopic);
            platform.file("ray-cluster.yaml", ray);
            platform.add(alias, data, ml);
            platform.delivery(ArgoCdDelivery.of(argo -> {
                argo.repository("https://git.254carbon.com/platform/gitops.git");
                argo.revision("main");
                argo.path("golden/data-ml-platform");
            }));
        });
    }

    /** Three brokers that are controllers too; one in development, where nothing has to survive. */
    private static KafkaCluster kafka(Env env) {
        int brokers = env == Env.DEV ? 1 : 3;
        return KafkaCluster.in(STREAMING, "datahub-kafka", cluster -> {
            cluster.version("4.0.0");
            cluster.metadataVersion("4.0-IV0");
            cluster.listeners(PLAIN, TLS);
            cluster.replicationFactor(brokers);
            cluster.minInsyncReplicas(Math.max(1, brokers - 1));
            cluster.logRetentionHours(168);
            cluster.logSegmentBytes(1_073_741_824);
            cluster.autoCreateTopics(true); // DataHub creates its own
            cluster.nodePool("kafka-pool", pool -> {
                pool.roles(Role.CONTROLLER, Role.BROKER);
                pool.replicas(brokers);
                pool.jbod(0, env == Env.PROD ? "20Gi" : "5Gi", disk -> disk.storageClass("local-path")
                        .deleteClaim(env == Env.DEV));
                pool.resources(resources -> {
                    resources.requests("500m", "2Gi");
                    resources.limits("2000m", "2Gi");
                });
            });
            cluster.entityOperator(operator -> {
                operator.topicOperator(
                        resources -> resources.requests("100m", "256Mi").limits("500m", "512Mi"));
                operator.userOperator(
                        resources -> resources.requests("100m", "256Mi").limits("500m", "512Mi"));
            });
        });
    }

    private RayCluster ray(Env env) {
        return RayCluster.in(ML, "ml-cluster", cluster -> {
            cluster.rayVersion("2.9.0");
            cluster.image("rayproject/ray:2.9.0");
            cluster.autoscaling();
            cluster.requires(minio);
            cluster.head(head -> {
                head.startParam("dashboard-host", "0.0.0.0");
                head.emptyDir("ray-logs", "/tmp/ray");
                head.resources(resources -> {
                    resources.requests("1", "2Gi");
                    resources.limits("2", "4Gi");
                });
            });
            cluster.workerGroup("workers", group -> {
                group.replicas(env == Env.DEV ? 1 : 2);
                group.minReplicas(1);
                group.maxReplicas(env == Env.DEV ? 1 : 4);
                group.emptyDir("ray-logs", "/tmp/ray");
                group.resources(resources -> {
                    resources.requests("2", "4Gi");
                    resources.limits("4", "8Gi");
                });
            });
        });
    }

    private UmbrellaChart dataPlatform(Env env, KafkaBootstrap bootstrap) {
        DataHub catalog = DataHub.in(DATA, "datahub", datahub -> {
            datahub.frontend(frontend -> {
                frontend.replicas(env == Env.PROD ? 2 : 1);
                frontend.resources(
                        resources -> resources.requests("250m", "512Mi").limits("1", "1Gi"));
            });
            datahub.gms(gms -> {
                gms.replicas(1);
                gms.resources(
                        resources -> resources.requests("500m", "1Gi").limits("2", env == Env.DEV ? "2Gi" : "4Gi"));
            });
            datahub.maeConsumerReplicas(1);
            datahub.mceConsumerReplicas(0); // started on demand
            datahub.ingress("datahub." + env.domain(), env != Env.DEV);
            datahub.kafka(bootstrap);
            datahub.postgresql(postgres);
            datahub.elasticsearch(elasticsearch);
            datahub.neo4j(neo4j);
            datahub.requires(minio);
        });
        return UmbrellaChart.in(DATA, "data-platform", chart -> {
            chart.global(global -> {
                global.value("namespace", DATA.name());
                global.value("domain", env.domain());
                global.value("storageClass", "local-path");
            });
            chart.subchart(catalog);
        });
    }

    private UmbrellaChart mlPlatform(Env env) {
        MLflow mlflow = MLflow.in(ML, "mlflow", tracking -> {
            tracking.replicas(1);
            tracking.resources(
                    resources -> resources.requests("250m", "512Mi").limits("1", env == Env.PROD ? "2Gi" : "1Gi"));
            tracking.requires(postgres, minio);
        });
        Kubeflow kubeflow = Kubeflow.in(ML, "kubeflow", pipelines -> {
            pipelines.pipelines(true);
            pipelines.katib(env != Env.DEV);
            pipelines.requires(minio);
        });
        return UmbrellaChart.in(ML, "ml-platform", chart -> {
            chart.global(global -> {
                global.value("namespace", ML.name());
                global.value("domain", env.domain());
                global.value("storageClass", "local-path");
            });
            chart.subchart(mlflow, kubeflow);
        });
    }
}
