package io.taskyard.notification;

import io.taskyard.identity.Viewer;
import io.taskyard.platform.paging.Cursor;
import io.taskyard.platform.paging.Sort;
import io.taskyard.platform.paging.Sorts;
import io.taskyard.platform.problem.Kind;
import io.taskyard.platform.problem.Problem;
import io.taskyard.platform.sql.PlainSql;
import io.taskyard.platform.sql.Row;
import io.taskyard.platform.sql.Sql;
import io.taskyard.platform.tenancy.CompanyOwned;
import io.taskyard.platform.time.Rfc3339;
import io.taskyard.project.ProjectVisibility;
import io.taskyard.task.TaskVisibility;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The notifications of the current company's members. What one does not see any more is not told of either. */
@ApplicationScoped
class Notifications {

    static final Sort<NotificationView> LATEST_FIRST = new Sorts<>("-created_at", NotificationView::id)
            .with(
                    "created_at",
                    "created_at",
                    notification -> notification.createdAt().toString(),
                    Rfc3339::time)
            .named(null);

    private static final String COLUMNS =
            """
            SELECT n.id, n.kind, n.message, n.task_id, tp.key || '-' || nt.number, n.project_id, np.key,
                   a.id, a.number, a.username, a.first_name, a.last_name,
                   n.read_at IS NOT NULL, n.count, n.created_at, n.version
            """;

    private static final String TABLES =
            """
            FROM notification n
            LEFT JOIN task nt ON nt.company_id = n.company_id AND nt.id = n.task_id
            LEFT JOIN project tp ON tp.company_id = nt.company_id AND tp.id = nt.project_id
            LEFT JOIN project np ON np.company_id = n.company_id AND np.id = n.project_id
            LEFT JOIN member a ON a.company_id = n.company_id AND a.id = n.actor_id
            WHERE n.company_id = current_company() AND
            """;

    private static final String KEEP =
            """
            INSERT INTO notification AS n (company_id, id, member_id, kind, task_id, project_id, actor_id, message, count,
                                           created_at, version)
            VALUES (current_company(), ?, ?, ?, ?, ?, ?, ?, 1, ?, 0)
            ON CONFLICT (company_id, member_id, task_id, kind) WHERE read_at IS NULL AND task_id IS NOT NULL
            DO UPDATE SET count = n.count + 1, message = excluded.message, actor_id = excluded.actor_id,
                created_at = greatest(n.created_at, excluded.created_at), version = n.version + 1
            RETURNING id
            """;

    private static final String MARK =
            """
            UPDATE notification SET read_at = ?, version = version + 1
            WHERE company_id = current_company() AND id = ? AND (read_at IS NULL) = (?::timestamptz IS NOT NULL)
            """;

    private static final String MARK_ALL =
            """
            UPDATE notification SET read_at = ?, version = version + 1
            WHERE company_id = current_company() AND member_id = ? AND read_at IS NULL
            """;

    private static final String HAS_UNREAD_TWIN =
            """
            SELECT EXISTS (SELECT FROM notification n JOIN notification o
                ON o.company_id = n.company_id AND o.member_id = n.member_id AND o.task_id = n.task_id AND o.kind = n.kind
                   AND o.read_at IS NULL AND o.id <> n.id
                WHERE n.company_id = current_company() AND n.id = ?)
            """;

    private static final String DELETE = "DELETE FROM notification WHERE company_id = current_company() AND id = ?";

    private static final String TRIM =
            """
            DELETE FROM notification WHERE company_id = current_company() AND id IN (
                SELECT id FROM notification WHERE company_id = current_company() AND read_at < ?
                FETCH FIRST 10000 ROWS ONLY FOR UPDATE SKIP LOCKED)
            """;

    private final PlainSql sql;

    Notifications(PlainSql sql) {
        this.sql = sql;
    }

    /** Keeps it; a further one of a burst becomes a part of the unread one. */
    NotificationView keep(Wanted wanted) {
        UUID kept = sql.first(
                        new Sql(
                                KEEP,
                                CompanyOwned.newId(),
                                wanted.recipient(),
                                wanted.kind().name(),
                                wanted.task(),
                                wanted.project(),
                                wanted.actor(),
                                wanted.sentence(),
                                wanted.at()),
                        Row::id)
                .orElseThrow();
        return sql.first(new Sql(COLUMNS + TABLES + " n.id = ?", kept), NotificationView::read)
                .orElseThrow();
    }

    /** The viewer's own one, or 404; it stays as it is until the transaction ends. */
    NotificationView locked(Viewer viewer, UUID id) {
        return sql.first(
                        new Sql(COLUMNS + TABLES).add(seen(viewer)).add(" AND n.id = ? FOR UPDATE OF n", id),
                        NotificationView::read)
                .orElseThrow(
                        () -> new Problem(Kind.MISSING, "notification_not_found", "There is no such notification."));
    }

    List<NotificationView> page(Viewer viewer, NotificationFilter filter, Cursor after, int most) {
        return sql.list(
                new Sql(COLUMNS + TABLES)
                        .add(seen(viewer))
                        .add(filter.condition())
                        .add(" AND ")
                        .add(LATEST_FIRST.after(after, "n"))
                        .add(LATEST_FIRST.page("n", most)),
                NotificationView::read);
    }

    long count(Viewer viewer, NotificationFilter filter) {
        return sql.first(
                        new Sql("SELECT count(*) FROM notification n WHERE n.company_id = current_company() AND ")
                                .add(seen(viewer))
                                .add(filter.condition()),
                        Row::count)
                .orElseThrow();
    }

    long unread(Viewer viewer) {
        return count(viewer, NotificationFilter.UNREAD);
    }

    /** Marks it as read at this time or, for null, as unread; whether it was not. 409 if a later one took its place. */
    boolean mark(UUID id, Instant read) {
        if (read == null && sql.first(new Sql(HAS_UNREAD_TWIN, id), Row::flag).orElseThrow()) {
            throw new Problem(Kind.CONFLICT, "newer_notification", "There is a newer unread one of this kind.");
        }
        return sql.run(new Sql(MARK, read, id, read)) == 1;
    }

    /** Marks all of the viewer's as read; how many were not. */
    int markAll(Viewer viewer, Instant read) {
        return sql.run(new Sql(MARK_ALL, read, viewer.memberId()));
    }

    void delete(UUID id) {
        sql.run(new Sql(DELETE, id));
    }

    void trim(Instant readBefore) {
        sql.run(new Sql(TRIM, readBefore));
    }

    private static Sql seen(Viewer viewer) {
        return new Sql("n.member_id = ? AND (n.task_id IS NULL OR EXISTS (SELECT FROM task t", viewer.memberId())
                .add(TaskVisibility.joins(viewer))
                .add(" WHERE t.id = n.task_id AND ")
                .add(TaskVisibility.inSight(viewer))
                .add(" OFFSET 0)) AND (n.project_id IS NULL OR EXISTS (")
                .add(ProjectVisibility.seen("SELECT", viewer))
                .add(" AND p.id = n.project_id OFFSET 0))");
    }
}
