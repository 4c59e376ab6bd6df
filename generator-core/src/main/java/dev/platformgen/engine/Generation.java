package dev.platformgen.engine;

import dev.platformgen.PlatformException;
import dev.platformgen.origin.Problem;
import dev.platformgen.output.Comparison;
import dev.platformgen.output.OutputException;
import dev.platformgen.output.OutputTree;
import dev.platformgen.output.WriteOptions;
import dev.platformgen.output.WriteResult;
import dev.platformgen.tree.Resource;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * What a definition has become, in memory.
 *
 * @param environments ids of the environments that are emitted
 * @param resources path to the resources in that file; values files are in {@code output} only
 * @param rawEdits how many {@code raw(…)} edits the platform carries
 * @param warnings what is worth a look and does not stop the output
 */
public record Generation(
        OutputTree output,
        List<String> environments,
        Map<String, List<Resource>> resources,
        int rawEdits,
        List<Problem> warnings) {
    public Generation {
        environments = List.copyOf(environments);
        resources = Collections.unmodifiableMap(new TreeMap<>(resources));
        warnings = List.copyOf(warnings);
    }

    /** How many resources of each kind there are, by kind. */
    public SortedMap<String, Integer> resourcesByKind() {
        SortedMap<String, Integer> kinds = new TreeMap<>();
        resources
                .values()
                .forEach(all -> all.forEach(one -> kinds.merge(one.id().kind(), 1, Integer::sum)));
        return kinds;
    }

    /** Says how a folder differs from this generation; changes nothing. */
    public Comparison compareWith(Path folder) {
        return told(() -> output.compareWith(folder));
    }

    /**
     * Makes a folder equal to this generation. Files that are not ours, and ours that were edited by hand, stop it before
     * anything is changed.
     *
     * @throws PlatformException naming every file that stands in the way
     */
    public WriteResult writeTo(Path folder) {
        return writeTo(folder, WriteOptions.DEFAULT);
    }

    public WriteResult writeTo(Path folder, WriteOptions options) {
        return told(() -> output.writeTo(folder, options));
    }

    private static <T> T told(Supplier<T> action) {
        try {
            return action.get();
        } catch (OutputException refused) {
            if (refused.getCause() != null) {
                throw new PlatformException(refused.problems().get(0), refused.getCause());
            }
            throw new PlatformException(refused.problems());
        }
    }
}
