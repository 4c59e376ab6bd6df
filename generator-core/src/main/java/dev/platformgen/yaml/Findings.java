package dev.platformgen.yaml;

import dev.platformgen.origin.Origin;
import dev.platformgen.origin.Problem;
import dev.platformgen.origin.Trace;
import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** What is wrong with a file, each with its place. */
final class Findings {
    private final String file;
    private final List<Problem> problems = new ArrayList<>();
    private Trace latest;

    Findings(String file) {
        this.file = file;
        this.latest = at(1, 1);
    }

    List<Problem> problems() {
        return problems;
    }

    void error(Trace at, String what, String why, String fix) {
        problems.add(Problem.error(file, what, at, why, fix));
    }

    void error(Event event, String what, String why, String fix) {
        error(at(event), what, why, fix);
    }

    void warning(Event event, String what, String why, String fix) {
        problems.add(Problem.warning(file, what, at(event), why, fix));
    }

    Trace at(Event event) {
        latest = event.getStartMark().map(this::at).orElse(latest);
        return latest;
    }

    Trace at(Mark mark) {
        return at(mark.getLine() + 1, mark.getColumn() + 1);
    }

    Trace at(int line, int column) {
        return Trace.of(new Origin.FilePosition(file, line, column));
    }

    /** Where the reader has got to, for errors that name no place. */
    Trace latest() {
        return latest;
    }
}
