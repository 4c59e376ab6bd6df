package dev.platformgen.output;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Runs numbered tasks on every core. Unlike a parallel stream, which throws while its other threads go on, it comes back
 * only when nothing runs any more: nobody may write to a folder whose lock has been given back.
 */
final class Parallel {
    /** Fewer tasks than this are not worth another thread. */
    private static final int TASKS_PER_WORKER = 8;

    interface Task {
        void run(int number) throws IOException;
    }

    private Parallel() {}

    static void forEach(int count, Task task) throws IOException {
        AtomicInteger next = new AtomicInteger();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        int most = (count + TASKS_PER_WORKER - 1) / TASKS_PER_WORKER;
        int workers = Math.min(most, Runtime.getRuntime().availableProcessors());
        IntStream.range(0, workers).parallel().forEach(worker -> work(count, task, next, failure));
        rethrow(failure.get());
    }

    private static void work(int count, Task task, AtomicInteger next, AtomicReference<Throwable> failure) {
        for (int number = next.getAndIncrement(); number < count; number = next.getAndIncrement()) {
            if (failure.get() != null) {
                return;
            }
            try {
                task.run(number);
            } catch (IOException | RuntimeException | Error thrown) {
                failure.compareAndSet(null, thrown);
                return;
            }
        }
    }

    private static void rethrow(@Nullable Throwable failure) throws IOException {
        if (failure instanceof IOException broken) {
            throw broken;
        }
        if (failure instanceof RuntimeException thrown) {
            throw thrown;
        }
        if (failure instanceof Error thrown) {
            throw thrown;
        }
    }
}
