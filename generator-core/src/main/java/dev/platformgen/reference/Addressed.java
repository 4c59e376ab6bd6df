package dev.platformgen.reference;

/**
 * A reference to something with a host and a port, which may have a second address.
 *
 * @param <R> the kind of reference itself
 */
public interface Addressed<R extends Addressed<R>> extends Reference {
    Endpoint endpoint();

    /** Whether clients speak TLS, and so check the host's name against a certificate. */
    default boolean tls() {
        return false;
    }

    /** The same thing under another address, which somebody else provides. */
    R through(Provider provider, Endpoint endpoint);
}
