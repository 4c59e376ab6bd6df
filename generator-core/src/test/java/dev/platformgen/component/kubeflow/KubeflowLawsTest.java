package dev.platformgen.component.kubeflow;

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

class KubeflowLawsTest extends ComponentLaws {
    private static final Namespace ML = Namespace.of("ml-platform");

    @Test
    void partsOfADisabledKubeflowAreAContradiction() {
        Kubeflow kubeflow =
                Kubeflow.in(ML, "kubeflow", spec -> spec.enabled(false).katib(true));
        assertThat(kubeflow.problems()).singleElement().satisfies(problem -> assertThat(problem.what())
                .isEqualTo("it is not enabled, but pipelines or katib are"));
    }

    @Override
    protected List<Release> releases() {
        return List.of();
    }

    @Override
    protected Component minimal() {
        return named("kubeflow");
    }

    @Override
    protected Component named(String name) {
        return Kubeflow.in(ML, name, kubeflow -> {});
    }

    @Override
    protected Component full() {
        return Kubeflow.in(ML, "kubeflow", kubeflow -> {
            kubeflow.enabled(true);
            kubeflow.pipelines(true);
            kubeflow.katib(true);
            kubeflow.requires(External.s3(ML, "minio", 9000));
            kubeflow.raw(values -> values.value("katib.suggestions", List.of("random", "tpe")));
        });
    }

    @Override
    protected SortedMap<String, Component> incomplete() {
        return new TreeMap<>();
    }
}
