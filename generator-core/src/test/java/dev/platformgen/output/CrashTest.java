package dev.platformgen.output;

import static dev.platformgen.output.Trees.add;
import static dev.platformgen.output.Trees.named;
import static dev.platformgen.output.Trees.put;
import static dev.platformgen.output.Trees.snapshot;
import static dev.platformgen.output.Trees.tree;
import static dev.platformgen.output.Trees.write;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Ends runs between any two of their operations, and half-way through any write, then runs again. */
class CrashTest {
    private static final OutputTree OLD = tree(
            "config/a.yaml", "a: 1\n",
            "config/b.yaml", "b: 1\n",
            "config/deep/er/c.yaml", "c: 1\n",
            "config/deep/er/d.yaml", "d: 1\n",
            "turns/into/folder", "file\n",
            "turns/into/file/x.yaml", "x: 1\n",
            "same.yaml", "same: 1\n");

    private static final OutputTree MIXED = tree(
            "config/a.yaml", "a: 2\n",
            "config/b.yaml", "b: 1\n",
            "config/new/e.yaml", "e: 2\n",
            "turns/into/folder/y.yaml", "y: 2\n",
            "turns/into/file", "now a file\n",
            "same.yaml", "same: 1\n");

    /** What is in the folder before, and what the run that is ended wants there. */
    private record Scenario(String name, OutputTree before, OutputTree wanted) {
        Path prepare(Path folder) {
            put(folder, "README.md", "the user's\n");
            put(folder, "config/mine.yaml", "the user's\n");
            if (!before.paths().isEmpty()) {
                write(before, folder);
            }
            return folder;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Scenario> scenarios() {
        OutputTree two = add(add(named("data"), "dev/a.yaml", "dev", "1\n"), "prod/a.yaml", "prod", "1\n")
                .build();
        OutputTree one =
                add(named("data").group("dev"), "dev/b.yaml", "dev", "2\n").build();
        return List.of(
                new Scenario("fresh", tree(), OLD),
                new Scenario("update", OLD, tree(changed(OLD))),
                new Scenario("prune", OLD, tree("same.yaml", "same: 1\n")),
                new Scenario("prune all", OLD, tree()),
                new Scenario("mixed", OLD, MIXED),
                new Scenario("subset", two, one));
    }

    private static String[] changed(OutputTree tree) {
        return tree.paths().stream()
                .flatMap(path -> List.of(path, tree.text(path).orElseThrow() + "more: 2\n").stream())
                .toArray(String[]::new);
    }

    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** Does so many operations and then no more, on whichever thread; the last may be a write that is cut short. */
    private static final class Mortal implements FileOperations {
        private final AtomicInteger left;
        private final boolean tears;

        Mortal(int operations, boolean tears) {
            this.left = new AtomicInteger(operations);
            this.tears = tears;
        }

        boolean isAlive() {
            return left.get() >= 0;
        }

        private void step() {
            if (left.decrementAndGet() < 0) {
                left.set(-1);
                throw new Killed();
            }
        }

        @Override
        public synchronized void write(Path file, byte[] content) throws IOException {
            if (tears && left.get() == 0) {
                REAL.write(file, Arrays.copyOf(content, content.length / 2));
            }
            step();
            REAL.write(file, content);
        }

        @Override
        public synchronized void move(Path from, Path to) throws IOException {
            step();
            REAL.move(from, to);
        }

        @Override
        public synchronized void delete(Path path) throws IOException {
            step();
            REAL.delete(path);
        }

        @Override
        public synchronized void createFolders(Path folder) throws IOException {
            step();
            REAL.createFolders(folder);
        }

        @Override
        public synchronized FileChannel openLock(Path file) throws IOException {
            step();
            return REAL.openLock(file);
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void theNextRunFinishesWhatWasEndedAnywhere(Scenario scenario, @TempDir Path temp) {
        SortedMap<String, String> undisturbed = undisturbed(scenario, temp);
        for (boolean tears : List.of(false, true)) {
            endedAnywhere(scenario, temp, tears, folder -> {
                write(scenario.wanted, folder);
                assertThat(snapshot(folder)).isEqualTo(undisturbed);
            });
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void theRunsAfterMayBeEndedToo(Scenario scenario, @TempDir Path temp) {
        SortedMap<String, String> undisturbed = undisturbed(scenario, temp);
        endedAnywhere(scenario, temp, false, folder -> {
            for (int operations = 3; !ends(scenario.wanted, folder, operations, false); operations *= 2) {
                assertThat(operations).isLessThan(1000);
            }
            assertThat(snapshot(folder)).isEqualTo(undisturbed);
        });
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void aChangedDefinitionAfterwardsIsWrittenAsIfNothingHadHappened(Scenario scenario, @TempDir Path temp) {
        OutputTree next = named("data", "config/a.yaml", "a: 3\n", "config/f.yaml", "f: 3\n")
                .group("dev")
                .group("prod")
                .build();
        Path calm = scenario.prepare(temp.resolve("calm"));
        write(next, calm);
        endedAnywhere(scenario, temp, false, folder -> {
            write(next, folder);
            assertThat(snapshot(folder)).isEqualTo(snapshot(calm));
        });
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void aComparisonAfterwardsTakesNothingForAHandEditAndWritesNothing(Scenario scenario, @TempDir Path temp) {
        OutputTree next = tree("config/a.yaml", "a: 3\n");
        endedAnywhere(scenario, temp, false, folder -> {
            SortedMap<String, String> before = snapshot(folder);
            Comparison comparison = next.compareWith(folder);
            assertThat(comparison.handEdited()).isEmpty();
            assertThat(comparison.foreign()).isEmpty();
            assertThat(comparison.pending().isEmpty())
                    .isEqualTo(Journal.read(new OwnFolder(folder, "data").journal())
                            .isEmpty());
            assertThat(snapshot(folder)).isEqualTo(before);
        });
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void whatTheUserEditsAfterTheCrashIsNeverLost(Scenario scenario, @TempDir Path temp) {
        endedAnywhere(scenario, temp, false, folder -> {
            for (String path : List.of("config/a.yaml", "config/b.yaml", "config/deep/er/d.yaml", "dev/a.yaml")) {
                if (Files.isRegularFile(folder.resolve(path))) {
                    put(folder, path, "precious\n");
                    assertThat(tryToWrite(scenario.wanted, folder)).isFalse();
                    assertThat(folder.resolve(path)).hasContent("precious\n");
                    return;
                }
            }
            // None of these is there: a new file of the user's may be in our way then, or where we have just pruned.
            put(folder, "config/a.yaml", "precious\n");
            boolean written = tryToWrite(scenario.wanted, folder);
            assertThat(written && scenario.wanted.paths().contains("config/a.yaml"))
                    .isFalse();
            assertThat(folder.resolve("config/a.yaml")).hasContent("precious\n");
        });
    }

    private static boolean tryToWrite(OutputTree tree, Path folder) {
        try {
            write(tree, folder);
            return true;
        } catch (OutputException refused) {
            return false;
        }
    }

    private interface Afterwards {
        void look(Path folder) throws IOException;
    }

    private static void endedAnywhere(Scenario scenario, Path temp, boolean tears, Afterwards afterwards) {
        boolean ended = false;
        for (int operations = 0; !ended; operations++) {
            Path folder = scenario.prepare(temp.resolve("ended-" + tears + "-" + operations));
            ended = ends(scenario.wanted, folder, operations, tears);
            if (!ended) {
                try {
                    afterwards.look(folder);
                } catch (IOException | RuntimeException | AssertionError failed) {
                    throw new AssertionError("ended before operation " + operations + ", torn " + tears, failed);
                }
            }
            assertThat(operations).isLessThan(1000);
        }
    }

    /** Whether the run came to its end with so many operations. */
    private static boolean ends(OutputTree tree, Path folder, int operations, boolean tears) {
        Mortal mortal = new Mortal(operations, tears);
        try {
            tree.writeTo(folder, WriteOptions.DEFAULT, mortal);
        } catch (Killed killed) {
            assertThat(mortal.isAlive()).isFalse();
            return false;
        }
        return true;
    }

    private static SortedMap<String, String> undisturbed(Scenario scenario, Path temp) {
        Path folder = scenario.prepare(temp.resolve("undisturbed"));
        write(scenario.wanted, folder);
        assertThat(folder.resolve("README.md")).hasContent("the user's\n");
        assertThat(folder.resolve("config/mine.yaml")).hasContent("the user's\n");
        assertThat(scenario.wanted.compareWith(folder).isClean()).isTrue();
        return snapshot(folder);
    }
}
