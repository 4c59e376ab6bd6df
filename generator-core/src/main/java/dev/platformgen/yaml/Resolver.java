package dev.platformgen.yaml;

import dev.platformgen.tree.Scalar;
import java.util.Set;

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

    private Resolver() {}

    static Scalar.Type typeOf(String plain) {
        if (NULLS.contains(plain)) {
            return Scalar.Type.NULL;
        }
        if (Numbers.isCandidate(plain.charAt(0))) {
            return Numbers.typeOf(plain);
        }
        return BOOLEANS.contains(plain) ? Scalar.Type.BOOLEAN : Scalar.Type.STRING;
    }

    /** Whether a spelling of a boolean says true. */
    static boolean isTrue(String bool) {
        return "yYtT".indexOf(bool.charAt(0)) >= 0 || bool.equalsIgnoreCase("on");
    }
}
