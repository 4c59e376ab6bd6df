package dev.platformgen.value;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Kubernetes quantity such as {@code 500m}, {@code 2} or {@code 20Gi}. The spelling is kept and is what appears in YAML.
 *
 * @see <a href="https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/">Quantity</a>
 */
public record Quantity(String text) {
    private static final Pattern SYNTAX = Pattern.compile(
            "([+-]?(?:\\d{1,30}(?:\\.\\d{0,9})?|\\.\\d{1,9}))(|[numkMGTPE]|[KMGTPE]i|[eE][+-]?\\d{1,2})");
    private static final Pattern SLIP =
            Pattern.compile("(\\d{1,30}(?:\\.\\d{1,9})?)\\s*([kKmMgGtT]?)[iI]?[bB]?(?:ytes)?");
    private static final Map<String, BigDecimal> SUFFIXES = Map.ofEntries(
            Map.entry("", BigDecimal.ONE),
            Map.entry("n", new BigDecimal("1e-9")),
            Map.entry("u", new BigDecimal("1e-6")),
            Map.entry("m", new BigDecimal("1e-3")),
            Map.entry("k", new BigDecimal("1e3")),
            Map.entry("M", new BigDecimal("1e6")),
            Map.entry("G", new BigDecimal("1e9")),
            Map.entry("T", new BigDecimal("1e12")),
            Map.entry("P", new BigDecimal("1e15")),
            Map.entry("E", new BigDecimal("1e18")),
            Map.entry("Ki", BigDecimal.valueOf(1L << 10)),
            Map.entry("Mi", BigDecimal.valueOf(1L << 20)),
            Map.entry("Gi", BigDecimal.valueOf(1L << 30)),
            Map.entry("Ti", BigDecimal.valueOf(1L << 40)),
            Map.entry("Pi", BigDecimal.valueOf(1L << 50)),
            Map.entry("Ei", BigDecimal.valueOf(1L << 60)));

    public Quantity {
        if (!SYNTAX.matcher(text).matches()) {
            throw new InvalidValueException(
                    "quantity was " + Names.quoted(text)
                            + ", must be a number with an optional unit (m, k, M, G, Ki, Mi, Gi …)",
                    "the API server refuses a resource whose quantities it cannot parse",
                    suggestion(text));
        }
    }

    /** The same number with the unit that was probably meant: {@code 2 GB} and {@code 2Gib} are common slips. */
    private static String suggestion(String text) {
        Matcher slip = SLIP.matcher(text.strip());
        if (!slip.matches()) {
            return "\"500m\" for half a CPU, \"2Gi\" for memory or storage";
        }
        String unit = slip.group(2).toUpperCase(Locale.ROOT);
        return "\"" + slip.group(1) + unit + (unit.isEmpty() ? "" : "i") + "\"";
    }

    public static Quantity of(String text) {
        return new Quantity(text);
    }

    /** The amount in base units: cores for CPU, bytes for memory and storage. */
    public BigDecimal amount() {
        Matcher match = SYNTAX.matcher(text);
        if (!match.matches()) {
            throw new IllegalStateException(text);
        }
        BigDecimal number = new BigDecimal(match.group(1));
        String suffix = match.group(2);
        BigDecimal factor = SUFFIXES.get(suffix);
        return factor != null
                ? number.multiply(factor)
                : number.scaleByPowerOfTen(Integer.parseInt(suffix.substring(1)));
    }

    /** Whether the spelling is a plain integer, which YAML may carry unquoted. */
    public boolean isInteger() {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return text.length() == 1 || text.charAt(0) != '0';
    }

    @Override
    public String toString() {
        return text;
    }
}
