package io.taskyard.notification.digest;

import io.taskyard.notification.digest.Digest.Chapter;
import io.taskyard.notification.digest.Digest.Entry;
import io.taskyard.notification.digest.Digest.Reason;
import io.taskyard.notification.mail.Reader;
import io.taskyard.platform.sql.PlainSql;
import io.taskyard.platform.sql.Sql;
import io.taskyard.task.TaskVisibility;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Puts digests together, of what their readers see: their own open tasks, and what happened to those they watch. */
@ApplicationScoped
class Digests {

    private static final int LISTED = 10;
    private static final int DAYS_AHEAD = 7;

    private static final String MINE =
            """
            (SELECT * FROM task WHERE company_id = current_company() AND assigned_to_id = ? AND deleted_at IS NULL
             UNION ALL
             SELECT * FROM task WHERE company_id = current_company() AND owner_id = ? AND assigned_to_id IS NULL
                AND deleted_at IS NULL)
            """;

    private static final String WATCHED =
            """
            (SELECT wt.* FROM task_watcher w JOIN task wt ON wt.company_id = w.company_id AND wt.id = w.task_id
             WHERE w.company_id = current_company() AND w.member_id = ? AND wt.deleted_at IS NULL)
            """;

    private final PlainSql sql;
    private final Clock clock;

    Digests(PlainSql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** What there is to say to the reader now, of what happened since then. */
    Digest of(Reader reader, Instant since) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), reader.zone());
        Sql mine = new Sql(MINE, reader.memberId(), reader.memberId());
        Sql watched = new Sql(WATCHED, reader.memberId());
        return new Digest(Stream.of(
                        chapter(
                                Reason.OVERDUE,
                                reader,
                                mine,
                                new Sql("t.status <> 'DONE' AND t.due_date < ? ORDER BY t.due_date, t.id", today)),
                        chapter(
                                Reason.DUE,
                                reader,
                                mine,
                                new Sql(
                                        "t.status <> 'DONE' AND t.due_date BETWEEN ? AND ? ORDER BY t.due_date, t.id",
                                        today,
                                        today.plusDays(DAYS_AHEAD))),
                        chapter(
                                Reason.ASSIGNED,
                                reader,
                                mine,
                                new Sql(
                                        "t.assigned_at >= ? AND t.status <> 'DONE' ORDER BY t.assigned_at DESC, t.id",
                                        since)),
                        chapter(
                                Reason.COMMENTED,
                                reader,
                                watched,
                                new Sql(
                                        """
                                        EXISTS (SELECT FROM comment c WHERE c.company_id = t.company_id AND c.task_id = t.id
                                                AND c.created_at >= ? AND c.author_id <> ?) ORDER BY t.updated_at DESC, t.id
                                        """,
                                        since,
                                        reader.memberId())),
                        chapter(
                                Reason.DONE,
                                reader,
                                watched,
                                new Sql("t.completed_at >= ? ORDER BY t.completed_at DESC, t.id", since)))
                .filter(chapter -> !chapter.entries().isEmpty())
                .toList());
    }

    private Chapter chapter(Reason reason, Reader reader, Sql tasks, Sql condition) {
        List<Entry> found = sql.list(
                new Sql("SELECT p.key || '-' || t.number, t.title, t.due_date FROM ")
                        .add(tasks)
                        .add(" t")
                        .add(TaskVisibility.joins(reader))
                        .add(" WHERE ")
                        .add(TaskVisibility.inSight(reader))
                        .add(" AND p.archived_at IS NULL AND ")
                        .add(condition)
                        .add(" FETCH FIRST " + (LISTED + 1) + " ROWS ONLY"),
                row -> new Entry(row.text(), row.text(), row.date()));
        boolean more = found.size() > LISTED;
        return new Chapter(reason, more ? found.subList(0, LISTED) : found, more);
    }
}
