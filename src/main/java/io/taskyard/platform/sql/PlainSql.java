package io.taskyard.platform.sql;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Runs statements over the application's pool: in the running transaction if there is one, else each call for itself, with a
 * connection that goes back at once. What Hibernate has not flushed is not seen.
 */
@ApplicationScoped
public class PlainSql implements Reads {

    private static final Sql FOR_ANY_VALUES = new Sql("SET LOCAL plan_cache_mode = force_generic_plan");
    private static final Sql FOR_ITS_VALUES = new Sql("SET LOCAL plan_cache_mode = force_custom_plan");
    private static final Sql END = new Sql("COMMIT");

    private final DataSource database;
    private final TransactionStart start;

    protected PlainSql(DataSource database, TransactionStart start) {
        this.database = database;
        this.start = start;
    }

    @Override
    public <T> List<T> list(Sql sql, Row.Reader<T> reader) {
        return listLast(List.of(sql), reader);
    }

    /**
     * Reads with a plan that each connection makes once, whatever the values: for what is read alike with all of them, and
     * takes as long to plan as to read. So is what follows in the running transaction.
     */
    public Reads plannedOnce() {
        return planned(FOR_ANY_VALUES);
    }

    /**
     * Reads with a plan for the values at hand: for what goes another way in a large company than in a small one. So is
     * what follows in the running transaction.
     */
    public Reads plannedAnew() {
        return planned(FOR_ITS_VALUES);
    }

    private Reads planned(Sql mode) {
        return new Reads() {
            @Override
            public <T> List<T> list(Sql sql, Row.Reader<T> reader) {
                return listLast(List.of(mode, sql), reader);
            }
        };
    }

    /** Runs several statements in one round trip, one after the other; all rows of the answer to the last. */
    public <T> List<T> listLast(List<Sql> statements, Row.Reader<T> reader) {
        return ask(statements, statement -> {
            try (var rows = statement.getResultSet()) {
                return read(rows, reader);
            }
        });
    }

    /** Runs a statement that answers no rows; how many it wrote. */
    public int run(Sql sql) {
        return ask(List.of(sql), PreparedStatement::getUpdateCount);
    }

    private <T> T ask(List<Sql> statements, LastAnswer<T> answer) {
        try (var connection = database.getConnection()) {
            Optional<Sql> beginning = connection.getAutoCommit() ? start.statement() : Optional.empty();
            return beginning.isEmpty()
                    ? ask(connection, statements, statements.size(), answer)
                    : asTransaction(connection, beginning.get(), statements, answer);
        } catch (SQLException e) {
            throw new StatementFailure(e);
        }
    }

    // In one round trip, from its beginning to its end.
    private static <T> T asTransaction(Connection connection, Sql beginning, List<Sql> statements, LastAnswer<T> answer)
            throws SQLException {
        List<Sql> whole = new ArrayList<>(statements);
        whole.add(0, beginning);
        whole.add(END);
        // The driver may end the transaction that statements of one round trip are by themselves, between any two.
        connection.setAutoCommit(false);
        try {
            return ask(connection, whole, whole.size() - 1, answer);
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static <T> T ask(Connection connection, List<Sql> statements, int answered, LastAnswer<T> answer)
            throws SQLException {
        String text = statements.stream().map(Sql::text).collect(Collectors.joining(";\n"));
        try (var statement = connection.prepareStatement(text)) {
            bind(statements.stream().flatMap(sql -> sql.values().stream()).toList(), statement);
            statement.execute();
            for (int i = 1; i < answered; i++) {
                statement.getMoreResults();
            }
            return answer.read(statement);
        }
    }

    private static void bind(List<Object> values, PreparedStatement statement) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            statement.setObject(i + 1, value instanceof Instant time ? time.atOffset(ZoneOffset.UTC) : value);
        }
    }

    private static <T> List<T> read(ResultSet rows, Row.Reader<T> reader) throws SQLException {
        List<T> all = new ArrayList<>();
        Row row = new Row(rows);
        while (rows.next()) {
            all.add(reader.read(row.fromTheLeft()));
        }
        return all;
    }

    private interface LastAnswer<T> {
        T read(PreparedStatement statement) throws SQLException;
    }
}
