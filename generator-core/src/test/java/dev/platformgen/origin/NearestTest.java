package dev.platformgen.origin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
    private static final List<String> KNOWN = List.of("dev", "staging", "production");

    @Test
    void aSlipFindsWhatWasMeant() {
        assertThat(Nearest.of("prodution", KNOWN)).contains("production");
        assertThat(Nearest.of("Stagng", KNOWN)).contains("staging");
    }

    @Test
    void somethingElseFindsNothing() {
        assertThat(Nearest.of("quality-assurance", KNOWN)).isEmpty();
    }
}
