package io.taskyard.platform.tenancy;

import io.agroal.api.AgroalPoolInterceptor;
import io.taskyard.platform.sql.Sql;
import io.taskyard.platform.sql.TransactionStart;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Tells PostgreSQL's row-level security, at the start of each transaction and for its length only, which company it works
 * for. A connection between two transactions has none, so it may be anybody's next: a pooler's, too.
 */
@Singleton
class CompanyInTransaction implements AgroalPoolInterceptor, TransactionStart {

    private static final String TELL = "SELECT set_config('app.company', ?, true)";

    // Has to stand before the first question of a transaction, which is ours.
    private static final String AT_ONE_MOMENT = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY; ";

    private final CurrentCompany current;
    private final ThreadLocal<Boolean> atOneMoment = ThreadLocal.withInitial(() -> false);

    CompanyInTransaction(CurrentCompany current) {
        this.current = current;
    }

    /** Has what the work reads in the transactions that it begins be as it was at the beginning of each. */
    <T> T atOneMoment(Supplier<T> work) {
        atOneMoment.set(true);
        try {
            return work.get();
        } finally {
            atOneMoment.remove();
        }
    }

    @Override
    public Optional<Sql> statement() {
        return current.id().map(company -> new Sql(TELL, company.toString()));
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        current.id().ifPresent(company -> tellTransaction(connection, company));
    }

    private void tellTransaction(Connection connection, UUID company) {
        try {
            if (!connection.getAutoCommit()) {
                tell(connection, company);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Could not tell the database which company it works for", e);
        }
    }

    private void tell(Connection connection, UUID company) throws SQLException {
        try (var statement = connection.prepareStatement(atOneMoment.get() ? AT_ONE_MOMENT + TELL : TELL)) {
            statement.setString(1, company.toString());
            statement.execute();
        }
    }
}
