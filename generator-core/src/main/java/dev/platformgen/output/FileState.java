package dev.platformgen.output;

import dev.platformgen.origin.Problem;
import dev.platformgen.origin.Trace;
import java.nio.file.Path;

/**
 * How one file of the tree, or one stale file of the ledger, stands to what is on disk.
 *
 * @param before digest of what is on disk, {@code -} when nothing is or it does not matter
 * @param detail what is in the way, for {@link Kind#BLOCKED}
 */
record FileState(OutputPath path, Kind kind, String before, Obstacle detail) {
    static final String NOTHING = "-";

    enum Kind {
        /** To be written, and nothing is there. */
        MISSING,
        SAME,
        /** To be written over what we wrote earlier. */
        CHANGED,
        HAND_EDITED,
        /** There already, and never ours. */
        FOREIGN,
        /** A link, a folder or another definition's file is in the way. */
        BLOCKED,
        /** No longer to be written, and as we wrote it. */
        STALE,
        STALE_HAND_EDITED,
        /** No longer to be written, and not there, or not ours any more. */
        GONE
    }

    /** What is in the way of a file, and how to clear it. */
    record Obstacle(String what, String fix) {
        static final Obstacle NONE = new Obstacle("", "");

        static Obstacle path(String what) {
            return new Obstacle(what, "an ordinary folder in its place, or another output folder");
        }

        static Obstacle definition(String name) {
            return new Obstacle(
                    "it belongs to the definition '" + name + "'",
                    "another output folder, or other file names; if '" + name + "' has been renamed, rename "
                            + OutputPath.OWN_FOLDER + "/" + name + ".ledger with it");
        }
    }

    static FileState of(OutputPath path, Kind kind) {
        return new FileState(path, kind, NOTHING, Obstacle.NONE);
    }

    static FileState of(OutputPath path, Kind kind, String before) {
        return new FileState(path, kind, before, Obstacle.NONE);
    }

    static FileState blocked(OutputPath path, Obstacle obstacle) {
        return new FileState(path, Kind.BLOCKED, NOTHING, obstacle);
    }

    boolean isRefused(boolean overwriteHandEdits) {
        return switch (kind) {
            case FOREIGN, BLOCKED -> true;
            case HAND_EDITED, STALE_HAND_EDITED -> !overwriteHandEdits;
            default -> false;
        };
    }

    /** Why the file cannot be written or deleted as it stands. */
    Problem refusal(Path folder) {
        Path file = path.in(folder);
        return switch (kind) {
            case HAND_EDITED ->
                problem(
                        file + " was edited by hand since it was generated",
                        "generating would lose that edit",
                        "the same edit in the definition; then -Dplatform.overwriteHandEdits=true replaces the file");
            case STALE_HAND_EDITED ->
                problem(
                        file + " is no longer generated, but was edited by hand since it was",
                        "deleting it would lose that edit",
                        "move the file away to keep it, or -Dplatform.overwriteHandEdits=true to delete it");
            case FOREIGN ->
                problem(
                        file + " is there already and was not generated",
                        "only files that were generated are ever replaced",
                        "move that file away or delete it, or choose another output folder");
            default ->
                problem(
                        file + " cannot be written: " + detail.what(),
                        "only what this definition generated may be replaced, and only inside the output folder",
                        detail.fix());
        };
    }

    private static Problem problem(String what, String why, String fix) {
        return Problem.error("output", what, Trace.NONE, why, fix);
    }
}
