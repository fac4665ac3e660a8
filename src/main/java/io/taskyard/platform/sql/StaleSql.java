package io.taskyard.platform.sql;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.arc.InjectableInstance;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;

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
    private final ThreadLocal<PlainSql> chosen = new ThreadLocal<>();

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

    /** Does the work with all that it reads here coming from the same server: what it reads later is not older. */
    public <T> T fromOne(Supplier<T> work) {
        if (replica == null) {
            return work.get();
        }
        chosen.set(follows() ? replica : database);
        try {
            return work.get();
        } finally {
            chosen.remove();
        }
    }

    @Override
    public <T> List<T> list(Sql sql, Row.Reader<T> reader) {
        if (replica == null) {
            return database.list(sql, reader);
        }
        PlainSql already = chosen.get();
        try {
            return (already != null ? already : follows() ? replica : database).list(sql, reader);
        } catch (StatementFailure failure) {
            if (!outages.areBehind(failure)) {
                throw failure;
            }
            Log.debugf("The replica does not answer: %s", failure.getMessage());
            if (already != null) {
                chosen.set(database);
            }
            return database.list(sql, reader);
        }
    }

    private boolean follows() {
        return lag.isShort(
                () -> database.first(WRITTEN, Row::count).orElseThrow(),
                () -> replica.first(REPLAYED, Row::count).orElseThrow());
    }
}
