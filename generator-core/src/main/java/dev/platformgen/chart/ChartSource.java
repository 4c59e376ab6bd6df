package dev.platformgen.chart;

/** Where a chart comes from. */
public sealed interface ChartSource {
    /** The folder below the output folder that holds the chart's values files. */
    String folder();

    /**
     * A chart in the platform's own repository.
     *
     * @param folder for example {@code helm/charts/data-platform}
     */
    record Local(String folder) implements ChartSource {}

    /**
     * A chart from a Helm repository ({@code https://…}) or an OCI registry.
     *
     * @param version exact
     */
    record Remote(String repository, String chart, String version, String folder) implements ChartSource {}
}
