package dev.platformgen.component.kafka;

import java.util.List;
import java.util.Optional;

/**
 * A metadata version such as {@code 4.0-IV3}, or {@code 4.0} for the latest of that minor release.
 *
 * @param iv which of the minor's levels
 * @see <a href="https://github.com/apache/kafka/blob/trunk/server-common/src/main/java/org/apache/kafka/server/common/MetadataVersion.java">MetadataVersion</a>
 */
record MetadataLevel(int major, int minor, int iv) implements Comparable<MetadataLevel> {
    /** The level with which each minor release of Kafka is used in production, and the last it knows. */
    static final List<String> LATEST = List.of(
            "3.3-IV3", "3.4-IV0", "3.5-IV2", "3.6-IV2", "3.7-IV4", "3.8-IV0", "3.9-IV0", "4.0-IV3", "4.1-IV1",
            "4.2-IV1", "4.3-IV0");
    /** KRaft with several log directories. */
    static final MetadataLevel JBOD = new MetadataLevel(3, 7, 2);

    /** The level of that name; empty when no Kafka has it, or Strimzi does not go so far back. */
    static Optional<MetadataLevel> of(String text) {
        for (String latest : LATEST) {
            int dash = latest.indexOf('-');
            MetadataLevel known = read(latest, dash);
            if (text.equals(latest.substring(0, dash))) {
                return Optional.of(known);
            }
            // 3.3-IV3 is the oldest that Strimzi accepts; of the others every level counts from IV0.
            int first = known.major() == 3 && known.minor() == 3 ? 3 : 0;
            for (int iv = first; iv <= known.iv(); iv++) {
                if (text.equals(latest.substring(0, dash) + "-IV" + iv)) {
                    return Optional.of(new MetadataLevel(known.major(), known.minor(), iv));
                }
            }
        }
        return Optional.empty();
    }

    /** The level with which a Kafka version is used in production; empty for a version this table does not know. */
    static Optional<MetadataLevel> ofKafka(String version) {
        int dot = version.indexOf('.', version.indexOf('.') + 1);
        return dot < 0 ? Optional.empty() : of(version.substring(0, dot));
    }

    private static MetadataLevel read(String level, int dash) {
        int dot = level.indexOf('.');
        return new MetadataLevel(
                Integer.parseInt(level.substring(0, dot)),
                Integer.parseInt(level.substring(dot + 1, dash)),
                Integer.parseInt(level.substring(dash + "-IV".length())));
    }

    @Override
    public int compareTo(MetadataLevel other) {
        int byMajor = Integer.compare(major, other.major);
        int byMinor = byMajor != 0 ? byMajor : Integer.compare(minor, other.minor);
        return byMinor != 0 ? byMinor : Integer.compare(iv, other.iv);
    }

    @Override
    public String toString() {
        return major + "." + minor + "-IV" + iv;
    }
}
