package dev.platformgen.output;

import dev.platformgen.origin.Problem;
import dev.platformgen.origin.Trace;
import dev.platformgen.value.Names;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    private OutputTree(String name, SortedMap<OutputPath, OutputFile> files, SortedSet<String> groups) {
        this.name = name;
        this.files = files;
        this.groups = groups;
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
        return Collections.unmodifiableSortedSet(groups);
    }

    /** The paths, sorted. */
    public List<String> paths() {
        return files.keySet().stream().map(OutputPath::text).toList();
    }

    public Collection<OutputFile> files() {
        return Collections.unmodifiableCollection(files.values());
    }

    /** The content of a file, as text. */
    public Optional<String> text(String path) {
        return Optional.ofNullable(files.get(new OutputPath(path)))
                .map(file -> new String(file.bytes(), StandardCharsets.UTF_8));
    }

    Optional<OutputFile> file(OutputPath path) {
        return Optional.ofNullable(files.get(path));
    }

    /** Says how a folder differs from this tree; changes nothing. */
    public Comparison compareWith(Path folder) {
        return Comparison.of(this, folder);
    }

    /** Makes a folder equal to this tree, or refuses and leaves it as it was. */
    public WriteResult writeTo(Path folder, WriteOptions options) {
        return new Transaction(this, folder, options, FileOperations.REAL).run();
    }

    /** Gathers files. */
    public static final class Builder {
        private final String name;
        private final TreeMap<OutputPath, OutputFile> files = new TreeMap<>();
        private final TreeSet<String> groups = new TreeSet<>();
        private final List<Problem> problems = new ArrayList<>();

        private Builder(String name) {
            if (!Names.isSubdomain(name)) {
                throw new IllegalArgumentException("an output tree's name is a DNS name, was " + Names.quoted(name));
            }
            this.name = name;
        }

        /** Emits a group even when it has no file, so that its old files are pruned. */
        public Builder group(String group) {
            groups.add(group);
            return this;
        }

        /** Adds a file; a path that is there already is a problem. */
        public Builder file(OutputPath path, String group, Trace trace, Supplier<byte[]> bytes) {
            group(group);
            OutputFile earlier = files.putIfAbsent(path, new OutputFile(path, group, bytes));
            if (earlier != null) {
                problems.add(clash(path, path, trace));
            }
            return this;
        }

        /** What is wrong with the paths together: two that only a case-sensitive file system tells apart, or a file in the place of a folder. */
        public List<Problem> problems() {
            Map<String, String> spellings = new HashMap<>();
            List<Problem> all = new ArrayList<>(problems);
            for (OutputPath path : files.keySet()) {
                String text = path.text();
                for (int slash = text.indexOf('/'); slash > 0; slash = text.indexOf('/', slash + 1)) {
                    String folder = text.substring(0, slash) + "/";
                    claim(spellings, folder, path, all);
                }
                claim(spellings, text, path, all);
            }
            return all;
        }

        private static void claim(Map<String, String> spellings, String spelling, OutputPath path, List<Problem> all) {
            String key = spelling.toLowerCase(Locale.ROOT).replaceAll("/$", "");
            String other = spellings.putIfAbsent(key, spelling);
            if (other != null && !other.equals(spelling)) {
                all.add(clash(path, new OutputPath(other.replaceAll("/$", "")), Trace.NONE));
            }
        }

        private static Problem clash(OutputPath path, OutputPath other, Trace trace) {
            return Problem.error(
                    "output",
                    path.equals(other)
                            ? "two things would be written to " + path
                            : path + " and " + other + " cannot both be there",
                    trace,
                    "one of them would be lost, at the latest on a file system that ignores case",
                    "another file(\"…\") for one of them");
        }

        public OutputTree build() {
            return new OutputTree(name, files, groups);
        }
    }
}
