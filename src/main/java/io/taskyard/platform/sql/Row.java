package io.taskyard.platform.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** One row of an answer, read column by column from left to right; what is NULL is read as null. */
public final class Row {

    /** Makes something of a row. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(Row row) throws SQLException;
    }

    private final ResultSet rows;
    private int column;

    Row(ResultSet rows) {
        this.rows = rows;
    }

    Row fromTheLeft() {
        column = 0;
        return this;
    }

    public UUID id() throws SQLException {
        return rows.getObject(++column, UUID.class);
    }

    public String text() throws SQLException {
        return rows.getString(++column);
    }

    public byte[] bytes() throws SQLException {
        return rows.getBytes(++column);
    }

    public boolean flag() throws SQLException {
        return rows.getBoolean(++column);
    }

    /** The ids of an array. */
    public List<UUID> ids() throws SQLException {
        return List.of((UUID[]) rows.getArray(++column).getArray());
    }

    /** The texts of an array. */
    public List<String> texts() throws SQLException {
        return List.of((String[]) rows.getArray(++column).getArray());
    }

    /** A number, 0 for NULL. */
    public int number() throws SQLException {
        return rows.getInt(++column);
    }

    /** True, false or null. */
    public Boolean flagOrNull() throws SQLException {
        boolean flag = rows.getBoolean(++column);
        return rows.wasNull() ? null : flag;
    }

    /** A number, or null. */
    public Integer numberOrNull() throws SQLException {
        int number = number();
        return rows.wasNull() ? null : number;
    }

    /** The number of rows that an aggregate counted. */
    public long count() throws SQLException {
        return rows.getLong(++column);
    }

    /** A count or a size, or null: what an aggregate made of no rows. */
    public Long countOrNull() throws SQLException {
        long count = rows.getLong(++column);
        return rows.wasNull() ? null : count;
    }

    public LocalDate date() throws SQLException {
        return rows.getObject(++column, LocalDate.class);
    }

    public Instant time() throws SQLException {
        OffsetDateTime time = rows.getObject(++column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    /** A constant by its name. */
    public <E extends Enum<E>> E constant(Class<E> type) throws SQLException {
        String name = rows.getString(++column);
        return name == null ? null : Enum.valueOf(type, name);
    }
}
