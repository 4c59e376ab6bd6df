package dev.platformgen.output;

import dev.platformgen.output.FileState.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One file's difference, for a diff.
 *
 * @param before what is on disk; empty text when nothing is, absent when it is too much to hold
 * @param generated what is generated; absent when nothing is
 */
record Change(Kind kind, String path, Optional<String> before, Optional<OutputFile> generated) {
    /** Nobody reads a diff of more than this; the rest is counted only. */
    private static final long MOST_HELD = 4L << 20;

    /** Edits first, then new files, then stale ones: a diff is cut at the end, and edits are what one looks for in it. */
    private static final Comparator<FileState> ORDER = Comparator.comparing((FileState state) -> switch (state.kind()) {
                case CHANGED, HAND_EDITED -> 0;
                case MISSING -> 1;
                default -> 2;
            })
            .thenComparing(FileState::path);

    static List<Change> of(Plan plan, Path folder) throws IOException {
        List<FileState> differing = plan.states().stream()
                .filter(state -> switch (state.kind()) {
                    case CHANGED, HAND_EDITED, MISSING, STALE, STALE_HAND_EDITED -> true;
                    default -> false;
                })
                .sorted(ORDER)
                .toList();
        List<Change> changes = new ArrayList<>();
        long held = 0;
        for (FileState state : differing) {
            Path file = state.path().in(folder);
            boolean there = state.kind() != Kind.MISSING;
            long size = there ? Files.size(file) : 0;
            boolean holds = held + size <= MOST_HELD;
            held += holds ? size : 0;
            Optional<String> before = holds ? Optional.of(there ? OwnFolder.text(file) : "") : Optional.empty();
            changes.add(new Change(
                    state.kind(), state.path().text(), before, plan.tree().file(state.path())));
        }
        return changes;
    }

    String after() {
        return generated.map(file -> OwnFolder.text(file.bytes())).orElse("");
    }

    boolean isNew() {
        return kind == Kind.MISSING;
    }

    boolean isStale() {
        return kind == Kind.STALE || kind == Kind.STALE_HAND_EDITED;
    }
}
