package dev.platformgen.component.kafka;

import dev.platformgen.value.InvalidValueException;
import dev.platformgen.value.Names;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One entry of {@code spec.kafka.listeners}. A constant of the definition, so that the cluster and those who refer to it
 * mean the same one.
 *
 * @param name at most eleven of a-z and 0-9
 * @param port from 9092; 9404 and 9999 are Strimzi's own
 * @param encrypted what stands as {@code tls:}, which is always written
 * @see <a href="https://github.com/strimzi/strimzi-kafka-operator/tree/1.2.0/cluster-operator">ListenersValidator</a>
 */
public record Listener(String name, int port, boolean encrypted) {
    private static final Pattern NAME = Pattern.compile("[a-z0-9]{1,11}");
    private static final int LOWEST = 9092;
    private static final int METRICS = 9404;
    private static final int JMX = 9999;
    private static final int HIGHEST = 65_535;

    public Listener {
        if (!NAME.matcher(name).matches()) {
            throw new InvalidValueException(
                    "listener name was " + Names.quoted(name) + ", must be 1 to 11 of a-z and 0-9",
                    "Strimzi refuses the Kafka resource, and the cluster is never created (KAFKA-012)",
                    "Listener.internal(\"" + suggestion(name) + "\", " + port + ")");
        }
        if (port < LOWEST || port > HIGHEST || port == METRICS || port == JMX) {
            throw new InvalidValueException(
                    "listener '" + name + "' had port " + port + ", must be 9092 to 65535 and neither 9404 nor 9999",
                    "Strimzi keeps the ports below for itself, 9404 for metrics and 9999 for JMX (KAFKA-012)",
                    "Listener.internal(\"" + name + "\", 9092)");
        }
    }

    private static String suggestion(String name) {
        String kept = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return kept.isEmpty() ? "plain" : kept.substring(0, Math.min(kept.length(), 11));
    }

    /** A listener inside the Kubernetes cluster, {@code type: internal}, with {@code tls: false}. */
    public static Listener internal(String name, int port) {
        return new Listener(name, port, false);
    }

    /** The same listener with {@code tls: true}; Strimzi makes the certificates. */
    public Listener tls() {
        return new Listener(name, port, true);
    }
}
