package dev.platformgen.output;

import dev.platformgen.value.InvalidValueException;
import dev.platformgen.value.Names;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;

/**
 * A file's place below the output folder: forward slashes, no way out of the folder, legal on every file system a team
 * might check it out on.
 *
 * @see <a href="https://learn.microsoft.com/en-us/windows/win32/fileio/naming-a-file">names that Windows refuses</a>
 */
public record OutputPath(String text) implements Comparable<OutputPath> {
    /** Our own folder below the output folder, for ledgers, lock and staging. */
    static final String OWN_FOLDER = ".platformgen";

    private static final int MAX_LENGTH = 400;
    private static final int MAX_SEGMENT = 200;
    private static final int LAST_ASCII = 0x7E;

    public OutputPath {
        if (text.isEmpty() || text.length() > MAX_LENGTH) {
            throw refused(text, "1 to " + MAX_LENGTH + " characters long");
        }
        boolean ascii = checkCharacters(text);
        if (text.startsWith("/")) {
            throw refused(text, "relative to the output folder, without a leading '/'");
        }
        int start = 0;
        for (int slash = text.indexOf('/'); slash >= 0; slash = text.indexOf('/', start)) {
            checkSegment(text, text.substring(start, slash));
            start = slash + 1;
        }
        checkSegment(text, text.substring(start));
        if (!ascii && !Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
            throw refused(text, "in Unicode's composed form (NFC), as macOS spells accents in another way");
        }
    }

    /** Whether all of it is ASCII. */
    private static boolean checkCharacters(String text) {
        boolean ascii = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' || c == ':') {
                throw refused(text, "written with forward slashes and without ':' or a drive letter");
            }
            if (c < ' ' || c == '<' || c == '>' || c == '"' || c == '|' || c == '?' || c == '*') {
                throw refused(text, "free of control characters and of < > \" | ? *");
            }
            if (c > LAST_ASCII) {
                ascii = false;
                checkType(text, c);
            }
        }
        return ascii;
    }

    private static void checkType(String text, char c) {
        int type = Character.getType(c);
        if (type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.SURROGATE
                || type == Character.UNASSIGNED) {
            throw refused(text, "free of invisible characters");
        }
    }

    private static void checkSegment(String text, String segment) {
        if (segment.isEmpty() || segment.equals(".") || segment.equals("..")) {
            throw refused(text, "without empty, '.' or '..' parts");
        }
        if (segment.length() > MAX_SEGMENT) {
            throw refused(text, "of parts of at most " + MAX_SEGMENT + " characters");
        }
        char last = segment.charAt(segment.length() - 1);
        if (last == '.' || last == ' ') {
            throw refused(text, "without a dot or space at the end of a part, which Windows drops");
        }
        if (isReserved(segment)) {
            throw refused(text, "without names that Windows reserves for devices");
        }
        if (segment.equalsIgnoreCase(".git") || segment.equalsIgnoreCase("git~1")) {
            throw refused(text, "outside .git");
        }
        if (segment.equalsIgnoreCase(OWN_FOLDER)) {
            throw refused(text, "outside " + OWN_FOLDER + "/, where the ledger is");
        }
    }

    /** Whether Windows would open a device of that name, whatever comes after the first dot. */
    private static boolean isReserved(String segment) {
        if ("cpanlCPANL".indexOf(segment.charAt(0)) < 0) {
            return false;
        }
        int dot = segment.indexOf('.');
        String base =
                (dot < 0 ? segment : segment.substring(0, dot)).stripTrailing().toLowerCase(Locale.ROOT);
        return switch (base) {
            case "con", "prn", "aux", "nul", "conin$", "conout$" -> true;
            default ->
                base.length() == 4
                        && (base.startsWith("com") || base.startsWith("lpt"))
                        && "0123456789¹²³".indexOf(base.charAt(3)) >= 0;
        };
    }

    private static InvalidValueException refused(String text, String must) {
        return new InvalidValueException(
                "path was " + Names.quoted(text) + ", must be " + must,
                "it would leave the output folder, or could not be checked out on every machine",
                "a path below the folder it goes to, such as \"streaming/kafka.yaml\"");
    }

    /** The folder the file is in, below the output folder; empty text for the output folder itself. */
    String parent() {
        return parent(text);
    }

    static String parent(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    /** What a file system that ignores case would tell two paths apart by. */
    String folded() {
        return folded(text);
    }

    static String folded(String path) {
        return path.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
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
