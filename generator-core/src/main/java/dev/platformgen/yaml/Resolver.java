package dev.platformgen.yaml;

import dev.platformgen.tree.Scalar;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a plain scalar is to Kubernetes' own reader: YAML 1.1 booleans ({@code yes}, {@code on}, {@code y}), the integers
 * of both versions, floats without sexagesimals, and times as strings.
 *
 * @see <a href="https://github.com/kubernetes-sigs/yaml">sigs.k8s.io/yaml</a>
 */
final class Resolver {
    private static final Set<String> BOOLEANS = Set.of(
            "y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON", "n", "N", "no", "No", "NO",
            "false", "False", "FALSE", "off", "Off", "OFF");
    private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");
    private static final Pattern INTEGER =
            Pattern.compile("[-+]?(?:0[bB][01_]+|0[xX][0-9a-fA-F_]+|0[oO][0-7_]+|0[0-7_]*|[1-9][0-9_]*)");
    private static final Pattern FLOAT =
            Pattern.compile("[-+]?(?:(?:\\.[0-9]+|[0-9][0-9_]*(?:\\.[0-9_]*)?)(?:[eE][-+]?[0-9]+)?|\\.(?:inf|Inf|INF))"
                    + "|\\.(?:nan|NaN|NAN)");

    private Resolver() {}

    static Scalar.Type typeOf(String plain) {
        if (NULLS.contains(plain)) {
            return Scalar.Type.NULL;
        }
        char first = plain.charAt(0);
        if (first >= '0' && first <= '9' || first == '-' || first == '+' || first == '.') {
            if (INTEGER.matcher(plain).matches()) {
                return Scalar.Type.INTEGER;
            }
            return FLOAT.matcher(plain).matches() ? Scalar.Type.FLOAT : Scalar.Type.STRING;
        }
        return BOOLEANS.contains(plain) ? Scalar.Type.BOOLEAN : Scalar.Type.STRING;
    }
}
