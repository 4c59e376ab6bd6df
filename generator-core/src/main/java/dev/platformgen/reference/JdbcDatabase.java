package dev.platformgen.reference;

import java.util.Locale;

/** A database of a relational server. */
public record JdbcDatabase(Provider provider, Endpoint endpoint, Engine engine, String database)
        implements Addressed<JdbcDatabase> {

    /** The servers a JDBC URL can name. */
    public enum Engine {
        POSTGRESQL,
        MYSQL
    }

    /** {@code jdbc:postgresql://host:port/database}. */
    public String url() {
        return "jdbc:" + engine.name().toLowerCase(Locale.ROOT) + "://" + endpoint.address() + "/" + database;
    }

    @Override
    public JdbcDatabase through(Provider newProvider, Endpoint newEndpoint) {
        return new JdbcDatabase(newProvider, newEndpoint, engine, database);
    }

    @Override
    public String describe() {
        return "database '" + database + "' of " + provider.id().path();
    }
}
