package dev.platformgen.output;

import dev.platformgen.origin.Problem;
import dev.platformgen.origin.Trace;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps a second run off an output folder, in this process and in others. */
final class FolderLock {
    private static final long POLL_MILLIS = 50;

    private final FileChannel channel;
    private final FileLock lock;

    private FolderLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    static FolderLock take(Path file, Duration timeout) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        long deadline = System.nanoTime() + timeout.toNanos();
        try {
            for (FileLock lock = tryLock(channel); ; lock = tryLock(channel)) {
                if (lock != null) {
                    return new FolderLock(channel, lock);
                }
                if (System.nanoTime() > deadline) {
                    throw new OutputException(List.of(Problem.error(
                            "output",
                            "another run is writing to this folder, and " + timeout.toSeconds()
                                    + " s were not enough for it",
                            Trace.NONE,
                            "two runs at once would mix their files",
                            "the same command again when the other run has ended")));
                }
                Thread.sleep(POLL_MILLIS);
            }
        } catch (InterruptedException stop) {
            channel.close();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for another run on the same folder", stop);
        } catch (IOException | RuntimeException failed) {
            channel.close();
            throw failed;
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException anotherThread) {
            return null;
        }
    }

    void release() throws IOException {
        lock.release();
        channel.close();
    }
}
