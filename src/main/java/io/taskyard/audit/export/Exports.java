package io.taskyard.audit.export;

import io.taskyard.platform.sql.PlainSql;
import io.taskyard.platform.sql.Row;
import io.taskyard.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What exports of the current company's trail are made of. */
@ApplicationScoped
class Exports {

    private static final String RANGE =
            """
            SELECT min(l.number), max(l.number) FROM revision r
            JOIN audit_link l ON l.company_id = r.company_id AND l.rev = r.rev
            WHERE r.company_id = current_company() AND r.at >= ? AND r.at < ?
            """;

    // Each line of a file of the trail, as text that was hashed and must not be written anew.
    private static final String LINES =
            """
            SELECT '{"revision":' || l.number || ',"previous":"' || coalesce(encode(b.hash, 'hex'), '') || '","hash":"'
                   || encode(l.hash, 'hex') || '","rows":[' || string_agg(
                       '{"name":"' || r.name || '","content":' || r.content || CASE WHEN r.sealed IS NULL THEN '' ELSE
                           ',"personal":' || r.personal || ',"salt":' || coalesce('"' || encode(r.salt, 'hex') || '"', 'null')
                       END || '}', ',' ORDER BY r.name || ' ' || r.content COLLATE "C") || ']}'
            FROM (SELECT min(rev) AS low, max(rev) AS high FROM audit_link
                  WHERE company_id = current_company() AND number BETWEEN ? AND ?) span
            CROSS JOIN LATERAL audited_rows(span.low, span.high) r
            JOIN audit_link l ON l.company_id = current_company() AND l.rev = r.rev AND l.number BETWEEN ? AND ?
            LEFT JOIN audit_link b ON b.company_id = l.company_id AND b.number = l.number - 1
            GROUP BY l.number, l.hash, b.hash ORDER BY l.number
            """;

    private static final String CELLS =
            """
            SELECT ARRAY[l.number::text, to_char(r.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
                         coalesce(a.username, ''), coalesce(r.job, ''), e.action, coalesce(e.subject_id::text, ''),
                         coalesce(e.part_id::text, ''), coalesce(c.username, ''), coalesce(e.field, ''),
                         coalesce(e.was::text, ''), coalesce(e.now::text, ''), coalesce(r.reason, ''),
                         coalesce(r.request_id, ''), coalesce(r.address, ''), coalesce(r.user_agent, ''),
                         encode(l.hash, 'hex')]
            FROM audit_entry e
            JOIN revision r ON r.company_id = e.company_id AND r.rev = e.rev
            JOIN audit_link l ON l.company_id = e.company_id AND l.rev = e.rev
            LEFT JOIN member a ON a.company_id = e.company_id AND a.id = e.actor_id
            LEFT JOIN member c ON c.company_id = e.company_id AND c.id = e.concerned_id
            WHERE e.company_id = current_company() AND l.number BETWEEN ? AND ? ORDER BY l.number, e.place
            """;

    private static final String HASH =
            "SELECT encode(hash, 'hex') FROM audit_link WHERE company_id = current_company() AND number = ?";

    private final PlainSql sql;

    Exports(PlainSql sql) {
        this.sql = sql;
    }

    /** Revisions from the first to the last; none if the first is 0. */
    record Range(long first, long last) {}

    Range range(Instant from, Instant to) {
        return sql.first(new Sql(RANGE, from, to), row -> new Range(row.count(), row.count()))
                .orElseThrow();
    }

    List<String> lines(long first, long last) {
        return sql.list(new Sql(LINES, first, last, first, last), Row::text);
    }

    List<List<String>> cells(long first, long last) {
        return sql.list(new Sql(CELLS, first, last), Row::texts);
    }

    /** The hash of the revision in hexadecimal digits; empty for one that has none. */
    Optional<String> hash(long revision) {
        return sql.first(new Sql(HASH, revision), Row::text);
    }
}
