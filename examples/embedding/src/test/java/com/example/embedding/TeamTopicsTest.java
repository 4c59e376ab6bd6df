package com.example.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platformgen.engine.Generation;
import dev.platformgen.engine.Platformgen;
import dev.platformgen.output.Comparison;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TeamTopicsTest {
    private static final Path GOLDEN = Path.of("..", "..", "golden", "embedding");

    private final Generation generation = Platformgen.generate(new TeamTopics());

    @Test
    void committedFilesAreWhatIsGenerated() {
        Comparison drift = generation.compareWith(GOLDEN);
        assertThat(drift.isClean()).as(drift.diff(50)).isTrue();
    }

    @Test
    void everyTeamHasAFileInAFolderOfItsOwn() {
        assertThat(generation.output().paths())
                .containsExactly(
                        "config/kafka.yaml",
                        "config/topics/billing.yaml",
                        "config/topics/search.yaml",
                        "config/topics/shipping.yaml");
    }

    @Test
    void mainWritesOnceAndThenFindsNothingToDo(@TempDir Path folder) {
        Main.main(new String[] {folder.toString()});
        assertThat(generation.compareWith(folder).isClean()).isTrue();
    }
}
