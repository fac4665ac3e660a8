package io.taskyard.operator.transfer;

import io.taskyard.platform.sql.PlainSql;
import io.taskyard.platform.sql.Row;
import io.taskyard.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The rows of carried tables of the current company, as JSON objects, in the running transaction. */
@ApplicationScoped
class CarriedRows {

    private static final int AT_A_TIME = 500;

    private static final String IN_UTC = "SET LOCAL TimeZone = 'UTC'";

    // A task may be a part of one that comes later.
    private static final String IN_ANY_ORDER = "SET CONSTRAINTS ALL DEFERRED";

    // What the database computes is not carried.
    private static final String COLUMNS =
            """
            SELECT string_agg(quote_ident(attname), ', ' ORDER BY attname) FROM pg_attribute
            WHERE attrelid = ?::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
              AND attname <> ALL (?::text[])
            """;

    private static final String KEY =
            """
            SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY k.place) FROM pg_index i
            CROSS JOIN LATERAL unnest(i.indkey::smallint[]) WITH ORDINALITY k (attnum, place)
            JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.attnum
            WHERE i.indrelid = ?::regclass AND i.indisprimary
            """;

    private static final String FETCH = "FETCH %d FROM carried".formatted(AT_A_TIME);

    private final PlainSql sql;

    // Asked once: tables stay as they are while we run.
    private final Map<CarriedTable, String> columns = new ConcurrentHashMap<>();

    CarriedRows(PlainSql sql) {
        this.sql = sql;
    }

    /** What takes some rows, which are written one to a line. */
    interface Reader {
        void read(List<String> rows);
    }

    /** Has times that follow in the transaction read in UTC. */
    void readInUtc() {
        sql.run(new Sql(IN_UTC));
    }

    /** Has what follows in the transaction written in any order. */
    void writeInAnyOrder() {
        sql.run(new Sql(IN_ANY_ORDER));
        sql.run(new Sql(IN_UTC));
    }

    long count(CarriedTable table) {
        return sql.first(new Sql("SELECT count(*) FROM " + table.name() + " WHERE " + table.rows()), Row::count)
                .orElseThrow();
    }

    /** Reads all rows of the table, some at a time, in the order of its key. */
    void read(CarriedTable table, Reader reader) {
        sql.run(new Sql(
                "DECLARE carried NO SCROLL CURSOR FOR SELECT row_to_json(r)::text FROM (SELECT " + columns(table)
                        + " FROM " + table.name() + " WHERE " + table.rows() + " ORDER BY " + key(table) + ") r"));
        List<String> rows;
        do {
            rows = sql.list(new Sql(FETCH), Row::text);
            reader.read(rows);
        } while (!rows.isEmpty());
        sql.run(new Sql("CLOSE carried"));
    }

    /** Writes rows of the table, as an array of JSON. */
    void write(CarriedTable table, String rows) {
        String columns = columns(table);
        sql.run(new Sql(
                "INSERT INTO " + table.name() + " (" + columns + ") SELECT " + columns
                        + " FROM json_populate_recordset(NULL::" + table.name() + ", ?::json)",
                rows));
    }

    private String columns(CarriedTable table) {
        return columns.computeIfAbsent(
                table, asked -> sql.first(new Sql(COLUMNS, asked.name(), asked.withoutAsArray()), Row::text)
                        .orElseThrow());
    }

    private String key(CarriedTable table) {
        return sql.first(new Sql(KEY, table.name()), Row::text).orElseThrow();
    }
}
