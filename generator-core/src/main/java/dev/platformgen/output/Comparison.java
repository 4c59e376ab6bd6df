package dev.platformgen.output;

import dev.platformgen.output.FileState.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** How a folder differs from a tree, each list sorted. It holds what it needs for its diff; later changes do not show. */
public final class Comparison {
    private final Plan plan;
    private final Set<String> missingLedger;
    private final Set<String> changedLedger;
    private final List<String> pending;
    private final List<Change> changes;

    private Comparison(Plan plan, OwnFolder own, Optional<Journal> unfinished) throws IOException {
        this.plan = plan;
        this.pending = unfinished.isPresent() ? List.of(own(own.journal())) : List.of();
        this.changes = Change.of(plan, own.output());
        String ledger = plan.ledger().after(plan.journal().steps()).text();
        boolean there = Files.exists(own.ledger(), LinkOption.NOFOLLOW_LINKS);
        boolean same = OwnFolder.says(own.ledger(), ledger);
        this.missingLedger = there ? Set.of() : Set.of(own(own.ledger()));
        this.changedLedger = there && !same ? Set.of(own(own.ledger())) : Set.of();
    }

    static Comparison of(OutputTree tree, Path folder) {
        OwnFolder own = new OwnFolder(folder, tree.name());
        try {
            own.check();
            Optional<Journal> unfinished = Journal.read(own.journal());
            Ledger ledger = Ledger.read(own.ledger());
            Ledger trusted =
                    unfinished.isPresent() ? ledger.trusting(unfinished.get().steps()) : ledger;
            return new Comparison(Plan.of(tree, own, trusted), own, unfinished);
        } catch (IOException | UncheckedIOException broken) {
            throw OutputException.of("reading " + folder, broken);
        }
    }

    private static String own(Path file) {
        return OutputPath.OWN_FOLDER + "/" + file.getFileName();
    }

    /** To be generated, not there. The ledger counts, as it is committed too. */
    public List<String> missing() {
        return list(missingLedger, Kind.MISSING);
    }

    /** Generated from something older. */
    public List<String> changed() {
        return list(changedLedger, Kind.CHANGED);
    }

    /** No longer generated, still there. */
    public List<String> stale() {
        return list(Set.of(), Kind.STALE);
    }

    /** Generated, then edited; also where they are no longer generated. */
    public List<String> handEdited() {
        return list(Set.of(), Kind.HAND_EDITED, Kind.STALE_HAND_EDITED);
    }

    /** In the way of a generated file: never generated, another definition's, a link or a folder. */
    public List<String> foreign() {
        return list(Set.of(), Kind.FOREIGN, Kind.BLOCKED);
    }

    /** The journal of a run that was interrupted half-way, which the next write finishes; empty when there is none. */
    public List<String> pending() {
        return pending;
    }

    /** How many files there are to be. */
    public int files() {
        return plan.tree().files().size();
    }

    /** Whether the folder is exactly what would be generated. */
    public boolean isClean() {
        boolean same = plan.states().stream().allMatch(state -> state.kind() == Kind.SAME);
        return same && missingLedger.isEmpty() && changedLedger.isEmpty() && pending.isEmpty();
    }

    /** A unified diff from the folder to the tree, of at most 50 lines. */
    public String diff() {
        return diff(UnifiedDiff.DEFAULT_LINES);
    }

    /**
     * A unified diff from the folder to the tree, of at most so many lines and one that says how much more there is. What
     * was changed comes before what is new or stale.
     */
    public String diff(int mostLines) {
        return UnifiedDiff.of(changes, mostLines);
    }

    private List<String> list(Set<String> first, Kind... kinds) {
        TreeSet<String> paths = new TreeSet<>(first);
        List<Kind> wanted = List.of(kinds);
        for (FileState state : plan.states()) {
            if (wanted.contains(state.kind())) {
                paths.add(state.path().text());
            }
        }
        return List.copyOf(paths);
    }
}
