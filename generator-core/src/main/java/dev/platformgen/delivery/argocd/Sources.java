package dev.platformgen.delivery.argocd;

import dev.platformgen.DeliveryUnit;
import dev.platformgen.origin.Trace;
import dev.platformgen.tree.Mapping;
import dev.platformgen.tree.MappingBuilder;
import dev.platformgen.tree.Scalar;
import dev.platformgen.tree.Sequence;
import java.util.ArrayList;
import java.util.List;

/** Writes where Argo CD finds a unit: {@code spec.source}, or {@code spec.sources} for a remote chart with values files. */
final class Sources {
    private final ArgoCdDelivery.Settings settings;

    Sources(ArgoCdDelivery.Settings settings) {
        this.settings = settings;
    }

    List<Mapping> of(DeliveryUnit unit, Trace trace) {
        if (unit.source() instanceof DeliveryUnit.Folder folder) {
            return List.of(folder(folder.path(), trace));
        }
        if (unit.source() instanceof DeliveryUnit.RepositoryChart chart) {
            return List.of(repository()
                    .put("path", Scalar.string(settings.inRepository(chart.path()), trace))
                    .put("helm", helm(unit.name(), chart.valueFiles(), "", trace))
                    .trace(trace)
                    .build());
        }
        return remote(unit.name(), (DeliveryUnit.RemoteChart) unit.source(), trace);
    }

    /** A folder of plain YAML; never recursive, which Argo CD assumes unless told. */
    Mapping folder(String path, Trace trace) {
        return repository()
                .put("path", Scalar.string(settings.inRepository(path), trace))
                .trace(trace)
                .build();
    }

    /**
     * A chart from elsewhere, and our own repository under the name {@code values} for the values files.
     *
     * @see <a href="https://argo-cd.readthedocs.io/en/stable/user-guide/multiple_sources/">Multiple Sources</a>
     */
    private List<Mapping> remote(String release, DeliveryUnit.RemoteChart chart, Trace trace) {
        String folder = "$values/" + settings.inRepository(chart.valuesFolder()) + "/";
        Mapping source = Mapping.builder()
                .put("repoURL", Scalar.string(chart.repository(), trace))
                .put("chart", Scalar.string(chart.chart(), trace))
                .put("targetRevision", Scalar.string(chart.version(), trace))
                .put("helm", helm(release, chart.valueFiles(), folder, trace))
                .trace(trace)
                .build();
        return chart.valueFiles().isEmpty()
                ? List.of(source)
                : List.of(
                        source,
                        repository()
                                .put("ref", Scalar.string("values", trace))
                                .trace(trace)
                                .build());
    }

    private MappingBuilder repository() {
        return Mapping.builder().put("repoURL", settings.repository()).put("targetRevision", settings.revision());
    }

    private static Mapping helm(String release, List<String> valueFiles, String folder, Trace trace) {
        List<Scalar> files = new ArrayList<>();
        valueFiles.forEach(file -> files.add(Scalar.string(folder + file, trace)));
        return Mapping.builder()
                .trace(trace)
                .put("releaseName", Scalar.string(release, trace))
                .putUnlessEmpty("valueFiles", Sequence.of(files))
                .build();
    }
}
