package dev.platformgen.origin;

import java.lang.StackWalker.StackFrame;
import java.security.CodeSource;
import java.util.Optional;
import java.util.Set;

/**
 * The line of the user's Java that called into the library.
 *
 * <p>Taking one costs about a microsecond: the walk stops at the first frame outside the library, and class, method and
 * line are looked up only when a message asks for them.
 */
public final class JavaCall implements Origin {
    /** A setter is two to four calls below the user's line. */
    private static final int USUAL_DEPTH = 5;

    private static final StackWalker WALKER =
            StackWalker.getInstance(Set.of(StackWalker.Option.RETAIN_CLASS_REFERENCE), USUAL_DEPTH);
    private static final ClassValue<Boolean> LIBRARY = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            return isLibrary(type);
        }
    };

    private final StackFrame frame;

    private JavaCall(StackFrame frame) {
        this.frame = frame;
    }

    /** The nearest caller outside the library. */
    public static Origin here() {
        return WALKER.<Origin>walk(frames -> frames.filter(frame -> !LIBRARY.get(frame.getDeclaringClass()))
                .findFirst()
                .<Origin>map(JavaCall::new)
                .orElseGet(() -> new Note("the library itself")));
    }

    private static boolean isLibrary(Class<?> type) {
        if (!type.getName().startsWith("dev.platformgen.")) {
            // The JDK stands between library and user only where it calls a lambda back; never the author of a setting.
            return type.getClassLoader() == null;
        }
        CodeSource theirs = type.getProtectionDomain().getCodeSource();
        CodeSource ours = JavaCall.class.getProtectionDomain().getCodeSource();
        return theirs != null && ours != null && theirs.getLocation().equals(ours.getLocation());
    }

    /** The fully qualified class that made the call. */
    public String className() {
        return frame.getDeclaringClass().getName();
    }

    @Override
    public String describe() {
        return location().map(Location::toString).orElse(className());
    }

    @Override
    public Optional<Location> location() {
        StackTraceElement element = frame.toStackTraceElement();
        String file = element.getFileName();
        return file == null
                ? Optional.empty()
                : Optional.of(new Location(file, Math.max(element.getLineNumber(), 0), 0));
    }

    /** Path of the source file below its source root, for example {@code com/acme/DataMlPlatform.java}. */
    public Optional<String> sourcePath() {
        String folder = frame.getDeclaringClass().getPackageName().replace('.', '/');
        return location().map(at -> folder.isEmpty() ? at.file() : folder + "/" + at.file());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JavaCall call
                && describe().equals(call.describe())
                && className().equals(call.className());
    }

    @Override
    public int hashCode() {
        return describe().hashCode();
    }

    @Override
    public String toString() {
        return describe();
    }
}
