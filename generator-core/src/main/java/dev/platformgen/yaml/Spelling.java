package dev.platformgen.yaml;

/** Decides how a string has to be written so that readers of YAML 1.1 and of YAML 1.2 both get that string back. */
final class Spelling {
    /** How a string can be written. */
    enum Form {
        PLAIN,
        SINGLE_QUOTED,
        DOUBLE_QUOTED,
        LITERAL
    }

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
        boolean tabs = false;
        char previous = ' ';
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                lines = true;
            } else if (c < ' ' && c != '\t' || c >= 0x7F && !isReadable(text, i)) {
                return Form.DOUBLE_QUOTED;
            } else if (c == '\t') {
                tabs = true;
            } else if (c == '#' && previous == ' ' || c == ' ' && previous == ':') {
                quote = true;
            } else if (c == '"' || c == '\\') {
                marks = true;
            }
            previous = c;
        }
        if (lines) {
            return !key && isLiteral(text) ? Form.LITERAL : Form.DOUBLE_QUOTED;
        }
        if (tabs) {
            return Form.DOUBLE_QUOTED;
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

    /** Whether the text may begin without quotes. kubectl refuses any line that begins with three dashes, even a key's. */
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
        if (Numbers.isCandidate(first)) {
            return Numbers.isMistakable(text);
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

    /** Whether the text is the word in one of the spellings that YAML knows: {@code yes}, {@code Yes}, {@code YES}. */
    private static boolean isWord(String text, String word) {
        if (text.length() != word.length() || !text.equalsIgnoreCase(word)) {
            return false;
        }
        boolean upper = isUpper(text.charAt(1));
        for (int i = 2; i < text.length(); i++) {
            if (isUpper(text.charAt(i)) != upper) {
                return false;
            }
        }
        return !upper || isUpper(text.charAt(0));
    }

    private static boolean isUpper(char c) {
        return c >= 'A' && c <= 'Z';
    }

    /**
     * Whether readable text survives as a literal block: no line ends in white space, which editors strip and reviewers
     * do not see, and some line has something in it.
     */
    static boolean isLiteral(String text) {
        char before = '\n';
        boolean visible = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean blank = before == ' ' || before == '\t';
            if (c == '\n' && blank) {
                return false;
            }
            visible |= c > ' ';
            before = c;
        }
        return visible && before != ' ' && before != '\t';
    }

    /** Whether a reader has to be told how far a literal block is indented, since its first line does not show it. */
    static boolean hidesIndentation(String text) {
        return text.charAt(0) <= ' ';
    }
}
