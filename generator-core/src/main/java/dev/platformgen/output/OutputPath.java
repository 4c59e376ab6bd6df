package dev.platformgen.output;

import dev.platformgen.value.InvalidValueException;
import dev.platformgen.value.Names;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A file's place below the output folder: forward slashes, no way out of the folder, legal on every file system a team
 * might check it out on.
 */
public record OutputPath(String text) implements Comparable<OutputPath> {
    /** Our own folder below the output folder, for ledgers, lock and staging. */
    static final String OWN_FOLDER = ".platformgen";

    private static final int MAX_LENGTH = 400;
    private static final int MAX_SEGMENT = 200;
    private static final Pattern RESERVED =
            Pattern.compile("(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\\..*)?", Pattern.CASE_INSENSITIVE);

    public OutputPath {
        if (text.isEmpty() || text.length() > MAX_LENGTH) {
            throw refused(text, "1 to " + MAX_LENGTH + " characters long");
        }
        if (text.startsWith("/") || text.indexOf('\\') >= 0 || text.indexOf(':') >= 0) {
            throw refused(text, "relative, with forward slashes and without a drive letter");
        }
        for (String segment : text.split("/", -1)) {
            check(text, segment);
        }
        if (text.toLowerCase(Locale.ROOT).startsWith(OWN_FOLDER + "/")) {
            throw refused(text, "outside " + OWN_FOLDER + "/, where the ledger is");
        }
    }

    private static void check(String text, String segment) {
        if (segment.isEmpty() || segment.equals(".") || segment.equals("..")) {
            throw refused(text, "without empty, '.' or '..' parts");
        }
        if (segment.length() > MAX_SEGMENT) {
            throw refused(text, "of parts of at most " + MAX_SEGMENT + " characters");
        }
        if (RESERVED.matcher(segment).matches() || segment.endsWith(".") || segment.endsWith(" ")) {
            throw refused(text, "without names that Windows reserves and without trailing dots or spaces");
        }
        if (segment.equalsIgnoreCase(".git")) {
            throw refused(text, "outside .git");
        }
        for (int i = 0; i < segment.length(); i++) {
            char c = segment.charAt(i);
            if (c < ' ' || c == 0x7F || "<>\"|?*".indexOf(c) >= 0 || Character.isSurrogate(c)) {
                throw refused(text, "without control characters and without < > \" | ? *");
            }
        }
    }

    private static InvalidValueException refused(String text, String must) {
        return new InvalidValueException(
                "path was " + Names.quoted(text) + ", must be " + must,
                "it would leave the output folder, or could not be checked out on every machine",
                "\"streaming/kafka.yaml\", a path below the folder it goes to");
    }

    Path in(Path folder) {
        return folder.resolve(text);
    }

    @Override
    public int compareTo(OutputPath other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
