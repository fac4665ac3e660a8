package io.taskyard.platform.change;

import com.fasterxml.jackson.databind.JsonNode;
import io.taskyard.platform.json.Json;
import io.taskyard.platform.sql.PlainSql;
import io.taskyard.platform.sql.Reads;
import io.taskyard.platform.sql.Row;
import io.taskyard.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The logs of the current company. */
@ApplicationScoped
public class ChangeLog {

    // The count is locked by this statement and no other lock is waited for after it.
    private static final String APPEND =
            """
            WITH counted AS (
                INSERT INTO change_count AS c (company_id, channel, last_seq) VALUES (current_company(), ?, ?)
                ON CONFLICT (company_id, channel) DO UPDATE SET last_seq = c.last_seq + excluded.last_seq
                RETURNING channel, last_seq)
            INSERT INTO change (company_id, channel, seq, at, type, actor_id, member_id, task_id, project_id, admins_only,
                                changed, fields, state)
            SELECT current_company(), counted.channel, counted.last_seq - e.before_last, e.at, e.type, e.actor_id,
                   e.member_id, e.task_id, e.project_id, e.admins_only, e.changed, e.fields, e.state
            FROM counted, json_to_recordset(?::json) AS e (before_last int, at timestamptz, type text, actor_id uuid,
                member_id uuid, task_id uuid, project_id uuid, admins_only boolean, changed text[], fields json, state json)
            RETURNING seq
            """;

    private static final String HEAD =
            "SELECT last_seq FROM change_count WHERE company_id = current_company() AND channel = ?";

    private static final String STATE =
            """
            SELECT c.last_seq, e.at FROM change_count c
            LEFT JOIN change e ON e.company_id = c.company_id AND e.channel = c.channel AND e.seq = c.last_seq
            WHERE c.company_id = current_company() AND c.channel = 'COMPANY'
            """;

    private static final String OLDEST =
            "SELECT seq FROM change WHERE company_id = current_company() AND channel = ? ORDER BY seq FETCH FIRST ROW ONLY";

    private static final String AFTER =
            """
            SELECT seq, at, type, actor_id, member_id, task_id, project_id, fields, state FROM change
            WHERE company_id = current_company() AND channel = 'COMPANY' AND seq > ? ORDER BY seq
            """;

    private final PlainSql sql;
    private final Json json;

    ChangeLog(PlainSql sql, Json json) {
        this.sql = sql;
        this.json = json;
    }

    /** The number of the last entry, 0 if there is none. */
    public long head(Channel channel) {
        return sql.first(new Sql(HEAD, channel.name()), Row::count).orElse(0L);
    }

    /**
     * How far the company's work has come where this is read: other after each change. It names the last entry by its time,
     * too, since a database that lost its end, restored or promoted, gives the numbers of the lost entries again.
     */
    public String state(Reads where) {
        return where.first(new Sql(STATE), row -> row.count() + "@" + row.time())
                .orElse("0");
    }

    /** The number of the oldest entry that is kept, or of the next one if none is. */
    public long oldest(Channel channel) {
        return sql.first(new Sql(OLDEST, channel.name()), Row::count).orElseGet(() -> head(channel) + 1);
    }

    /** The next changes of the company's work after the number, at the most so many. */
    List<LoggedChange> after(long seq, int most) {
        return sql.list(new Sql(AFTER + " FETCH FIRST " + most + " ROWS ONLY", seq), this::read);
    }

    private LoggedChange read(Row row) throws SQLException {
        return new LoggedChange(
                row.count(),
                row.time(),
                row.text(),
                row.id(),
                row.id(),
                row.id(),
                row.id(),
                List.of(json.read(row.text(), FieldChange[].class)),
                json.read(row.text(), JsonNode.class));
    }

    /** Runs the queries, whatever they answer. */
    void write(List<Sql> queries) {
        if (!queries.isEmpty()) {
            sql.listLast(queries, row -> row);
        }
    }

    /** Runs the queries and then writes the entries, in one round trip; the number that the last of them got. */
    long append(List<Sql> queries, Channel channel, List<Entry> entries) {
        int last = entries.size() - 1;
        List<?> numbered = IntStream.rangeClosed(0, last)
                .mapToObj(at -> json.object(entries.get(at)).put("before_last", last - at))
                .toList();
        List<Sql> all = new ArrayList<>(queries);
        all.add(new Sql(APPEND, channel.name(), entries.size(), json.text(numbered)));
        return sql.listLast(all, Row::count).stream().max(Long::compare).orElseThrow();
    }
}
