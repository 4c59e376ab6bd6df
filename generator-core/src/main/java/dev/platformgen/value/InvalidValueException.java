package dev.platformgen.value;

/** Thrown by a value type that is given text it cannot stand for; says what was wrong, why it matters and what to write. */
public final class InvalidValueException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String reason;
    private final String fix;

    public InvalidValueException(String what, String reason, String fix) {
        super(what);
        this.reason = reason;
        this.fix = fix;
    }

    /** Why the value is refused: what a cluster would do with it. */
    public String reason() {
        return reason;
    }

    /** What to write instead. */
    public String fix() {
        return fix;
    }
}
