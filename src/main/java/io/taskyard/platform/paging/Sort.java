package io.taskyard.platform.paging;

import io.taskyard.platform.sql.Sql;
import java.util.UUID;
import java.util.function.Function;

/**
 * How a list is sorted: by one column, up or down, and among equals by id, so that a page can begin exactly where the
 * one before ended.
 *
 * @param name as the client says it, with - before it if descending
 * @param write the column's value in a row, as a cursor keeps it
 * @param read what a cursor keeps, as the database compares it
 */
public record Sort<V>(
        String name,
        String column,
        boolean descending,
        Function<V, String> write,
        Function<String, Object> read,
        Function<V, UUID> id) {

    /** The condition that a row of the table comes after the cursor; true for no cursor. */
    public Sql after(Cursor cursor, String table) {
        if (cursor == null) {
            return new Sql("true");
        }
        String condition = "(%1$s.%2$s, %1$s.id) %3$s (?, ?)".formatted(table, column, descending ? "<" : ">");
        return new Sql(condition, cursor.valueAs(read), cursor.id());
    }

    /**
     * The end of a query that reads a page. The number stands in the text: as a value, PostgreSQL would not know that a
     * page is short, and plan each anew.
     */
    public String page(String table, int most) {
        return " ORDER BY %1$s.%2$s %3$s, %1$s.id %3$s FETCH FIRST %4$d ROWS ONLY"
                .formatted(table, column, descending ? "DESC" : "ASC", most);
    }

    Cursor cursorOf(V row) {
        return new Cursor(name, write.apply(row), id.apply(row));
    }

    Sort<V> reversed() {
        return new Sort<>("-" + name, column, !descending, write, read, id);
    }
}
