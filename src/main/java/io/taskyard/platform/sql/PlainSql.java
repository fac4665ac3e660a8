package io.taskyard.platform.sql;

import jakarta.enterprise.context.ApplicationScoped;
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
 * Runs statements over the application's pool: in the running transaction if there is one, else each for itself with a
 * connection that goes back at once. What Hibernate has not flushed is not seen.
 */
@ApplicationScoped
public class PlainSql {

    private final DataSource database;

    protected PlainSql(DataSource database) {
        this.database = database;
    }

    /** All rows of the answer; the statement bounds their number. */
    public <T> List<T> list(Sql sql, Row.Reader<T> reader) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql.text())) {
            bind(sql.values(), statement);
            try (var rows = statement.executeQuery()) {
                return read(rows, reader);
            }
        } catch (SQLException e) {
            throw new StatementFailure(e);
        }
    }

    /** Runs several statements in one round trip, one after the other; all rows of the answer to the last. */
    public <T> List<T> listLast(List<Sql> statements, Row.Reader<T> reader) {
        String text = statements.stream().map(Sql::text).collect(Collectors.joining(";\n"));
        List<Object> values = new ArrayList<>();
        statements.forEach(sql -> values.addAll(sql.values()));
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(text)) {
            bind(values, statement);
            statement.execute();
            for (int i = 1; i < statements.size(); i++) {
                statement.getMoreResults();
            }
            try (var rows = statement.getResultSet()) {
                return read(rows, reader);
            }
        } catch (SQLException e) {
            throw new StatementFailure(e);
        }
    }

    /** The first row of the answer, if there is one. */
    public <T> Optional<T> first(Sql sql, Row.Reader<T> reader) {
        return list(sql, reader).stream().findFirst();
    }

    /** Runs a statement that answers no rows; how many it wrote. */
    public int run(Sql sql) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql.text())) {
            bind(sql.values(), statement);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new StatementFailure(e);
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
}
