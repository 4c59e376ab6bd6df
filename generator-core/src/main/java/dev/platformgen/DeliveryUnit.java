package dev.platformgen;

import dev.platformgen.origin.Trace;
import dev.platformgen.tree.Resource;
import dev.platformgen.value.ComponentId;
import dev.platformgen.value.Namespace;
import java.util.List;
import java.util.Optional;

/**
 * What becomes one Application: a folder of resources or a chart.
 *
 * @param name unique in the environment, without any prefix: the chart's name, or the folder's
 * @param namespace where a chart is released; absent for a folder, whose resources say it themselves
 * @param resources what a folder holds; empty for a chart
 * @param components who is in it
 * @param dependencies what this one needs of others: one per other unit, sorted by its name
 * @param trace where its first component was written
 */
public record DeliveryUnit(
        String name,
        Source source,
        Optional<Namespace> namespace,
        List<Resource> resources,
        List<ComponentId> components,
        List<Dependency> dependencies,
        Trace trace) {
    public DeliveryUnit {
        resources = List.copyOf(resources);
        components = List.copyOf(components);
        dependencies = List.copyOf(dependencies);
    }

    /** Names of the units that something in this one refers to, sorted. */
    public List<String> after() {
        return dependencies.stream().map(Dependency::unit).toList();
    }

    /**
     * A component of this unit that refers to one of another.
     *
     * @param unit name of the other unit
     */
    public record Dependency(String unit, ComponentId user, ComponentId provider) {}

    /** Where Argo CD finds it. */
    public sealed interface Source permits Folder, RepositoryChart, RemoteChart {}

    /**
     * A folder of plain YAML.
     *
     * @param path below the output folder, for example {@code config} or {@code config/dev}
     */
    public record Folder(String path) implements Source {}

    /**
     * A chart in the platform's own repository.
     *
     * @param path below the output folder, for example {@code helm/charts/data-platform}
     * @param valueFiles relative to the chart, first to last; exactly those that were written
     */
    public record RepositoryChart(String path, List<String> valueFiles) implements Source {
        public RepositoryChart {
            valueFiles = List.copyOf(valueFiles);
        }
    }

    /**
     * A chart from a Helm or OCI repository, with its values files in the platform's own repository.
     *
     * @param repository {@code https://…} or the registry path of an OCI repository
     * @param version exact
     * @param valuesFolder below the output folder; where the values files are
     */
    public record RemoteChart(
            String repository, String chart, String version, String valuesFolder, List<String> valueFiles)
            implements Source {
        public RemoteChart {
            valueFiles = List.copyOf(valueFiles);
        }
    }
}
