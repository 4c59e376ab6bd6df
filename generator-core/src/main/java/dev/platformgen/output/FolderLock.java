package dev.platformgen.output;

import dev.platformgen.origin.Problem;
import dev.platformgen.origin.Trace;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a second run off an output folder, in this process and in others.
 *
 * <p>Within the process a system property comes before the file lock. It is the one place that all class loaders share,
 * and definitions run in class loaders of their own; a file lock alone would not do, because on POSIX systems closing any
 * channel to a file gives up every lock that the process holds on it, also the one of the run that is still going on.
 *
 * @see <a href="https://docs.oracle.com/en/java/javase/17/docs/api/java.base/java/nio/channels/FileLock.html">FileLock</a>
 */
final class FolderLock {
    private static final String PROPERTY = "dev.platformgen.writing:";
    private static final long POLL_MILLIS = 20;

    private final String property;
    private final FileChannel channel;

    private FolderLock(String property, FileChannel channel) {
        this.property = property;
        this.channel = channel;
    }

    static FolderLock take(OwnFolder own, Duration timeout, FileOperations files) throws IOException {
        Deadline deadline = new Deadline(own, timeout);
        String property = PROPERTY + own.path().toRealPath();
        while (System.getProperties().putIfAbsent(property, "") != null) {
            deadline.pause();
        }
        FileChannel channel = null;
        try {
            channel = files.openLock(own.lock());
            while (tryLock(channel) == null) {
                deadline.pause();
            }
            return new FolderLock(property, channel);
        } catch (IOException | RuntimeException | Error failed) {
            release(property, channel);
            throw failed;
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException otherwiseHeld) {
            return null;
        }
    }

    void release() throws IOException {
        release(property, channel);
    }

    /** Closing the channel gives the file lock back. */
    private static void release(String property, @Nullable FileChannel channel) throws IOException {
        try {
            if (channel != null) {
                channel.close();
            }
        } finally {
            System.getProperties().remove(property);
        }
    }

    private static final class Deadline {
        private final OwnFolder own;
        private final Duration timeout;
        private final long end;

        Deadline(OwnFolder own, Duration timeout) {
            this.own = own;
            this.timeout = timeout;
            this.end = System.nanoTime() + timeout.toNanos();
        }

        void pause() throws IOException {
            if (System.nanoTime() - end > 0) {
                throw new OutputException(List.of(Problem.error(
                        "output",
                        "another run is writing to " + own.output() + ", and has not ended within "
                                + timeout.toMillis() / 1000.0 + " s",
                        Trace.NONE,
                        "two runs at once would mix their files",
                        "the same command again once the other run has ended")));
            }
            try {
                Thread.sleep(POLL_MILLIS);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted while waiting for another run on " + own.output(), stop);
            }
        }
    }
}
