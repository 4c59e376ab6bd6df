package dev.platformgen.output;

import static dev.platformgen.output.Trees.OVERWRITING;
import static dev.platformgen.output.Trees.put;
import static dev.platformgen.output.Trees.snapshot;
import static dev.platformgen.output.Trees.tree;
import static dev.platformgen.output.Trees.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.platformgen.output.Journal.Kind;
import dev.platformgen.output.Journal.Step;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders that would lead us astray; what lies outside the output folder must never change. */
class HostileFolderTest {
    private static final byte[] MINE = "mine\n".getBytes(StandardCharsets.UTF_8);

    private final Path folder;
    private final Path outside;

    HostileFolderTest(@TempDir Path temp) {
        this.folder = temp.resolve("deploy");
        this.outside = temp.resolve("outside");
    }

    @BeforeEach
    void somethingOutside() throws IOException {
        put(outside, "a.yaml", "mine\n");
        put(outside, "0/0", "mine\n");
        Files.createDirectories(folder);
    }

    @AfterEach
    void nothingOutsideHasChanged() {
        assertThat(snapshot(outside))
                .containsOnlyKeys("/", "0/", "0/0", "a.yaml")
                .containsEntry("a.yaml", "mine\n")
                .containsEntry("0/0", "mine\n");
    }

    private void link(String path, Path target) throws IOException {
        Files.createDirectories(folder.resolve(path).getParent());
        Files.createSymbolicLink(folder.resolve(path), target);
    }

    private void refused(OutputTree tree, String message) {
        SortedMap<String, String> before = snapshot(folder);
        assertThatThrownBy(() -> tree.writeTo(folder, OVERWRITING))
                .isInstanceOf(OutputException.class)
                .hasMessageContaining(message);
        assertThat(snapshot(folder)).isEqualTo(before);
    }

    @Test
    void noPathLeadsThroughALink() throws IOException {
        link("config", outside);
        refused(tree("config/a.yaml", "a\n"), "config/a.yaml cannot be written: config is a symbolic link");
        refused(tree("config/new/deep.yaml", "a\n"), "config is a symbolic link");
    }

    @Test
    void noPathEndsInALink() throws IOException {
        link("a.yaml", outside.resolve("a.yaml"));
        link("dangling.yaml", outside.resolve("absent"));
        refused(tree("a.yaml", "a\n"), "a.yaml cannot be written: it is a symbolic link");
        refused(tree("dangling.yaml", "a\n"), "dangling.yaml cannot be written: it is a symbolic link");
    }

