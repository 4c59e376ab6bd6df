package dev.platformgen;

import java.util.Locale;

/** One of the places a platform exists in. Usually the user's own enum, so that a {@code switch} over it is exhaustive. */
public interface Environment {
    /** The constant's name, for example {@code PROD}. */
    String name();

    /** The form used in paths and names: {@code prod}, {@code us-east}. */
    default String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Whether this environment's resources sit at {@code config/} itself instead of {@code config/<id>/}. At most one may.
     */
    default boolean primary() {
        return false;
    }

    /** The cluster it is deployed to. Default: the cluster Argo CD runs in. */
    default Destination destination() {
        return Destination.inCluster();
    }
}
