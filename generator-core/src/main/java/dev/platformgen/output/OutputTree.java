package dev.platformgen.output;

import dev.platformgen.origin.Problem;
import dev.platformgen.origin.Trace;
import dev.platformgen.value.InvalidValueException;
import dev.platformgen.value.Names;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * All files of a definition, in memory and sorted. It can be listed, compared with a folder and written to one.
 *
 * <p>The name tells this definition's ledger from those of others in the same folder.
 */
public final class OutputTree {
    /** The group of files that belong to no single environment. */
    public static final String SHARED = "shared";

    private final String name;
    private final SortedMap<OutputPath, OutputFile> files;
    private final SortedSet<String> groups;
    private final SortedSet<OutputPath> notEmitted;

    private OutputTree(
            String name,
            SortedMap<OutputPath, OutputFile> files,
            SortedSet<String> groups,
            SortedSet<OutputPath> notEmitted) {
        this.name = name;
        this.files = Collections.unmodifiableSortedMap(files);
        this.groups = Collections.unmodifiableSortedSet(groups);
        this.notEmitted = notEmitted;
    }

    public static Builder builder(String name) {
        return new Builder(name);
    }

    /** The definition the files come from. */
    public String name() {
        return name;
    }

    /** The groups that are emitted; files of other groups are neither written nor pruned. */
    public SortedSet<String> groups() {
        return groups;
    }

    /** The paths, sorted. */
    public List<String> paths() {
        return files.keySet().stream().map(OutputPath::text).toList();
    }

    public Collection<OutputFile> files() {
        return files.values();
    }

    /** The content of a file, as text. */
    public Optional<String> text(String path) {
        return file(new OutputPath(path)).map(file -> new String(file.bytes(), StandardCharsets.UTF_8));
    }

    Optional<OutputFile> file(OutputPath path) {
        return Optional.ofNullable(files.get(path));
    }

    /** Whether the path is the definition's, in this run or in one that emits another group. */
    boolean defines(OutputPath path) {
        return files.containsKey(path) || notEmitted.contains(path);
    }

    /** Says how a folder differs from this tree; changes nothing. */
    public Comparison compareWith(Path folder) {
        return Comparison.of(this, folder);
    }

    /** Makes a folder equal to this tree, or refuses and leaves it as it was. */
    public WriteResult writeTo(Path folder, WriteOptions options) {
        return writeTo(folder, options, FileOperations.REAL);
    }

    WriteResult writeTo(Path folder, WriteOptions options, FileOperations operations) {
        return new Transaction(this, folder, options, operations).run();
    }

    /** Gathers files. */
    public static final class Builder {
        private final String name;
        private final TreeMap<OutputPath, OutputFile> files = new TreeMap<>();
        private final TreeMap<OutputPath, Trace> traces = new TreeMap<>();
        private final TreeSet<String> groups = new TreeSet<>();
        private final TreeSet<OutputPath> notEmitted = new TreeSet<>();
        private final List<Problem> twice = new ArrayList<>();

        private Builder(String name) {
            this.name = label("name", name, "it names the ledger");
        }

        /** Emits a group even when it has no file, so that its old files are pruned. */
        public Builder group(String group) {
            groups.add(label("group", group, "it is a word of each ledger line"));
            return this;
        }

        /** Adds a file and emits its group; a path that is there already is a problem. */
        public Builder file(OutputPath path, String group, Trace trace, Supplier<byte[]> bytes) {
            group(group);
            if (isNew(path, trace)) {
                files.put(path, new OutputFile(path, group, bytes));
            }
            return this;
        }

        /**
         * Says that the path belongs to a group that this run does not emit: it is not written, and not pruned either, even
         * where the ledger still has it in a group that is emitted.
         */
        public Builder notEmitted(OutputPath path, Trace trace) {
            if (isNew(path, trace)) {
                notEmitted.add(path);
            }
            return this;
        }

        private boolean isNew(OutputPath path, Trace trace) {
            boolean first = traces.putIfAbsent(path, trace) == null;
            if (!first) {
                twice.add(Collisions.twice(path, trace));
            }
            return first;
        }

        /**
         * What is wrong with the paths together: one that is written twice, two that only a case-sensitive file system tells
         * apart, or a file in the place of a folder.
         */
        public List<Problem> problems() {
            List<Problem> all = new ArrayList<>(twice);
            all.addAll(Collisions.among(traces));
            return all;
        }

        /**
         * The tree of all files so far.
         *
         * @throws OutputException if there are {@link #problems()}
         */
        public OutputTree build() {
            List<Problem> problems = problems();
            if (!problems.isEmpty()) {
                throw new OutputException(problems);
            }
            return new OutputTree(name, new TreeMap<>(files), new TreeSet<>(groups), new TreeSet<>(notEmitted));
        }

        private static String label(String what, String text, String why) {
            if (!Names.isLabel(text)) {
                throw new InvalidValueException(
                        what + " was " + Names.quoted(text) + ", must be 1 to 63 of a-z, 0-9 and '-'",
                        why,
                        "\"" + Names.suggestLabel(text) + "\"");
            }
            return text;
        }
    }
}
