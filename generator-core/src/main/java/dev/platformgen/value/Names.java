package dev.platformgen.value;

import java.util.Locale;

/** The syntax checks that Kubernetes applies to names, shared by the value types of this package. */
public final class Names {
    private static final int MAX_SUBDOMAIN = 253;
    private static final int MAX_LABEL = 63;

    private Names() {}

    /** Whether the text is an RFC 1123 label: at most 63 of {@code a-z 0-9 -}, no dash at either end. */
    public static boolean isLabel(String text) {
        return text.length() <= MAX_LABEL && isDashed(text, 0, text.length());
    }

    /** Whether the text is an RFC 1123 subdomain: labels joined by dots, at most 253 characters. */
    public static boolean isSubdomain(String text) {
        if (text.length() > MAX_SUBDOMAIN) {
            return false;
        }
        int start = 0;
        for (int dot = text.indexOf('.'); dot >= 0; dot = text.indexOf('.', start)) {
            if (!isDashed(text, start, dot)) {
                return false;
            }
            start = dot + 1;
        }
        return isDashed(text, start, text.length());
    }

    /**
     * Whether the text may be the key of a label or annotation: a name of at most 63 of {@code A-Z a-z 0-9 - _ .}, with a
     * letter or digit at either end, and before it optionally a subdomain and a slash.
     *
     * @see <a href="https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#syntax-and-character-set">Labels</a>
     */
    public static boolean isQualifiedName(String text) {
        int slash = text.indexOf('/');
        String name = text.substring(slash + 1);
        return (slash < 0 || isSubdomain(text.substring(0, slash))) && !name.isEmpty() && isLabelValue(name);
    }

    /** Whether the text may be the value of a label: as the name in a label's key, or empty. */
    public static boolean isLabelValue(String text) {
        if (text.isEmpty()) {
            return true;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean inner = i > 0 && i < text.length() - 1;
            if (!isLetterOrDigit(c) && !(inner && (c == '-' || c == '_' || c == '.'))) {
                return false;
            }
        }
        return text.length() <= MAX_LABEL;
    }

    private static boolean isLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    private static boolean isDashed(String text, int from, int to) {
        if (from >= to || text.charAt(from) == '-' || text.charAt(to - 1) == '-') {
            return false;
        }
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-')) {
                return false;
            }
        }
        return true;
    }

    /** The nearest legal label to some text, for use in a "write this instead". Falls back to {@code my-name}. */
    public static String suggestLabel(String text) {
        String dashed =
                text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        String cut =
                dashed.length() > MAX_LABEL ? dashed.substring(0, MAX_LABEL).replaceAll("-+$", "") : dashed;
        return cut.isEmpty() ? "my-name" : cut;
    }

    static InvalidValueException notALabel(String what, String text) {
        return new InvalidValueException(
                what + " was " + quoted(text)
                        + ", must be 1 to 63 of a-z, 0-9 and '-', starting and ending with a letter or digit",
                "the API server refuses other names (RFC 1123)",
                "\"" + suggestLabel(text) + "\"");
    }

    /** The text in double quotes, with control characters spelled out and long text cut, so that a message stays one line. */
    public static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < text.length() && i < 80; i++) {
            char c = text.charAt(i);
            if (c < ' '
                    || c == 127
                    || (c >= 0x80 && c <= 0x9f)
                    || Character.isSurrogate(c)
                    || c == 0x2028
                    || c == 0x2029) {
                out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else {
                out.append(c);
            }
        }
        return out.append(text.length() > 80 ? "…\"" : "\"").toString();
    }
}
