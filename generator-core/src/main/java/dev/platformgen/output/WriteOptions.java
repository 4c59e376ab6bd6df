package dev.platformgen.output;

import java.time.Duration;

/**
 * How to write.
 *
 * @param overwriteHandEdits replaces and prunes generated files that somebody has edited
 * @param lockTimeout how long to wait for another run on the same folder
 */
public record WriteOptions(boolean overwriteHandEdits, Duration lockTimeout) {
    public static final WriteOptions DEFAULT = new WriteOptions(false, Duration.ofSeconds(30));

    public WriteOptions overwritingHandEdits(boolean overwrite) {
        return new WriteOptions(overwrite, lockTimeout);
    }
}