    @Test
    void theOutputFolderItselfMayBeALink() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolveSibling("link"), folder);
        write(tree("a.yaml", "a\n"), link);
        assertThat(folder.resolve("a.yaml")).hasContent("a\n");
    }

    @Test
    void staleFilesAreNotPrunedThroughALink() throws IOException {
        write(tree("config/a.yaml", "mine\n"), folder);
        Files.delete(folder.resolve("config/a.yaml"));
        Files.delete(folder.resolve("config"));
        link("config", outside);
        assertThat(write(tree(), folder).pruned()).isEmpty();
    }

    @Test
    void aLedgerThatNamesWhatIsOutsideIsNotBelieved() {
        String digest = Digests.of(MINE);
        put(
                folder,
                ".platformgen/data.ledger",
                digest + " shared ../outside/a.yaml\n" + digest + " shared "
                        + outside.resolve("a.yaml").toAbsolutePath() + "\n");
        assertThat(tree().writeTo(folder, OVERWRITING).pruned()).isEmpty();
    }

    @Test
    void ourOwnFolderMustNotBeALinkOrAFile() throws IOException {
        link(".platformgen", outside);
        refused(tree("b.yaml", "b\n"), ".platformgen is a symbolic link");
        Files.delete(folder.resolve(".platformgen"));
        put(folder, ".platformgen", "mine\n");
        refused(tree("b.yaml", "b\n"), ".platformgen is not a folder");
        assertThatThrownBy(() -> tree().compareWith(folder)).isInstanceOf(OutputException.class);
    }

    @Test
    void theOutputFolderMustNotBeAFile() throws IOException {
        Files.delete(folder);
        Files.write(folder, MINE);
        assertThatThrownBy(() -> write(tree("a.yaml", "a\n"), folder))
                .isInstanceOf(OutputException.class)
                .hasMessageContaining("is not a folder");
        assertThat(folder).hasBinaryContent(MINE);
    }

    @Test
    void aStagingFolderThatIsALinkIsRemovedAndNotEmptied() throws IOException {
        link(".platformgen/staging-data", outside);
        write(tree("b.yaml", "b\n"), folder);
        assertThat(folder.resolve("b.yaml")).hasContent("b\n");
    }

    @Test
    void aLedgerJournalOrGitignoreThatIsALinkIsReplacedAndNotWrittenThrough() throws IOException {
        for (String name : List.of("data.ledger", "journal-data", ".gitignore")) {
            link(".platformgen/" + name, outside.resolve("a.yaml"));
        }
        write(tree("b.yaml", "b\n"), folder);
        assertThat(folder.resolve(".platformgen/data.ledger")).isRegularFile();
        assertThat(Files.isSymbolicLink(folder.resolve(".platformgen/data.ledger")))
                .isFalse();
    }

    @Test
    void aLockThatIsALinkIsNotFollowed() throws IOException {
        link(".platformgen/lock", outside.resolve("created"));
        assertThatThrownBy(() -> write(tree("b.yaml", "b\n"), folder)).isInstanceOf(OutputException.class);
    }

    @Test
    void aJournalIsNotCarriedOutThroughLinks() throws IOException {
        link("config", outside);
        link(".platformgen/staging-data", outside);
        String digest = Digests.of(MINE);
        Journal forged = new Journal(List.of(
                new Step(Kind.DELETE, 0, digest, "-", "-", new OutputPath("config/a.yaml")),
                new Step(Kind.WRITE, 0, "-", digest, "shared", new OutputPath("config/new.yaml")),
                new Step(Kind.WRITE, 0, "-", digest, "shared", new OutputPath("stolen.yaml"))));
        Files.write(folder.resolve(".platformgen/journal-data"), forged.toBytes());
        write(tree("b.yaml", "b\n"), folder);
        assertThat(folder.resolve("stolen.yaml")).doesNotExist();
        assertThat(folder.resolve(".platformgen/journal-data")).doesNotExist();
    }

    @Test
    void aStagedFileThatIsNotWhatTheJournalSaysIsNotUsed() throws IOException {
        write(tree("a.yaml", "a\n"), folder);
        String before = Digests.of("a\n".getBytes(StandardCharsets.UTF_8));
        Journal journal = new Journal(
                List.of(new Step(Kind.WRITE, 0, before, Digests.of(MINE), "shared", new OutputPath("a.yaml"))));
        Files.write(folder.resolve(".platformgen/journal-data"), journal.toBytes());
        put(folder, ".platformgen/staging-data/0/0", "");
        assertThat(write(tree("a.yaml", "a\n"), folder).unchanged()).containsExactly("a.yaml");
        assertThat(folder.resolve("a.yaml")).hasContent("a\n");
    }

    @Test
    void aPipeInTheWayIsNeitherReadNorReplaced() throws Exception {
        Path pipe = folder.resolve("a.yaml");
        assumeThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        assertThatThrownBy(() -> tree("a.yaml", "a\n").writeTo(folder, OVERWRITING))
                .isInstanceOf(OutputException.class)
                .hasMessageContaining("it is not a regular file");
        assertThat(pipe).exists();
    }

    @Test
    void aNewSpellingOfAFileIsWrittenAfterTheOldOneIsGoneWhereCaseIsIgnored() throws IOException {
        write(tree("Kafka.yaml", "a\n"), folder);
        // Two names of one file are what a file system that ignores case looks like.
        Files.createLink(folder.resolve("kafka.yaml"), folder.resolve("Kafka.yaml"));
        FileOperations ignoringCase = new FileOperations() {
            @Override
            public void delete(Path path) throws IOException {
                FileOperations.super.delete(path);
                if (path.endsWith("Kafka.yaml")) {
                    FileOperations.super.delete(path.resolveSibling("kafka.yaml"));
                }
            }
        };
        WriteResult result = tree("kafka.yaml", "a\n").writeTo(folder, WriteOptions.DEFAULT, ignoringCase);
        assertThat(result.written()).containsExactly("kafka.yaml");
        assertThat(result.pruned()).containsExactly("Kafka.yaml");
        assertThat(folder.resolve("kafka.yaml")).hasContent("a\n");
        assertThat(folder.resolve("Kafka.yaml")).doesNotExist();
    }

    @Test
    void aReadOnlyFolderIsToldWithTheCause() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
        assumeThat(Files.isWritable(folder)).as("root may write anywhere").isFalse();
        assertThatThrownBy(() -> write(tree("b.yaml", "b\n"), folder)).hasMessageContaining("AccessDeniedException");
    }

    @Test
    void aDiskThatRefusesIsToldWithTheCauseAndTheNextRunGoesOn() {
        FileOperations full = new FileOperations() {
            @Override
            public void write(Path file, byte[] content) throws IOException {
                throw new FileSystemException(file.toString(), null, "No space left on device");
            }
        };
        OutputTree tree = tree("b.yaml", "b\n");
        assertThatThrownBy(() -> tree.writeTo(folder, WriteOptions.DEFAULT, full))
                .isInstanceOf(OutputException.class)
                .hasMessageContaining("No space left on device")
                .hasCauseInstanceOf(FileSystemException.class);
        assertThat(write(tree, folder).written()).containsExactly("b.yaml");
    }

    @Test
    void aFileThatIsEditedWhileWeWriteIsLeftAndTold() {
        write(tree("a.yaml", "a\n", "b.yaml", "b\n"), folder);
        FileOperations editing = new FileOperations() {
            @Override
            public void write(Path file, byte[] content) throws IOException {
                FileOperations.super.write(file, content);
                if (file.endsWith("journal-data")) {
                    put(folder, "a.yaml", "precious\n");
                }
            }
        };
        OutputTree next = tree("a.yaml", "a2\n", "b.yaml", "b2\n");
        assertThatThrownBy(() -> next.writeTo(folder, WriteOptions.DEFAULT, editing))
                .isInstanceOf(OutputException.class)
                .hasMessageContaining("a.yaml was changed by somebody else while this run was writing");
        assertThat(folder.resolve("a.yaml")).hasContent("precious\n");
        assertThat(folder.resolve("b.yaml")).hasContent("b2\n");
        assertThatThrownBy(() -> write(next, folder)).hasMessageContaining("a.yaml was edited by hand");
    }

    @Test
    void theLockIsGivenBackHoweverARunEnds() throws IOException {
        FileOperations broken = new FileOperations() {
            @Override
            public FileChannel openLock(Path file) throws IOException {
                throw new FileSystemException(file.toString(), null, "No locks available");
            }
        };
        assertThatThrownBy(() -> tree().writeTo(folder, WriteOptions.DEFAULT, broken))
                .hasMessageContaining("No locks available");
        assertThat(write(tree("b.yaml", "b\n"), folder).written()).hasSize(1);
    }
}
