package dev.platformgen.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes a tree to a folder: everything is staged, then a journal says what will be done, then it is done file by file,
 * then the ledger takes the new state. Killed before the journal is complete, a run has changed nothing; killed after, it
 * is completed by the next one.
 */
final class Transaction {
    private static final String LEDGER = "ledger";
    private static final String NOTHING = "-";

    private final OutputTree tree;
    private final Path folder;
    private final WriteOptions options;
    private final FileOperations files;
    private final Path own;
    private final Path staging;
    private final Path journal;

    Transaction(OutputTree tree, Path folder, WriteOptions options, FileOperations files) {
        this.tree = tree;
        this.folder = folder;
        this.options = options;
        this.files = files;
        this.own = folder.resolve(OutputPath.OWN_FOLDER);
        this.staging = own.resolve("staging-" + tree.name());
        this.journal = own.resolve("journal-" + tree.name());
    }

    WriteResult run() {
        try {
            if (Files.isSymbolicLink(own)) {
                throw new IOException(own + " is a symbolic link");
            }
            files.createFolders(own);
            FolderLock lock = FolderLock.take(own.resolve("lock"), options.lockTimeout());
            try {
                finishEarlierRun();
                return write();
            } finally {
                lock.release();
            }
        } catch (IOException broken) {
            throw OutputException.of("writing to " + folder, broken);
        }
    }

    private void finishEarlierRun() throws IOException {
        Optional<Journal> unfinished = Journal.read(journal);
        if (unfinished.isPresent()) {
            carryOut(unfinished.get());
        }
        cleanUp();
    }

    private WriteResult write() throws IOException {
        Plan plan = Plan.of(tree, folder);
        refuse(plan);
        List<FileState> writes = new ArrayList<>();
        List<FileState> prunes = new ArrayList<>();
        List<String> unchanged = new ArrayList<>();
        for (FileState state : plan.states()) {
            switch (state.kind()) {
                case SAME -> unchanged.add(state.path().text());
                case MISSING, CHANGED, HAND_EDITED -> writes.add(state);
                case STALE, STALE_HAND_EDITED -> prunes.add(state);
                default -> {
                    // GONE: somebody has deleted it already, and the new ledger no longer lists it.
                }
            }
        }
        ignoreOwnFiles();
        if (!writes.isEmpty() || !prunes.isEmpty() || plan.ledgerChanged()) {
            stage(writes, plan.ledger());
            Journal steps = steps(writes, prunes);
            files.write(journal, steps.toBytes());
            carryOut(steps);
            cleanUp();
        }
        return new WriteResult(paths(writes), unchanged, paths(prunes));
    }

    private void refuse(Plan plan) {
        List<FileState> refused = plan.states().stream()
                .filter(state -> state.kind() == FileState.Kind.FOREIGN
                        || state.kind() == FileState.Kind.BLOCKED
                        || state.isHandEdited() && !options.overwriteHandEdits())
                .toList();
        if (!refused.isEmpty()) {
            throw new OutputException(refused.stream().map(FileState::refusal).toList());
        }
    }

    /** Lock, staging and journal are nobody's business but ours; the ledger is committed. */
    private void ignoreOwnFiles() throws IOException {
        Path ignore = own.resolve(".gitignore");
        byte[] wanted = "lock\nstaging-*\njournal-*\n".getBytes(StandardCharsets.UTF_8);
        boolean there =
                Files.isRegularFile(ignore) && Arrays.equals(Digests.normalized(Files.readAllBytes(ignore)), wanted);
        if (!there) {
            files.write(ignore, wanted);
        }
    }

    private void stage(List<FileState> writes, Ledger ledger) throws IOException {
        files.createFolders(staging);
        try {
            IntStream.range(0, writes.size()).parallel().forEach(number -> {
                OutputFile file = tree.file(writes.get(number).path()).orElseThrow();
                try {
                    files.write(staged(number), file.bytes());
                } catch (IOException broken) {
                    throw new UncheckedIOException(broken);
                }
            });
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
        files.write(staging.resolve(LEDGER), ledger.text().getBytes(StandardCharsets.UTF_8));
    }

    private Path staged(int number) {
        return staging.resolve(Integer.toString(number));
    }

    private static Journal steps(List<FileState> writes, List<FileState> prunes) {
        List<Journal.Step> steps = new ArrayList<>();
        for (int number = 0; number < writes.size(); number++) {
            FileState state = writes.get(number);
            steps.add(new Journal.Step(number, before(state), state.path()));
        }
        prunes.forEach(state -> steps.add(new Journal.Step(-1, before(state), state.path())));
        return new Journal(steps);
    }

    private static String before(FileState state) {
        return state.before().isEmpty() ? NOTHING : state.before();
    }

    /** Every step looks first whether it is still to be done, so that it may be repeated. */
    private void carryOut(Journal steps) throws IOException {
        TreeSet<Path> made = new TreeSet<>();
        for (Journal.Step step : steps.steps()) {
            Path target = step.path().in(folder);
            if (step.isDelete()) {
                if (isStill(step, target)) {
                    files.delete(target);
                }
                pruneFolders(target.getParent());
            } else if (Files.isRegularFile(staged(step.staged()))) {
                Path parent = target.getParent();
                if (parent != null && made.add(parent) && !Files.isDirectory(parent)) {
                    files.createFolders(parent);
                }
                if (isStill(step, target)) {
                    files.move(staged(step.staged()), target);
                }
            }
        }
        if (Files.isRegularFile(staging.resolve(LEDGER))) {
            files.move(staging.resolve(LEDGER), Ledger.file(folder, tree.name()));
        }
    }

    /** Whether the file is as it was when the run was planned: what somebody has changed since is not ours to replace. */
    private static boolean isStill(Journal.Step step, Path target) throws IOException {
        if (Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)) {
            return Digests.of(Files.readAllBytes(target)).equals(step.before());
        }
        return step.before().equals(NOTHING) && !Files.exists(target, LinkOption.NOFOLLOW_LINKS);
    }

    /** Removes folders that have become empty, up to the output folder. */
    private void pruneFolders(@Nullable Path start) throws IOException {
        for (Path at = start; at != null && !at.equals(folder) && at.startsWith(folder); at = at.getParent()) {
            if (!Files.isDirectory(at, LinkOption.NOFOLLOW_LINKS)) {
                continue;
            }
            try (var content = Files.list(at)) {
                if (content.findAny().isPresent()) {
                    return;
                }
            }
            files.delete(at);
        }
    }

    /** The journal goes first: without it, staged files mean nothing. */
    private void cleanUp() throws IOException {
        if (Files.exists(journal)) {
            files.delete(journal);
        }
        if (Files.isDirectory(staging)) {
            List<Path> left;
            try (var content = Files.list(staging)) {
                left = content.toList();
            }
            for (Path file : left) {
                files.delete(file);
            }
            files.delete(staging);
        }
    }

    private static List<String> paths(List<FileState> states) {
        return states.stream().map(state -> state.path().text()).sorted().toList();
    }
}
