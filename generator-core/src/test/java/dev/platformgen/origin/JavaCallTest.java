package dev.platformgen.origin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class JavaCallTest {
    @Test
    void theCallerIsTheNearestLineOutsideTheLibrary() {
        Origin here = JavaCall.here();
        assertThat(here).isInstanceOf(JavaCall.class);
        assertThat(here.location().map(Origin.Location::file)).contains("JavaCallTest.java");
        assertThat(((JavaCall) here).sourcePath()).contains("dev/platformgen/origin/JavaCallTest.java");
    }

    @Test
    void aBlueprintThatTheJdkCallsBackIsStillTheCaller() {
        Supplier<Origin> blueprint = JavaCallTest::called;
        Origin through =
                List.of(blueprint).stream().map(Supplier::get).findFirst().orElseThrow();
        assertThat(through.describe()).startsWith("JavaCallTest.java:");
    }

    @Test
    void callsOfOneLineAreEqualAndOfTwoAreNot() {
        Origin first = JavaCall.here();
        Origin second = JavaCall.here();
        assertThat(called()).isEqualTo(called());
        assertThat(first).isNotEqualTo(second);
    }

    @Test
    void aTraceNamesTheLastPlaceThatCanBeOpened() {
        Trace trace = Trace.of(new Origin.FilePosition("values.yaml", 3, 5)).then(new Origin.Note("a default"));
        assertThat(trace.nearest().map(Origin::describe)).contains("values.yaml:3:5");
        assertThat(Trace.note("a default").nearest()).isEqualTo(Optional.empty());
    }

    private static Origin called() {
        return JavaCall.here();
    }
}
