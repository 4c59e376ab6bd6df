package dev.platformgen.maven;

import org.jspecify.annotations.Nullable;

/** A line on the terminal that says a long run is alive. Written only where a person sees it, and taken away at the end. */
final class Progress implements AutoCloseable {
    private static final long FIRST_MILLIS = 2_000;
    private static final long EACH_MILLIS = 500;

    private final @Nullable Thread thread;

    private Progress(@Nullable Thread thread) {
        this.thread = thread;
    }

    static Progress of(String definition, boolean shown) {
        if (!shown) {
            return new Progress(null);
        }
        Thread thread = new Thread(() -> show(definition), "platform-progress");
        thread.setDaemon(true);
        return new Progress(thread);
    }

    void start() {
        if (thread != null) {
            thread.start();
        }
    }

    private static void show(String definition) {
        long start = System.nanoTime();
        try {
            for (Thread.sleep(FIRST_MILLIS); ; Thread.sleep(EACH_MILLIS)) {
                System.err.printf("\r%s … %d s ", definition, (System.nanoTime() - start) / 1_000_000_000L);
                System.err.flush();
            }
        } catch (InterruptedException done) {
            if (System.nanoTime() - start > FIRST_MILLIS * 1_000_000L) {
                System.err.print("\r\033[K");
            }
        }
    }

    @Override
    public void close() {
        if (thread != null) {
            thread.interrupt();
            try {
                thread.join();
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
