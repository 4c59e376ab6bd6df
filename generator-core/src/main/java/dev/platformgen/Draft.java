package dev.platformgen;

import dev.platformgen.origin.JavaCall;
import dev.platformgen.origin.Problem;
import dev.platformgen.origin.Setting;
import dev.platformgen.origin.Trace;
import dev.platformgen.value.ComponentId;
import dev.platformgen.value.InvalidValueException;
import dev.platformgen.value.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What every {@code Spec} writes on while the user's lambda runs: it remembers who called and collects what is wrong, so
 * that the definition runs on and everything is reported at once. Single-use: a setter called after the lambda has
 * ended throws, because its value could no longer reach the output.
 */
public final class Draft {
    private final ComponentId id;
    private final String part;
    private final Trace trace;
    private final List<Problem> problems;
    private final boolean[] closed;

    private Draft(ComponentId id, String part, Trace trace, List<Problem> problems, boolean[] closed) {
        this.id = id;
        this.part = part;
        this.trace = trace;
        this.problems = problems;
        this.closed = closed;
    }

    /** Starts a component; its name is checked here. */
    public static Draft of(ComponentId id) {
        return of(id, true);
    }

    /** Starts a component whose name follows rules of its own, which the caller checks. */
    public static Draft ofAnyName(ComponentId id) {
        return of(id, false);
    }

    private static Draft of(ComponentId id, boolean checkName) {
        Draft draft = new Draft(id, "", Trace.of(JavaCall.here()), new ArrayList<>(), new boolean[1]);
        if (checkName && !Names.isSubdomain(id.name())) {
            draft.error(
                    "name was " + Names.quoted(id.name())
                            + ", must be of a-z, 0-9, '-' and '.', starting and ending with a letter or digit",
                    "the API server refuses metadata.name otherwise (RFC 1123)",
                    "\"" + Names.suggestLabel(id.name()) + "\"");
        }
        return draft;
    }

    /** A nested lambda of the same component, named as messages shall name it: {@code nodePool 'dual'}. */
    public Draft part(String name) {
        open();
        String inner = part.isEmpty() ? name : part + ", " + name;
        return new Draft(id, inner, Trace.of(JavaCall.here()), problems, closed);
    }

    public ComponentId id() {
        return id;
    }

    /** Where the component or this part of it was begun. */
    public Trace trace() {
        return trace;
    }

    /** Remembers a value and its caller. Null is refused with a problem, and null is returned. */
    public <T> @Nullable Setting<T> set(String property, @Nullable T value) {
        open();
        if (value == null) {
            error(
                    property + " was null, must be a value",
                    "nothing could be written for it",
                    "leave the call out to get the default");
            return null;
        }
        return Setting.here(value);
    }

    /** Remembers a whole number and reports it when it is outside its bounds. */
    public @Nullable Setting<Integer> between(String property, int value, int least, int most, String why) {
        Setting<Integer> setting = set(property, value);
        if (value < least || value > most) {
            String bounds = most == Integer.MAX_VALUE ? "at least " + least : least + " to " + most;
            error(
                    property + " was " + value + ", must be " + bounds,
                    why,
                    property + "(" + Math.min(Math.max(value, least), most) + ")");
        }
        return setting;
    }

    public @Nullable Setting<Integer> atLeast(String property, int value, int least, String why) {
        return between(property, value, least, Integer.MAX_VALUE, why);
    }

    /** Remembers text read by a value type; what the type refuses becomes a problem, and null is returned. */
    public <T> @Nullable Setting<T> parse(String property, @Nullable String text, Function<String, T> reader) {
        open();
        if (text == null) {
            return this.<T>set(property, null);
        }
        try {
            return Setting.here(reader.apply(text));
        } catch (InvalidValueException refused) {
            error(property + ": " + refused.getMessage(), refused.reason(), refused.fix());
            return null;
        }
    }

    /** Reports that something required is missing, unless it is there. Returns it, or the stand-in. */
    public <T> Setting<T> require(String property, @Nullable Setting<T> setting, T standIn, String why, String fix) {
        if (setting != null) {
            return setting;
        }
        error(trace, property + " is missing", why, fix);
        return Setting.of(standIn, trace);
    }

    /** A problem at the line that is calling. */
    public void error(String what, String why, String fix) {
        error(Trace.of(JavaCall.here()), what, why, fix);
    }

    /** A problem at a line remembered earlier. */
    public void error(Trace where, String what, String why, String fix) {
        problems.add(Problem.error(id.path(), prefixed(what), where, why, fix));
    }

    public void warning(Trace where, String what, String why, String fix) {
        problems.add(Problem.warning(id.path(), prefixed(what), where, why, fix));
    }

    private String prefixed(String what) {
        return part.isEmpty() ? what : part + ": " + what;
    }

    /** Throws when the lambda has ended; for the setters that remember nothing through this draft. */
    public void open() {
        if (closed[0]) {
            throw new IllegalStateException("a setter of " + id + " was called after its lambda had ended, at "
                    + JavaCall.here().describe() + ": a Spec is for its lambda alone, do not keep it");
        }
    }

    /** Ends the draft and hands over what it found. */
    public List<Problem> close() {
        closed[0] = true;
        return List.copyOf(problems);
    }
}
