package dev.platformgen.output;

import dev.platformgen.origin.Problem;
import dev.platformgen.origin.Trace;

/**
 * How one file of the tree, or one stale file of the ledger, stands to what is on disk.
 *
 * @param digest of what is to be written; empty for a stale file
 * @param before digest of what is on disk; empty when nothing is
 */
record FileState(OutputPath path, Kind kind, String digest, String before, String detail) {
    enum Kind {
        MISSING,
        SAME,
        CHANGED,
        STALE,
        HAND_EDITED,
        STALE_HAND_EDITED,
        GONE,
        FOREIGN,
        BLOCKED
    }

    static FileState of(OutputPath path, Kind kind, String digest, String before) {
        return new FileState(path, kind, digest, before, "");
    }

    boolean isHandEdited() {
        return kind == Kind.HAND_EDITED || kind == Kind.STALE_HAND_EDITED;
    }

    /** Why the file cannot be written as it stands. */
    Problem refusal() {
        return switch (kind) {
            case HAND_EDITED, STALE_HAND_EDITED ->
                problem(
                        path + " was edited by hand since it was generated",
                        "generating would lose that edit",
                        "the edit in the definition; -Dplatform.overwriteHandEdits=true then replaces the file");
            case FOREIGN ->
                problem(
                        path + " is there already and was not generated",
                        "only files that were generated are ever replaced",
                        "another place for that file, or another name for what is generated");
            default ->
                problem(
                        path + " cannot be written: " + detail,
                        "it would end up somewhere else",
                        "an ordinary folder there");
        };
    }

    private static Problem problem(String what, String why, String fix) {
        return Problem.error("output", what, Trace.NONE, why, fix);
    }
}
