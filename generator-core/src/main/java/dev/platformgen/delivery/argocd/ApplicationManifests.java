package dev.platformgen.delivery.argocd;

import dev.platformgen.Destination;
import dev.platformgen.model.RawEdit;
import dev.platformgen.model.argocd.Application;
import dev.platformgen.origin.Problem;
import dev.platformgen.origin.Trace;
import dev.platformgen.tree.Mapping;
import dev.platformgen.tree.MappingBuilder;
import dev.platformgen.tree.Node;
import dev.platformgen.tree.Resource;
import dev.platformgen.tree.Scalar;
import dev.platformgen.tree.Sequence;
import dev.platformgen.value.Namespace;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Turns what is known about an Application into {@code argoproj.io/v1alpha1} Application, derived and hand-written alike. */
final class ApplicationManifests {
    static final String API_VERSION = "argoproj.io/v1alpha1";
    static final String WAVE = "argocd.argoproj.io/sync-wave";

    private ApplicationManifests() {}

    /** Where a raw edit that throws is reported, and under which path. */
    record RawEdits(String path, Consumer<Problem> problems) {}

    /**
     * An Application.
     *
     * @param trace of everything in it that has no origin of its own
     * @param edits where to report a raw edit that throws
     */
    static Resource application(
            String name,
            Namespace namespace,
            Node project,
            List<Mapping> sources,
            Mapping destination,
            ApplicationOptions options,
            Trace trace,
            RawEdits edits) {
        MappingBuilder spec = Mapping.builder().trace(trace).put("project", project);
        if (sources.size() == 1) {
            spec.put("source", sources.get(0));
        } else {
            spec.put("sources", Sequence.of(sources));
        }
        spec.put("destination", destination)
                .putUnlessEmpty("syncPolicy", syncPolicy(options, trace))
                .putUnlessEmpty("ignoreDifferences", Sequence.of(options.ignoreDifferences()))
                .putUnlessEmpty("info", Sequence.of(options.info()))
                .put("revisionHistoryLimit", options.revisionHistoryLimit());
        Mapping body = Mapping.builder()
                .trace(trace)
                .put("apiVersion", Scalar.string(API_VERSION, trace))
                .put("kind", Scalar.string("Application", trace))
                .put("metadata", metadata(name, namespace, options, trace))
                .put("spec", spec.build())
                .build();
        for (RawEdit<Application> edit : options.edits()) {
            body = edit.apply(body, Application.class, edits.path(), edits.problems());
        }
        return Resource.of(body);
    }

    /** {@code spec.destination}: the cluster by address or by name, and a namespace in it. */
    static Mapping destination(Destination cluster, String namespace, Trace trace) {
        boolean byName = cluster.server().isEmpty();
        return Mapping.builder()
                .trace(trace)
                .put(byName ? "name" : "server", Scalar.string(byName ? cluster.cluster() : cluster.server(), trace))
                .put("namespace", Scalar.string(namespace, trace))
                .build();
    }

    private static Mapping metadata(String name, Namespace namespace, ApplicationOptions options, Trace trace) {
        MappingBuilder annotations = Mapping.builder();
        if (options.wave() != null) {
            String wave = options.wave().value().toString();
            annotations.put(WAVE, Scalar.string(wave, options.wave().trace()));
        }
        options.annotations().entries().forEach(annotations::put);
        MappingBuilder metadata = Mapping.builder()
                .trace(trace)
                .put("name", Scalar.string(name, trace))
                .put("namespace", Scalar.string(namespace.name(), trace))
                .putUnlessEmpty("labels", options.labels())
                .putUnlessEmpty("annotations", annotations.build());
        if (options.finalizer() != null) {
            Scalar finalizer = Scalar.string(
                    options.finalizer().value(), options.finalizer().trace());
            metadata.put("finalizers", Sequence.of(finalizer));
        }
        return metadata.build();
    }

    private static Mapping syncPolicy(ApplicationOptions options, Trace trace) {
        MappingBuilder policy = Mapping.builder().trace(trace);
        policy.putIfPresent("automated", options.policy());
        List<Node> syncOptions = new ArrayList<>();
        options.syncOptions().entries().forEach(entry -> {
            if (!entry.value().equals(ApplicationOptions.DO_NOT_CREATE)) {
                syncOptions.add(entry.value());
            }
        });
        policy.putUnlessEmpty("syncOptions", Sequence.of(syncOptions));
        options.syncPolicy().entries().forEach(policy::put);
        return policy.build();
    }
}
