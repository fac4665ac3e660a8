package io.taskyard.audit;

import io.taskyard.platform.paging.Cursor;
import io.taskyard.platform.sql.PlainSql;
import io.taskyard.platform.sql.Row;
import io.taskyard.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** What was done in the current company, newest first. */
@ApplicationScoped
class Trail {

    private static final String ENTRIES = " FROM audit_entry e WHERE e.company_id = current_company()";

    private static final String LINKS = " FROM audit_link e WHERE e.company_id = current_company()";

    private static final String OF_PAGE =
            """
            ) e
            JOIN audit_link k ON k.company_id = e.company_id AND k.rev = e.rev
            JOIN revision r ON r.company_id = e.company_id AND r.rev = e.rev
            LEFT JOIN member a ON a.company_id = e.company_id AND a.id = e.actor_id
            LEFT JOIN member c ON c.company_id = e.company_id AND c.id = e.concerned_id
            LEFT JOIN task t ON t.company_id = e.company_id AND t.id = e.subject_id
            LEFT JOIN project p ON p.company_id = e.company_id AND p.id = coalesce(t.project_id, e.subject_id)
            ORDER BY e.rev DESC, e.deed DESC
            """;

    private final PlainSql sql;

    Trail(PlainSql sql) {
        this.sql = sql;
    }

    /** What fulfils the conditions on {@code e}, from after the cursor on, of revisions after the end. */
    List<TrailRow> page(Sql conditions, Cursor after, Optional<Long> end, int most) {
        Sql page = new Sql(TrailRow.COLUMNS + " FROM (SELECT *" + ENTRIES).add(conditions);
        if (after != null) {
            page.add(" AND (e.rev, e.deed) < (?, ?)", part(after, 0), part(after, 1));
        }
        end.ifPresent(rev -> page.add(" AND e.rev > ?", rev));
        page.add(" ORDER BY e.rev DESC, e.deed DESC FETCH FIRST ? ROWS ONLY" + OF_PAGE, most);
        return sql.plannedAnew().list(page, TrailRow::read);
    }

    /**
     * The revision that so many others part from the newest one at the cursor or before it; none where fewer are left.
     *
     * @param times conditions on {@code e.rev} which all of them fulfil
     */
    Optional<Long> revisionBefore(Cursor after, Sql times, int revisions) {
        Sql newest = new Sql("SELECT e.number" + LINKS).add(times);
        if (after != null) {
            newest.add(" AND e.rev <= ?", part(after, 0));
        }
        newest.add(" ORDER BY e.rev DESC FETCH FIRST ROW ONLY");
        Sql before = new Sql("SELECT e.rev FROM (SELECT e.rev" + LINKS + " AND e.number <= (").add(newest);
        before.add(") - ? ORDER BY e.number DESC FETCH FIRST ROW ONLY) e WHERE true", revisions)
                .add(times);
        return sql.first(before, Row::count);
    }

    long count(Sql conditions) {
        return sql.first(new Sql("SELECT count(*)" + ENTRIES).add(conditions), Row::count)
                .orElseThrow();
    }

    private static long part(Cursor cursor, int at) {
        return cursor.valueAs(value -> {
            String[] parts = value.split("\\.", 2);
            if (parts.length < 2) {
                throw new IllegalArgumentException();
            }
            return Long.valueOf(parts[at]);
        });
    }
}
