package io.taskyard.platform.tenancy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.agroal.api.AgroalPoolInterceptor;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.postgresql.PGConnection;

/** Tells PostgreSQL's row-level security, whenever a connection leaves the pool, which company it now works for. */
@Singleton
class CompanyOnConnection implements AgroalPoolInterceptor {

    private static final String NONE = "";

    private final CurrentCompany current;

    // What each physical connection was told last, so that one which stays with its company costs no round trip.
    // Nothing
    // else sets the variable, and it is set before the transaction begins, so no rollback takes it back.
    private final Cache<Connection, String> told =
            Caffeine.newBuilder().weakKeys().build();

    CompanyOnConnection(CurrentCompany current) {
        this.current = current;
    }

    @Override
    public void onConnectionAcquire(Connection pooled) {
        String company = current.id().map(UUID::toString).orElse(NONE);
        try {
            // The pool's wrapper is another one each time, and is already bound to the transaction about to begin.
            Connection physical = (Connection) pooled.unwrap(PGConnection.class);
            if (!company.equals(told.getIfPresent(physical))) {
                told.invalidate(physical);
                tell(physical, company);
                told.put(physical, company);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Could not tell the database which company it works for", e);
        }
    }

    private static void tell(Connection connection, String company) throws SQLException {
        boolean committing = connection.getAutoCommit();
        connection.setAutoCommit(true);
        try (var statement = connection.prepareStatement("SELECT set_config('app.company', ?, false)")) {
            statement.setString(1, company);
            statement.execute();
        } finally {
            connection.setAutoCommit(committing);
        }
    }
}
