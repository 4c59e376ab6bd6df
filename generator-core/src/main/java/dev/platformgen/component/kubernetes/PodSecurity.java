package dev.platformgen.component.kubernetes;

import java.util.Locale;

/**
 * What pods of a namespace may ask of their node.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/security/pod-security-standards/">Pod Security Standards</a>
 */
public enum PodSecurity {
    /** Everything, also what takes over the node. */
    PRIVILEGED,
    /** What takes no known way to more rights: no host network, no privileged containers, no {@code hostPath}. */
    BASELINE,
    /** Only pods that run as another user than root, without capabilities and with a seccomp profile. */
    RESTRICTED;

    /** The value of the label. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
