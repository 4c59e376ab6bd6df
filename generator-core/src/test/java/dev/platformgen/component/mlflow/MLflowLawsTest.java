package dev.platformgen.component.mlflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platformgen.Component;
import dev.platformgen.External;
import dev.platformgen.Release;
import dev.platformgen.laws.ComponentLaws;
import dev.platformgen.value.Namespace;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MLflowLawsTest extends ComponentLaws {
    private static final Namespace ML = Namespace.of("ml-platform");

    @Test
    void trackingIsTheServicesPort() {
        assertThat(MLflow.in(ML, "mlflow", mlflow -> {}).tracking().url()).isEqualTo("http://mlflow.ml-platform:5000");
    }

    @Override
    protected List<Release> releases() {
        return List.of();
    }

    @Override
    protected Component minimal() {
        return named("mlflow");
    }

    @Override
    protected Component named(String name) {
        return MLflow.in(ML, name, mlflow -> {});
    }

    @Override
    protected Component full() {
        return MLflow.in(ML, "mlflow", mlflow -> {
            mlflow.enabled(false);
            mlflow.replicas(3);
            mlflow.resources(resources -> resources.requests("1", "1Gi").limits("2", "2Gi"));
            mlflow.requires(External.s3(ML, "minio", 9000).bucket("mlflow-artifacts"));
            mlflow.raw(values -> values.value("logLevel", "DEBUG"));
        });
    }

    @Override
    protected SortedMap<String, Component> incomplete() {
        return new TreeMap<>();
    }
}
