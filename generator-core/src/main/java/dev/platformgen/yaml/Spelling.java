package dev.platformgen.yaml;

import java.util.regex.Pattern;

/** Decides how a string has to be written so that readers of YAML 1.1 and of YAML 1.2 both get that string back. */
final class Spelling {
    /** How a string can be written. */
    enum Form {
        PLAIN,
        SINGLE_QUOTED,
        DOUBLE_QUOTED,
        LITERAL
    }

    private static final Pattern NUMBER_OR_TIME = Pattern.compile("[-+]?(?:"
            + "0[bB][01_]+|0[xX][0-9a-fA-F_]+|0[oO][0-7_]+"
            + "|(?:\\.[0-9_]+|[0-9][0-9_]*(?:\\.[0-9_]*)?)(?:[eE][-+]?[0-9_]*)?"
            + "|[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\\.[0-9_]*)?"
            + ")|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt \\t].*)?");
    private static final String NOT_FIRST = ",[]{}#&*!|>'\"%@` \t";
    private static final int NEL = 0x85;
    private static final int FIRST_AFTER_C1 = 0xA0;
    private static final int BOM = 0xFEFF;

    private Spelling() {}

    /** The form for a value; a key is never written as a literal block. */
    static Form of(String text, boolean key) {
        int length = text.length();
        if (length == 0) {
            return Form.DOUBLE_QUOTED;
        }
        boolean lines = false;
        boolean quote = false;
        boolean marks = false;
        char previous = ' ';
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                lines = true;
            } else if (c < ' ' && c != '\t' || c >= 0x7F && !isReadable(text, i)) {
                return Form.DOUBLE_QUOTED;
            } else if (c == '#' && previous == ' ' || previous == ':' && (c == ' ' || c == '\t') || c == '\t') {
                quote = true;
            } else if (c == '"' || c == '\\') {
                marks = true;
            }
            previous = c;
        }
        if (lines) {
            return !key && isLiteral(text) ? Form.LITERAL : Form.DOUBLE_QUOTED;
        }
        if (!quote && previous != ' ' && previous != ':' && startsPlain(text) && !isSpecial(text)) {
            return Form.PLAIN;
        }
        return marks ? Form.SINGLE_QUOTED : Form.DOUBLE_QUOTED;
    }

    /** Whether the character at that place may stand in YAML as it is: printable, paired, no line break of YAML 1.1. */
    static boolean isReadable(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        }
        return c >= FIRST_AFTER_C1 && c != NEL && c != 0x2028 && c != 0x2029 && c != BOM && c < 0xFFFE;
    }

    /** Whether the text fits between single quotes, which know no escape but the doubled quote. */
    static boolean fitsSingleQuotes(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c >= 0x7F && !isReadable(text, i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean startsPlain(String text) {
        char first = text.charAt(0);
        if (first == '-' || first == '?' || first == ':') {
            return text.length() > 1 && text.charAt(1) != ' ' && !text.startsWith("---");
        }
        return NOT_FIRST.indexOf(first) < 0 && !text.startsWith("...");
    }

    /** Whether a reader would take the plain text for a number, a boolean, null, a time or a merge key. */
    private static boolean isSpecial(String text) {
        char first = text.charAt(0);
        if (first >= '0' && first <= '9' || first == '-' || first == '+' || first == '.') {
            return looksNumeric(text) && NUMBER_OR_TIME.matcher(text).matches() || isDotWord(text);
        }
        return switch (first) {
            case '~', '=' -> text.length() == 1;
            case '<' -> text.equals("<<");
            case 'y', 'Y' -> text.length() == 1 || isWord(text, "yes");
            case 'n', 'N' -> text.length() == 1 || isWord(text, "no") || isWord(text, "null");
            case 't', 'T' -> isWord(text, "true");
            case 'f', 'F' -> isWord(text, "false");
            case 'o', 'O' -> isWord(text, "on") || isWord(text, "off");
            default -> false;
        };
    }

    private static boolean isWord(String text, String word) {
        return text.length() == word.length() && text.equalsIgnoreCase(word);
    }

    private static boolean isDotWord(String text) {
        int start = text.charAt(0) == '.' ? 0 : 1;
        return text.length() - start == 4
                && (text.regionMatches(true, start, ".inf", 0, 4) || text.regionMatches(true, start, ".nan", 0, 4));
    }

    /** A cheap look that spares {@code 500m} and {@code 20Gi} the pattern. */
    private static boolean looksNumeric(String text) {
        if (text.length() > 4 && text.charAt(4) == '-') {
            return true;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean hex = c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
            boolean other = "_.:+-xXoO".indexOf(c) >= 0;
            if (!(c >= '0' && c <= '9' || hex || other)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether text of several lines survives as a literal block without an indentation indicator: its first line starts
     * with something visible, and no line ends in white space or begins with a tab, which editors and reviewers lose.
     */
    static boolean isLiteral(String text) {
        char first = text.charAt(0);
        if (first == ' ' || first == '\n' || first == '\t') {
            return false;
        }
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            char before = text.charAt(i - 1);
            if (c == '\n' && (before == ' ' || before == '\t') || c == '\t' && before == '\n') {
                return false;
            }
        }
        char last = text.charAt(text.length() - 1);
        return last != ' ' && last != '\t';
    }
}
