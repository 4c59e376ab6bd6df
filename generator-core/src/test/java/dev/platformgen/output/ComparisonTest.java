package dev.platformgen.output;

import static dev.platformgen.output.Trees.named;
import static dev.platformgen.output.Trees.put;
import static dev.platformgen.output.Trees.snapshot;
import static dev.platformgen.output.Trees.tree;
import static dev.platformgen.output.Trees.write;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonTest {
    private final Path folder;

    ComparisonTest(@TempDir Path temp) {
        this.folder = temp.resolve("deploy");
    }

    @Test
    void aFolderThatIsNotThereIsMissingEverythingAndIsNotMade() {
        Comparison comparison = tree("b.yaml", "b\n", "a.yaml", "a\n").compareWith(folder);
        assertThat(comparison.missing()).containsExactly(".platformgen/data.ledger", "a.yaml", "b.yaml");
        assertThat(comparison.files()).isEqualTo(2);
        assertThat(comparison.isClean()).isFalse();
        assertThat(folder).doesNotExist();
    }

    @Test
    void eachDifferenceIsInItsListSortedAndNothingIsWritten() throws IOException {
        write(named("other", "theirs.yaml", "1\n").build(), folder);
        write(
                tree(
                        "changed.yaml", "1\n",
                        "edited.yaml", "1\n",
                        "missing.yaml", "1\n",
                        "same.yaml", "1\n",
                        "stale.yaml", "1\n",
                        "stale-edited.yaml", "1\n"),
                folder);
        put(folder, "edited.yaml", "by hand\n");
        put(folder, "stale-edited.yaml", "by hand\n");
        put(folder, "foreign.yaml", "mine\n");
        Files.delete(folder.resolve("missing.yaml"));
        SortedMap<String, String> before = snapshot(folder);
        Comparison comparison = tree(
                        "changed.yaml", "2\n",
                        "edited.yaml", "2\n",
                        "foreign.yaml", "2\n",
                        "missing.yaml", "1\n",
                        "same.yaml", "1\n",
                        "theirs.yaml", "2\n")
                .compareWith(folder);
        assertThat(comparison.missing()).containsExactly("missing.yaml");
        assertThat(comparison.changed()).containsExactly(".platformgen/data.ledger", "changed.yaml");
        assertThat(comparison.stale()).containsExactly("stale.yaml");
        assertThat(comparison.handEdited()).containsExactly("edited.yaml", "stale-edited.yaml");
        assertThat(comparison.foreign()).containsExactly("foreign.yaml", "theirs.yaml");
        assertThat(comparison.pending()).isEmpty();
        assertThat(comparison.isClean()).isFalse();
        assertThat(snapshot(folder)).isEqualTo(before);
    }

    @Test
    void whatWasWrittenIsCleanAndWritingAgainDoesNothing() {
        OutputTree tree = tree("a.yaml", "a\n", "config/b.yaml", "b\n");
        write(tree, folder);
        Comparison comparison = tree.compareWith(folder);
        assertThat(comparison.isClean()).isTrue();
        assertThat(comparison.diff()).isEmpty();
        assertThat(write(tree, folder).written()).isEmpty();
    }

    @Test
    void aLedgerThatSaysSomethingElseIsADifference() {
        OutputTree tree = tree("a.yaml", "a\n");
        write(tree, folder);
        put(folder, ".platformgen/data.ledger", "");
        assertThat(tree.compareWith(folder).changed()).containsExactly(".platformgen/data.ledger");
    }

    @Test
    void aJournalLeftByARunThatWasEndedIsPending() {
        OutputTree tree = tree("a.yaml", "a\n");
        write(tree, folder);
        put(folder, ".platformgen/journal-data", new String(new Journal(List.of()).toBytes(), StandardCharsets.UTF_8));
        Comparison comparison = tree.compareWith(folder);
        assertThat(comparison.pending()).containsExactly(".platformgen/journal-data");
        assertThat(comparison.isClean()).isFalse();
        write(tree, folder);
        assertThat(tree.compareWith(folder).isClean()).isTrue();
    }

    @Test
    void editsComeBeforeNewFilesAndThoseBeforeStaleOnes() {
        write(tree("b.yaml", "one\ntwo\nthree\n", "c.yaml", "gone\n"), folder);
        put(folder, "b.yaml", "one\r\nedited\r\nthree\r\n");
        assertThat(tree("a.yaml", "new\n", "b.yaml", "one\n2\nthree\n")
                        .compareWith(folder)
                        .diff())
                .isEqualTo("""
                        --- committed/b.yaml
                        +++ generated/b.yaml
                        @@ -1,3 +1,3 @@
                         one
                        -edited
                        +2
                         three
                        --- /dev/null
                        +++ generated/a.yaml
                        @@ -0,0 +1,1 @@
                        +new
                        --- committed/c.yaml
                        +++ /dev/null
                        @@ -1,1 +0,0 @@
                        -gone""");
    }

    @Test
    void aDiffIsCutAndSaysHowMuchMoreThereIs() {
        write(tree("a.yaml", "1\n".repeat(40), "b.yaml", "1\n", "c.yaml", "1\n"), folder);
        Comparison comparison = tree("a.yaml", "2\n".repeat(40), "b.yaml", "2\n", "c.yaml", "2\n")
                .compareWith(folder);
        assertThat(comparison.diff().lines()).hasSize(51).last().isEqualTo("… 33 more lines and 2 more files");
        assertThat(comparison.diff(83).lines()).hasSize(84).last().isEqualTo("… 2 more files");
        assertThat(comparison.diff(88).lines()).hasSize(89).last().isEqualTo("… 1 more file");
        assertThat(comparison.diff(92).lines()).hasSize(93).last().isEqualTo("… 1 more line");
        assertThat(comparison.diff(93).lines()).hasSize(93).last().isEqualTo("+2");
        assertThat(comparison.diff(0)).isEqualTo("… 3 more files");
    }

    @Test
    void aDiffShowsTheFolderAsItWasComparedAlsoAfterItHasBeenWritten() {
        write(tree("a.yaml", "1\n"), folder);
        OutputTree next = tree("a.yaml", "2\n");
        Comparison comparison = next.compareWith(folder);
        write(next, folder);
        assertThat(comparison.diff()).contains("-1\n+2");
    }

    @Test
    void binaryHugeAndHopelesslyDifferentFilesStayCheapToShow() {
        String huge = "a line of some length that makes a file of five megabytes\n".repeat(90_000);
        write(tree("binary", "a\u0000b\n", "huge.yaml", "1\n", "other.yaml", numbers(0, 20_000)), folder);
        put(folder, "huge.yaml", huge);
        String diff = tree("binary", "a\n", "huge.yaml", "2\n", "other.yaml", numbers(20_000, 40_000))
                .compareWith(folder)
                .diff(10);
        assertThat(diff).startsWith("""
                --- committed/binary
                +++ generated/binary
                (binary)
                --- committed/huge.yaml
                +++ generated/huge.yaml
                (too large to show)
                --- committed/other.yaml
                +++ generated/other.yaml
                @@ -1,20000 +1,20000 @@
                -0
                … 39999 more lines""");
    }

    private static String numbers(int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int number = from; number < to; number++) {
            text.append(number).append('\n');
        }
        return text.toString();
    }

    @Test
    void aSmallChangeInALargeFileIsFound() {
        write(tree("a.yaml", numbers(0, 20_000)), folder);
        String changed = numbers(0, 20_000).replace("\n10000\n", "\nten thousand\n");
        assertThat(tree("a.yaml", changed).compareWith(folder).diff()).contains("-10000\n+ten thousand\n");
    }

    @Test
    void whatSomebodyHasEditedCannotDriveTheTerminalOrFloodIt() {
        write(tree("a.yaml", "1\n"), folder);
        put(folder, "a.yaml", "\u001b[2Jgone\n" + "x".repeat(5000) + "\n");
        String diff = tree("a.yaml", "1\n").compareWith(folder).diff();
        assertThat(diff).doesNotContain("\u001b").contains("\uFFFD[2Jgone");
        assertThat(diff.lines().mapToInt(String::length).max()).hasValue(301);
    }

    @Test
    void aMissingLineEndShows() {
        write(tree("a.yaml", "1\n"), folder);
        put(folder, "a.yaml", "1");
        assertThat(tree("a.yaml", "1\n").compareWith(folder).diff()).endsWith("-1 (no line end)\n+1");
    }
}
