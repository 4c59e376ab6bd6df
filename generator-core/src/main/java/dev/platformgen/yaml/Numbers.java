package dev.platformgen.yaml;

import dev.platformgen.tree.Scalar;

/**
 * Plain text that begins like a number, read by hand: patterns would be slow on the way out and overflow the stack on long
 * text such as {@code 1:10:10:10…}.
 *
 * @see <a href="https://github.com/kubernetes-sigs/yaml/blob/master/goyaml.v2/resolve.go">how Kubernetes resolves scalars</a>
 */
final class Numbers {
    private static final int DECIMAL = 10;
    private static final int YEAR = 4;

    private Numbers() {}

    /** Whether text can be a number or a time at all, by its first character. */
    static boolean isCandidate(char first) {
        return first >= '0' && first <= '9' || first == '-' || first == '+' || first == '.';
    }

    /**
     * Whether some reader takes the text for a number, a sexagesimal or a time. Kubernetes drops every underscore before
     * it looks, so {@code 0_x1F} and {@code +_1} are numbers too.
     */
    static boolean isMistakable(String text) {
        return isDotWord(text) || isTime(text) || isNumber(text);
    }

    /** What the text is to Kubernetes: an integer, a float, or else a string, as what no machine number holds is too. */
    static Scalar.Type typeOf(String text) {
        if (isDotWord(text)) {
            return Scalar.Type.FLOAT;
        }
        if (text.charAt(0) == '.' && !separatesDigits(text)) {
            return Scalar.Type.STRING;
        }
        String plain = text.replace("_", "");
        char first = plain.charAt(0);
        String sign = first == '-' || first == '+' ? plain.substring(0, 1) : "";
        if (isInteger(sign, plain.substring(sign.length()))) {
            return Scalar.Type.INTEGER;
        }
        boolean isFloat = isDecimal(plain, sign.length()) && !Double.isInfinite(Double.parseDouble(plain));
        return isFloat ? Scalar.Type.FLOAT : Scalar.Type.STRING;
    }

    /** Whether underscores stand between digits only, which text that begins with a point is held to. */
    private static boolean separatesDigits(String text) {
        for (int i = text.indexOf('_'); i >= 0; i = text.indexOf('_', i + 1)) {
            if (i + 1 == text.length() || !isDigit(text.charAt(i - 1)) || !isDigit(text.charAt(i + 1))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isInteger(String sign, String unsigned) {
        if (unsigned.length() < 2 || unsigned.charAt(0) != '0') {
            return isInteger(sign, unsigned, DECIMAL);
        }
        return switch (unsigned.charAt(1)) {
            case 'b', 'B' -> isInteger(sign, unsigned.substring(2), 2);
            case 'o', 'O' -> isInteger(sign, unsigned.substring(2), 8);
            case 'x', 'X' -> isInteger(sign, unsigned.substring(2), 16);
            default -> isInteger(sign, unsigned.substring(1), 8);
        };
    }

    /** Whether there are digits only and 64 bits hold them: unsigned bits, if there is no sign. */
    private static boolean isInteger(String sign, String digits, int radix) {
        if (digits.isEmpty() || end(digits, 0, radix) < digits.length()) {
            return false;
        }
        try {
            if (sign.isEmpty()) {
                Long.parseUnsignedLong(digits, radix);
            } else {
                Long.parseLong(sign + digits, radix);
            }
            return true;
        } catch (NumberFormatException tooLarge) {
            return false;
        }
    }

    private static boolean isNumber(String text) {
        char first = text.charAt(0);
        int start = underscores(text, first == '-' || first == '+' ? 1 : 0);
        return isPrefixed(text, start) || isDecimal(text, start) || isSexagesimal(text, start);
    }

    private static boolean isPrefixed(String text, int start) {
        if (start >= text.length() || text.charAt(start) != '0') {
            return false;
        }
        int letter = underscores(text, start + 1);
        if (letter + 1 >= text.length()) {
            return false;
        }
        int radix =
                switch (text.charAt(letter)) {
                    case 'b', 'B' -> 2;
                    case 'o', 'O' -> 8;
                    case 'x', 'X' -> 16;
                    default -> 0;
                };
        return radix > 0 && end(text, letter + 1, radix) == text.length();
    }

    /** Digits with or without a point and an exponent. Some readers of YAML 1.1 take even {@code ._} for a number. */
    private static boolean isDecimal(String text, int start) {
        int at = end(text, start, DECIMAL);
        boolean any = at > start;
        if (at < text.length() && text.charAt(at) == '.') {
            int fraction = at + 1;
            at = end(text, fraction, DECIMAL);
            any |= at > fraction;
        }
        if (!any || at == text.length()) {
            return any;
        }
        if (text.charAt(at) != 'e' && text.charAt(at) != 'E') {
            return false;
        }
        int exponent = underscores(text, at + 1);
        if (exponent < text.length() && (text.charAt(exponent) == '-' || text.charAt(exponent) == '+')) {
            exponent++;
        }
        return exponent < text.length() && end(text, exponent, DECIMAL) == text.length();
    }

    /** {@code 12:30:45}, 45,045 in YAML 1.1. */
    private static boolean isSexagesimal(String text, int start) {
        int at = end(text, start, DECIMAL);
        if (at == start || at == text.length() || text.charAt(at) != ':') {
            return false;
        }
        while (at < text.length() && text.charAt(at) == ':') {
            int part = at + 1;
            at = part;
            while (at < text.length() && at - part < 2 && isDigit(text.charAt(at))) {
                at++;
            }
            if (at == part || at - part == 2 && text.charAt(part) > '5') {
                return false;
            }
        }
        return at == text.length() || text.charAt(at) == '.' && end(text, at + 1, DECIMAL) == text.length();
    }

    /** {@code 2001-01-01}, alone or followed by a time of day. */
    private static boolean isTime(String text) {
        int at = 0;
        while (at < text.length() && at < YEAR && isDigit(text.charAt(at))) {
            at++;
        }
        if (at < YEAR) {
            return false;
        }
        for (int part = 0; part < 2; part++) {
            if (at == text.length() || text.charAt(at) != '-') {
                return false;
            }
            int from = ++at;
            while (at < text.length() && at - from < 2 && isDigit(text.charAt(at))) {
                at++;
            }
            if (at == from) {
                return false;
            }
        }
        return at == text.length() || "Tt \t".indexOf(text.charAt(at)) >= 0;
    }

    /** {@code .inf} and {@code .nan} in their three spellings; infinity with a sign, too. */
    private static boolean isDotWord(String text) {
        int dot = text.charAt(0) == '.' ? 0 : 1;
        if (text.length() != dot + 4 || text.charAt(dot) != '.') {
            return false;
        }
        String word = text.substring(dot + 1);
        return switch (word) {
            case "inf", "Inf", "INF" -> true;
            case "nan", "NaN", "NAN" -> dot == 0;
            default -> false;
        };
    }

    private static int end(String text, int from, int radix) {
        int at = from;
        while (at < text.length() && (text.charAt(at) == '_' || isDigit(text.charAt(at), radix))) {
            at++;
        }
        return at;
    }

    private static int underscores(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == '_') {
            at++;
        }
        return at;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isDigit(char c, int radix) {
        return c < 0x80 && Character.digit(c, radix) >= 0;
    }
}
