package dev.platformgen.output;

import dev.platformgen.output.Journal.Kind;
import dev.platformgen.output.Journal.Step;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Carries a complete journal out, and may be repeated until it has: every step looks first whether the file is as it was
 * when the run was planned, because what somebody has changed since is not ours to replace.
 */
final class Execution {
    private static final String LEDGER = "ledger";

    private final OwnFolder own;
    private final FileOperations files;
    private final List<Step> steps;
    private final boolean recovering;

    /** Of a journal that this run has just written. */
    static Execution first(OwnFolder own, FileOperations files, Journal journal) {
        return new Execution(own, files, journal, false);
    }

    /** Of a journal that a run has left behind: its staged files are trusted only if they are what it says. */
    static Execution recovery(OwnFolder own, FileOperations files, Journal journal) {
        return new Execution(own, files, journal, true);
    }

    private Execution(OwnFolder own, FileOperations files, Journal journal, boolean recovering) {
        this.own = own;
        this.files = files;
        this.steps = journal.steps();
        this.recovering = recovering;
    }

    /**
     * Does all steps, then what they mean for the ledger.
     *
     * @return the steps that were left out, because their file had been changed
     */
    List<Step> run() throws IOException {
        List<Step> done = new ArrayList<>();
        List<Step> leftOut = new ArrayList<>();
        List<Step> deletes = of(Kind.DELETE);
        sort(deletes, delete(deletes), done, leftOut);
        List<Step> writes = of(Kind.WRITE);
        sort(writes, write(writes), done, leftOut);
        done.addAll(of(Kind.OWN));
        done.addAll(of(Kind.FORGET));
        ledger(done);
        return leftOut;
    }

    private List<Step> of(Kind kind) {
        return steps.stream().filter(step -> step.kind() == kind).toList();
    }

    private static void sort(List<Step> steps, boolean[] result, List<Step> done, List<Step> leftOut) {
        for (int number = 0; number < result.length; number++) {
            (result[number] ? done : leftOut).add(steps.get(number));
        }
    }

    private boolean[] delete(List<Step> deletes) throws IOException {
        Folders folders = new Folders(own.output());
        boolean[] inFolder = new boolean[deletes.size()];
        TreeSet<String> parents = new TreeSet<>();
        for (int number = 0; number < inFolder.length; number++) {
            String parent = deletes.get(number).path().parent();
            inFolder[number] = folders.look(parent).kind() == Folders.Kind.FOLDER;
            parents.add(parent);
        }
        boolean[] deleted = new boolean[inFolder.length];
        Parallel.forEach(deleted.length, number -> deleted[number] = !inFolder[number] || delete(deletes.get(number)));
        for (String parent : parents.descendingSet()) {
            removeEmpty(existing(parent));
        }
        return deleted;
    }

    private boolean delete(Step step) throws IOException {
        Path target = step.path().in(own.output());
        if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            return true;
        }
        if (!has(target, step.before())) {
            return false;
        }
        files.delete(target);
        return true;
    }

    /** The nearest parent that is there: a run that was ended while it removed empty folders left the upper ones. */
    private String existing(String folder) throws IOException {
        Folders folders = new Folders(own.output());
        String at = folder;
        while (folders.look(at).kind() == Folders.Kind.ABSENT && !at.isEmpty()) {
            at = OutputPath.parent(at);
        }
        return folders.look(at).kind() == Folders.Kind.FOLDER ? at : "";
    }

    /** Removes folders that have become empty, never the output folder itself. */
    private void removeEmpty(String folder) throws IOException {
        for (String at = folder; !at.isEmpty(); at = OutputPath.parent(at)) {
            try (var content = Files.list(own.output().resolve(at))) {
                if (content.findAny().isPresent()) {
                    return;
                }
            }
            try {
                files.delete(own.output().resolve(at));
            } catch (DirectoryNotEmptyException usedSince) {
                return;
            }
        }
    }

    private boolean[] write(List<Step> writes) throws IOException {
        Folders folders = new Folders(own.output());
        boolean[] reachable = new boolean[writes.size()];
        TreeSet<String> absent = new TreeSet<>();
        for (int number = 0; number < reachable.length; number++) {
            Step step = writes.get(number);
            String parent = step.path().parent();
            Folders.Kind kind = folders.look(parent).kind();
            reachable[number] = kind == Folders.Kind.FOLDER || kind == Folders.Kind.ABSENT;
            if (kind == Folders.Kind.ABSENT) {
                absent.add(parent);
            }
        }
        for (String folder : absent) {
            files.createFolders(own.output().resolve(folder));
        }
        boolean[] written = new boolean[reachable.length];
        Parallel.forEach(written.length, number -> written[number] = reachable[number] && write(writes.get(number)));
        return written;
    }

    private boolean write(Step step) throws IOException {
        Path target = step.path().in(own.output());
        boolean there = Files.exists(target, LinkOption.NOFOLLOW_LINKS);
        boolean untouched = there ? !step.createsFile() && has(target, step.before()) : step.createsFile();
        if (untouched && isStaged(step)) {
            files.move(own.staged(step.staged()), target);
            return true;
        }
        return there && has(target, step.after());
    }

    private boolean isStaged(Step step) throws IOException {
        if (!recovering) {
            return true;
        }
        boolean folder =
                new Folders(own.output()).look(own.stagingFolder(step.staged())).kind() == Folders.Kind.FOLDER;
        return folder && has(own.staged(step.staged()), step.after());
    }

    private static boolean has(Path file, String digest) throws IOException {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && Digests.of(file).equals(digest);
    }

    /** The ledger is read anew: a run that is completed may have replaced it already. */
    private void ledger(List<Step> done) throws IOException {
        String text = Ledger.read(own.ledger()).after(done).text();
        if (!OwnFolder.says(own.ledger(), text)) {
            Path staged = own.staged(LEDGER);
            if (Files.exists(staged, LinkOption.NOFOLLOW_LINKS)) {
                files.delete(staged);
            }
            files.createFolders(own.staging());
            files.write(staged, text.getBytes(StandardCharsets.UTF_8));
            files.move(staged, own.ledger());
        }
    }
}
