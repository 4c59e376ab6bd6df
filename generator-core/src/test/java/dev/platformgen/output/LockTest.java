package dev.platformgen.output;

import static dev.platformgen.output.Trees.IMPATIENT;
import static dev.platformgen.output.Trees.named;
import static dev.platformgen.output.Trees.snapshot;
import static dev.platformgen.output.Trees.tree;
import static dev.platformgen.output.Trees.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two runs at once on one folder, in threads and in processes. */
@Timeout(60)
public class LockTest {
    private static final String[] FILES = {"a.yaml", "a\n", "b/c.yaml", "c\n", "b/d.yaml", "d\n"};

    private final Path folder;

    LockTest(@TempDir Path temp) {
        this.folder = temp.resolve("deploy");
    }

    /** Another process: stops for ever before it moves its second file into place. */
    public static final class Sleeper {
        private Sleeper() {}

        public static void main(String[] arguments) {
            FileOperations sleepy = new FileOperations() {
                private int moves;

                @Override
                public synchronized void move(Path from, Path to) throws IOException {
                    if (to.toString().endsWith(".yaml") && ++moves == 2) {
                        System.out.println("asleep");
                        sleep();
                    }
                    FileOperations.super.move(from, to);
                }
            };
            tree(FILES).writeTo(Path.of(arguments[0]), WriteOptions.DEFAULT, sleepy);
        }

        private static void sleep() throws IOException {
            try {
                Thread.sleep(Duration.ofMinutes(5).toMillis());
            } catch (InterruptedException awake) {
                throw new IOException(awake);
            }
        }
    }

    @Test
    void aSecondProcessWaitsForTheFirstAndFinishesItsWorkWhenItIsKilled() throws Exception {
        Process first = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Sleeper.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        try {
            BufferedReader out =
                    new BufferedReader(new InputStreamReader(first.getInputStream(), StandardCharsets.UTF_8));
            assertThat(out.readLine()).isEqualTo("asleep");
            OutputTree tree = tree(FILES);
            assertThatThrownBy(() -> tree.writeTo(folder, IMPATIENT))
                    .isInstanceOf(OutputException.class)
                    .hasMessageContaining("another run is writing to " + folder + ", and has not ended within 0.1 s");
            // Giving up must not have given up the other's lock, or our own for the next try.
            assertThatThrownBy(() -> tree.writeTo(folder, IMPATIENT)).isInstanceOf(OutputException.class);
            assertThat(tree.compareWith(folder).pending()).hasSize(1);
            first.destroyForcibly().waitFor();
            assertThat(write(tree, folder).unchanged()).containsExactly("a.yaml", "b/c.yaml", "b/d.yaml");
            assertThat(tree.compareWith(folder).isClean()).isTrue();
            assertThat(snapshot(folder)).doesNotContainKey(".platformgen/journal-data");
        } finally {
            first.destroyForcibly();
        }
    }

    @Test
    void threadsTakeTurns() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<WriteResult>> runs = new ArrayList<>();
            for (int number = 0; number < 24; number++) {
                String version = number + "\n";
                OutputTree mine = number % 2 == 0
                        ? named("even", "even/a.yaml", version, "even/" + number + ".yaml", version)
                                .build()
                        : named("odd", "odd/a.yaml", version, "odd/" + number + ".yaml", version)
                                .build();
                runs.add(() -> write(mine, folder));
            }
            for (Future<WriteResult> run : threads.invokeAll(runs)) {
                assertThat(run.get().written()).hasSize(2);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(snapshot(folder).keySet().stream().filter(path -> path.endsWith(".yaml")))
                .hasSize(4);
    }

    @Test
    void aRunThatWaitsTooLongInTheSameProcessSaysSo() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        FileOperations slow = new FileOperations() {
            @Override
            public void write(Path file, byte[] content) throws IOException {
                inside.countDown();
                try {
                    assertThat(over.await(30, TimeUnit.SECONDS)).isTrue();
                } catch (InterruptedException awake) {
                    throw new IOException(awake);
                }
                FileOperations.super.write(file, content);
            }
        };
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Future<WriteResult> first = other.submit(() -> tree(FILES).writeTo(folder, WriteOptions.DEFAULT, slow));
            assertThat(inside.await(30, TimeUnit.SECONDS)).isTrue();
            assertThatThrownBy(() -> tree(FILES).writeTo(folder, IMPATIENT))
                    .hasMessageContaining("another run is writing to");
            assertThatThrownBy(this::writeFromAnotherClassLoader).hasMessageContaining("another run is writing to");
            over.countDown();
            assertThat(first.get().written()).hasSize(3);
        } finally {
            over.countDown();
            other.shutdownNow();
        }
    }

    /** The way a definition runs: all of the library once more, and nothing shared with it but the JDK. */
    private void writeFromAnotherClassLoader() throws Exception {
        String[] entries = System.getProperty("java.class.path").split(File.pathSeparator, -1);
        URL[] urls = new URL[entries.length];
        for (int i = 0; i < urls.length; i++) {
            urls[i] = Path.of(entries[i]).toUri().toURL();
        }
        try (URLClassLoader loader = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
            Class<?> impatient = Class.forName(Impatient.class.getName(), true, loader);
            assertThat(impatient).isNotEqualTo(Impatient.class);
            Runnable run =
                    (Runnable) impatient.getDeclaredConstructor(Path.class).newInstance(folder);
            run.run();
        }
    }

    /** Writes without patience. */
    public static final class Impatient implements Runnable {
        private final Path folder;

        public Impatient(Path folder) {
            this.folder = folder;
        }

        @Override
        public void run() {
            tree(FILES).writeTo(folder, IMPATIENT);
        }
    }
}
