package dev.platformgen.output;

import static dev.platformgen.output.Trees.OVERWRITING;
import static dev.platformgen.output.Trees.add;
import static dev.platformgen.output.Trees.named;
import static dev.platformgen.output.Trees.put;
import static dev.platformgen.output.Trees.read;
import static dev.platformgen.output.Trees.snapshot;
import static dev.platformgen.output.Trees.tree;
import static dev.platformgen.output.Trees.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.platformgen.origin.Trace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriteTest {
    private static final String LEDGER = ".platformgen/data.ledger";

    private final Path folder;

    WriteTest(@TempDir Path temp) {
        this.folder = temp.resolve("deploy");
    }

    /** The refusal, which must have changed nothing. */
    private String refused(OutputTree tree, WriteOptions options) {
        SortedMap<String, String> before = snapshot(folder);
        assertThatThrownBy(() -> tree.writeTo(folder, options)).isInstanceOf(OutputException.class);
        assertThat(snapshot(folder)).isEqualTo(before);
        try {
            tree.writeTo(folder, options);
        } catch (OutputException told) {
            return String.valueOf(told.getMessage()).replace(folder.toString(), "deploy");
        }
        throw new AssertionError("refused once, then not");
    }

    private String refused(OutputTree tree) {
        return refused(tree, WriteOptions.DEFAULT);
    }

    @Test
    void writesFilesLedgerAndWhatGitIsToIgnore() {
        WriteResult result = write(tree("b.yaml", "b\n", "config/a.yaml", "a\n"), folder);
        assertThat(result.written()).containsExactly("b.yaml", "config/a.yaml");
        assertThat(result.unchanged()).isEmpty();
        assertThat(result.pruned()).isEmpty();
        assertThat(snapshot(folder))
                .containsOnlyKeys(
                        "/", ".platformgen/", ".platformgen/.gitignore", LEDGER, "b.yaml", "config/", "config/a.yaml");
        assertThat(folder.resolve("b.yaml")).hasContent("b\n");
        assertThat(read(folder, LEDGER))
                .isEqualTo(Digests.of(new byte[] {'b', '\n'}) + " shared b.yaml\n" + Digests.of(new byte[] {'a', '\n'})
                        + " shared config/a.yaml\n");
        assertThat(read(folder, ".platformgen/.gitignore")).isEqualTo("lock\nstaging-*\njournal-*\n");
    }

    @Test
    void unchangedFilesKeepTheirTimeAlsoWhenCheckedOutWithCarriageReturns() throws IOException {
        OutputTree tree = tree("a.yaml", "a: 1\nb: 2\n", "c.yaml", "c\n");
        write(tree, folder);
        put(folder, "a.yaml", "a: 1\r\nb: 2\r\n");
        put(folder, LEDGER, read(folder, LEDGER).replace("\n", "\r\n"));
        FileTime longAgo = FileTime.fromMillis(1_000_000_000_000L);
        for (String path : new String[] {"a.yaml", "c.yaml", LEDGER, ".platformgen/.gitignore"}) {
            Files.setLastModifiedTime(folder.resolve(path), longAgo);
        }
        WriteResult result = write(tree, folder);
        assertThat(result.unchanged()).containsExactly("a.yaml", "c.yaml");
        assertThat(result.written()).isEmpty();
        for (String path : new String[] {"a.yaml", "c.yaml", LEDGER, ".platformgen/.gitignore"}) {
            assertThat(Files.getLastModifiedTime(folder.resolve(path))).isEqualTo(longAgo);
        }
    }

    @Test
    void aChangedFileCheckedOutWithCarriageReturnsIsStillOurs() {
        write(tree("a.yaml", "a: 1\nb: 2\n", "old.yaml", "o\n"), folder);
        put(folder, "a.yaml", "a: 1\r\nb: 2\r\n");
        put(folder, "old.yaml", "o\r\n");
        WriteResult result = write(tree("a.yaml", "a: 2\n"), folder);
        assertThat(result.written()).containsExactly("a.yaml");
        assertThat(result.pruned()).containsExactly("old.yaml");
    }

    @Test
    void aFileThatIsNotOursIsNeverOverwritten() {
        put(folder, "config/a.yaml", "mine\n");
        assertThat(refused(tree("config/a.yaml", "a\n", "b.yaml", "b\n"))).isEqualTo("""
                        [output] deploy/config/a.yaml is there already and was not generated
                            why: only files that were generated are ever replaced
                            fix: move that file away or delete it, or choose another output folder""");
        assertThat(refused(tree("config/a.yaml", "a\n"), OVERWRITING)).contains("was not generated");
    }

    @Test
    void aRefusalLeavesNoTraceInAFolderWeHaveNeverWrittenTo() {
        put(folder, "a.yaml", "mine\n");
        refused(tree("a.yaml", "a\n"));
        assertThat(folder.resolve(".platformgen")).doesNotExist();
    }

    @Test
    void aFileThatIsTheSameAlreadyIsAdopted() {
        put(folder, "a.yaml", "a\r\n");
        assertThat(write(tree("a.yaml", "a\n"), folder).unchanged()).containsExactly("a.yaml");
        assertThat(write(tree("a.yaml", "b\n"), folder).written()).containsExactly("a.yaml");
    }

    @Test
    void aHandEditIsReportedAndReplacedOnlyOnTheFlag() {
        write(tree("a.yaml", "a\n", "b.yaml", "b\n"), folder);
        put(folder, "a.yaml", "edited\n");
        OutputTree next = tree("a.yaml", "a2\n", "b.yaml", "b2\n");
        assertThat(refused(next)).isEqualTo("""
                        [output] deploy/a.yaml was edited by hand since it was generated
                            why: generating would lose that edit
                            fix: the same edit in the definition; then -Dplatform.overwriteHandEdits=true replaces the file""");
        assertThat(next.writeTo(folder, OVERWRITING).written()).containsExactly("a.yaml", "b.yaml");
        assertThat(folder.resolve("a.yaml")).hasContent("a2\n");
    }

    @Test
    void anEditThatTheDefinitionHasCaughtUpWithIsNone() {
        write(tree("a.yaml", "a\n"), folder);
        put(folder, "a.yaml", "edited\n");
        assertThat(write(tree("a.yaml", "edited\n"), folder).unchanged()).containsExactly("a.yaml");
        assertThat(write(tree("a.yaml", "later\n"), folder).written()).containsExactly("a.yaml");
    }

    @Test
    void aStaleFileThatWasEditedIsDeletedOnlyOnTheFlag() {
        write(tree("a.yaml", "a\n"), folder);
        put(folder, "a.yaml", "edited\n");
        assertThat(refused(tree()))
                .contains("deploy/a.yaml is no longer generated, but was edited by hand since it was");
        assertThat(tree().writeTo(folder, OVERWRITING).pruned()).containsExactly("a.yaml");
        assertThat(folder.resolve("a.yaml")).doesNotExist();
    }

    @Test
    void pruningDeletesWhatIsOursAndTheFoldersThatBecomeEmpty() throws IOException {
        write(tree("a/b/c.yaml", "c\n", "a/d/e.yaml", "e\n", "f/g.yaml", "g\n"), folder);
        put(folder, "a/d/mine.txt", "mine\n");
        Files.createDirectories(folder.resolve("f/empty"));
        WriteResult result = write(tree(), folder);
        assertThat(result.pruned()).containsExactly("a/b/c.yaml", "a/d/e.yaml", "f/g.yaml");
        assertThat(snapshot(folder))
                .containsOnlyKeys(
                        "/",
                        ".platformgen/",
                        ".platformgen/.gitignore",
                        LEDGER,
                        "a/",
                        "a/d/",
                        "a/d/mine.txt",
                        "f/",
                        "f/empty/");
    }

    @Test
    void aFileThatSomebodyHasDeletedIsWrittenAgainOrForgotten() throws IOException {
        write(tree("a.yaml", "a\n", "b.yaml", "b\n"), folder);
        Files.delete(folder.resolve("a.yaml"));
        Files.delete(folder.resolve("b.yaml"));
        WriteResult result = write(tree("a.yaml", "a\n"), folder);
        assertThat(result.written()).containsExactly("a.yaml");
        assertThat(result.pruned()).isEmpty();
        put(folder, "b.yaml", "mine now\n");
        write(tree("a.yaml", "a\n"), folder);
        assertThat(folder.resolve("b.yaml")).hasContent("mine now\n");
    }

    @Test
    void aFileMayBecomeAFolderAndAFolderAFile() {
        write(tree("x", "file\n", "y/deep/z.yaml", "z\n"), folder);
        write(tree("x/deep/z.yaml", "z\n", "y", "file\n"), folder);
        assertThat(folder.resolve("x/deep/z.yaml")).hasContent("z\n");
        assertThat(folder.resolve("y")).hasContent("file\n");
    }

    @Test
    void aFolderWithSomethingElseInItDoesNotBecomeAFile() throws IOException {
        write(tree("y/z.yaml", "z\n"), folder);
        Files.createDirectories(folder.resolve("y/empty"));
        assertThat(refused(tree("y", "file\n"), OVERWRITING)).contains("deploy/y cannot be written: it is a folder");
        Files.delete(folder.resolve("y/empty"));
        put(folder, "y/mine.txt", "mine\n");
        assertThat(refused(tree("y", "file\n"), OVERWRITING)).contains("deploy/y cannot be written: it is a folder");
    }

    @Test
    void aFileOfTheUsersInThePlaceOfAFolderIsRefused() {
        put(folder, "config", "mine\n");
        assertThat(refused(tree("config/a.yaml", "a\n"), OVERWRITING))
                .contains("deploy/config/a.yaml cannot be written: config is a file");
    }

    @Test
    void emittingASubsetPrunesOnlyThatSubset() {
        write(
                add(add(named("data", "s.yaml", "s\n"), "dev/a.yaml", "dev", "a\n"), "prod/a.yaml", "prod", "a\n")
                        .build(),
                folder);
        OutputTree dev =
                add(named("data", "s.yaml", "s\n"), "dev/b.yaml", "dev", "b\n").build();
        assertThat(write(dev, folder).pruned()).containsExactly("dev/a.yaml");
        assertThat(folder.resolve("prod/a.yaml")).exists();
        assertThat(read(folder, LEDGER)).contains(" prod prod/a.yaml\n");
    }

    @Test
    void aFileThatHasMovedToAGroupThatIsNotEmittedIsNotPruned() {
        write(tree("a.yaml", "a\n"), folder);
        OutputTree dev = named("data")
                .group("dev")
                .notEmitted(new OutputPath("a.yaml"), Trace.NONE)
                .build();
        assertThat(write(dev, folder).pruned()).isEmpty();
        assertThat(folder.resolve("a.yaml")).exists();
    }

    @Test
    void afterAMergeAFileOfTwoGroupsIsPrunedOnlyWhenBothAreEmitted() {
        write(tree("a.yaml", "a\n"), folder);
        put(folder, LEDGER, read(folder, LEDGER) + read(folder, LEDGER).replace(" shared ", " prod "));
        assertThat(write(tree(), folder).pruned()).isEmpty();
        assertThat(write(named("data").group("prod").build(), folder).pruned()).containsExactly("a.yaml");
    }

    @Test
    void aLedgerWithConflictMarkersOwnsBothSidesAndIsMended() {
        write(tree("a.yaml", "ours\n", "mine.yaml", "m\n"), folder);
        String ours = read(folder, LEDGER);
        String theirs = Digests.of("theirs\n".getBytes(StandardCharsets.UTF_8)) + " shared a.yaml\n";
        put(folder, LEDGER, "<<<<<<< HEAD\n" + ours + "=======\n" + theirs + ">>>>>>> other\n");
        put(folder, "a.yaml", "theirs\n");
        WriteResult result = write(tree("a.yaml", "next\n", "mine.yaml", "m\n"), folder);
        assertThat(result.written()).containsExactly("a.yaml");
        assertThat(read(folder, LEDGER)).doesNotContain("<<<<").doesNotContain(">>>>");
        assertThat(read(folder, LEDGER).lines()).hasSize(2);
    }

    @Test
    void definitionsShareAFolderEachWithItsLedger() {
        write(named("one", "one.yaml", "1\n").build(), folder);
        write(named("two", "two.yaml", "2\n").build(), folder);
        assertThat(write(named("one").build(), folder).pruned()).containsExactly("one.yaml");
        assertThat(folder.resolve("two.yaml")).exists();
    }

    @Test
    void aFileOfAnotherDefinitionIsRefusedEvenIfItIsTheSameOrDiffersByCaseAlone() {
        write(named("one", "a.yaml", "1\n").build(), folder);
        assertThat(refused(named("two", "a.yaml", "1\n").build(), OVERWRITING)).isEqualTo("""
                        [output] deploy/a.yaml cannot be written: it belongs to the definition 'one'
                            why: only what this definition generated may be replaced, and only inside the output folder
                            fix: another output folder, or other file names; if 'one' has been renamed, rename .platformgen/one.ledger with it""");
        refused(named("two", "A.yaml", "1\n").build());
    }

    @Test
    void aStaleFileThatAnotherDefinitionListsTooIsLeftToIt() {
        write(named("one", "a.yaml", "1\n").build(), folder);
        put(folder, ".platformgen/two.ledger", read(folder, ".platformgen/one.ledger"));
        assertThat(write(named("one").build(), folder).pruned()).isEmpty();
        assertThat(folder.resolve("a.yaml")).exists();
        assertThat(read(folder, ".platformgen/one.ledger")).isEmpty();
    }

    @Test
    void aHundredForeignFilesAreToldInAFewProblems() {
        String[] files = new String[200];
        for (int i = 0; i < files.length; i += 2) {
            files[i] = "file-" + i + ".yaml";
            files[i + 1] = "generated\n";
            put(folder, files[i], "mine\n");
        }
        assertThat(refused(tree(files)))
                .contains("the same goes for 80 more files in deploy")
                .contains(".platformgen/data.ledger as it was last committed");
    }

    @Test
    void whatTheUserAddsToOurGitignoreStays() {
        put(folder, ".platformgen/.gitignore", "*.bak\nlock\n");
        write(tree("a.yaml", "a\n"), folder);
        assertThat(read(folder, ".platformgen/.gitignore")).isEqualTo("*.bak\nlock\nstaging-*\njournal-*\n");
        assertThat(tree("a.yaml", "a\n").compareWith(folder).isClean()).isTrue();
    }
}
