package io.taskyard.platform.sql;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.arc.InjectableInstance;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/**
 * Reads what may be a few seconds old: from the replica of the database, if there is one that follows closely, else as
 * {@link PlainSql} does. Each statement for itself, and never in the running transaction.
 */
@ApplicationScoped
public class StaleSql implements Reads {

    private static final Sql WRITTEN = new Sql("SELECT pg_current_wal_lsn() - '0/0'");
    private static final Sql REPLAYED = new Sql("SELECT coalesce(pg_last_wal_replay_lsn() - '0/0', -1)");

    private final PlainSql database;
    private final PlainSql replica;
    private final Outages outages;
    private final Lag lag;

    StaleSql(
            PlainSql database,
            @DataSource("replica") InjectableInstance<AgroalDataSource> replica,
            TransactionStart start,
            Outages outages,
            Clock clock) {
        this.database = database;
        this.replica = replica.getHandle().getBean().isActive() ? new PlainSql(replica.get(), start) : null;
        this.outages = outages;
        this.lag = new Lag(clock);
    }

    @Override
    public <T> List<T> list(Sql sql, Row.Reader<T> reader) {
        if (replica == null) {
            return database.list(sql, reader);
        }
        try {
            return (follows() ? replica : database).list(sql, reader);
        } catch (StatementFailure failure) {
            if (!outages.areBehind(failure)) {
                throw failure;
            }
            Log.debugf("The replica does not answer: %s", failure.getMessage());
            return database.list(sql, reader);
        }
    }

    private boolean follows() {
        return lag.isShort(
                () -> database.first(WRITTEN, Row::count).orElseThrow(),
                () -> replica.first(REPLAYED, Row::count).orElseThrow());
    }
}
