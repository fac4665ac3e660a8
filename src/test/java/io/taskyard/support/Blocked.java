package io.taskyard.support;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A table of the test database that nobody gets at, as if somebody did not end what they do there. */
public final class Blocked implements AutoCloseable {

    private final Connection holder;

    private Blocked(Connection holder) {
        this.holder = holder;
    }

    public static Blocked table(Database database, String name) throws SQLException {
        Connection holder = database.connect();
        holder.setAutoCommit(false);
        try (Statement statement = holder.createStatement()) {
            statement.execute("LOCK TABLE " + name + " IN ACCESS EXCLUSIVE MODE");
        }
        return new Blocked(holder);
    }

    @Override
    public void close() throws SQLException {
        holder.rollback();
        holder.close();
    }
}
