package io.taskyard.task;

import io.taskyard.identity.Caller;
import io.taskyard.platform.paging.Cursor;
import io.taskyard.platform.problem.Problem;
import io.taskyard.platform.sql.PlainSql;
import io.taskyard.platform.sql.Row;
import io.taskyard.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The tasks of the current company as they stood at a revision, read from the states that the audit trail keeps. Who sees
 * a task in that state is decided by the rights of today; people are called what they are called today.
 */
@ApplicationScoped
public class PastTasks {

    private static final String AT =
            """
            (SELECT rev FROM revision WHERE company_id = current_company() AND at <= ?
             ORDER BY at DESC, rev DESC FETCH FIRST ROW ONLY)
            UNION ALL
            SELECT rev FROM audit_anchor WHERE company_id = current_company() AND at <= ?
            """;

    private static final String CUT_AFTER =
            "SELECT true FROM audit_anchor WHERE company_id = current_company() AND at > ?";

    private static final String NUMBERED =
            "SELECT rev FROM audit_link WHERE company_id = current_company() AND number = ?";

    private static final String VIEW =
            """
            SELECT t.id, p.key, t.number, t.project_id, t.title, t.description, t.status, t.priority,
                   a.id, a.number, a.username, a.first_name, a.last_name,
                   c.id, c.number, c.username, c.first_name, c.last_name,
                   o.id, o.number, o.username, o.first_name, o.last_name,
                   t.due_date,
                   ARRAY(SELECT l.name FROM (
                             SELECT DISTINCT ON (x.label_id) x.label_id, x.revtype FROM task_label_aud x
                             WHERE x.company_id = t.company_id AND x.task_id = t.id AND x.rev <= past.rev
                             ORDER BY x.label_id, x.rev DESC) tl
                         CROSS JOIN LATERAL (
                             SELECT s.name, s.revtype FROM label_aud s
                             WHERE s.company_id = t.company_id AND s.id = tl.label_id AND s.rev <= past.rev
                             ORDER BY s.rev DESC FETCH FIRST ROW ONLY) l
                         WHERE tl.revtype <> 2 AND l.revtype <> 2 ORDER BY lower(l.name)),
                   t.parent_id,
                   ARRAY(SELECT b.blocker_id FROM (
                             SELECT DISTINCT ON (x.blocker_id) x.blocker_id, x.revtype FROM task_blocker_aud x
                             WHERE x.company_id = t.company_id AND x.task_id = t.id AND x.rev <= past.rev
                             ORDER BY x.blocker_id, x.rev DESC) b
                         WHERE b.revtype <> 2 ORDER BY b.blocker_id),
                   t.created_at, t.updated_at, t.completed_at, t.version
            FROM (SELECT ?::bigint AS rev) past CROSS JOIN
            """;

    private static final String STATE =
            """
            LATERAL (SELECT * FROM task_aud s WHERE s.company_id = current_company() AND s.id = %s AND s.rev <= past.rev
                     ORDER BY s.rev DESC FETCH FIRST ROW ONLY) t
            """;

    private static final String ONE = STATE.formatted("?");

    // One after the other along the index, so that a page costs no more than its tasks.
    private static final String OF_PROJECT =
            """
            (SELECT DISTINCT i.id FROM task_aud i
             WHERE i.company_id = current_company() AND i.project_id = ? AND i.id < ? ORDER BY i.id DESC) d
            CROSS JOIN
            """
                    + STATE.formatted("d.id");

    private static final String PEOPLE =
            """
            JOIN member c ON c.company_id = t.company_id AND c.id = t.created_by_id
            JOIN member o ON o.company_id = t.company_id AND o.id = t.owner_id
            LEFT JOIN member a ON a.company_id = t.company_id AND a.id = t.assigned_to_id
            """;

    private static final UUID LAST = new UUID(-1, -1);

    private final PlainSql sql;

    PastTasks(PlainSql sql) {
        this.sql = sql;
    }

    /** The last revision at the time, 0 if there was none yet; 422 for what is before the trail was cut. */
    long revisionAt(Instant time) {
        long revision = sql.first(new Sql(AT, time, time), Row::count).orElse(0L);
        if (sql.first(new Sql(CUT_AFTER, time), Row::flag).isPresent()) {
            throw Problem.invalid("as_of", "too_early", "is further back than the company keeps its audit trail");
        }
        return revision;
    }

    /** The task as it stood at the revision; 404 if it was not there then, or the caller does not see it. */
    TaskView view(Caller caller, UUID id, long revision) {
        return sql.first(of(caller, revision, new Sql(ONE, id)), TaskView::read).orElseThrow(NoSuchTask::new);
    }

    /** As {@link #view}, at the revision that people know by the number. */
    public TaskView viewNumbered(Caller caller, UUID id, long number) {
        long revision = sql.first(new Sql(NUMBERED, number), Row::count).orElseThrow(NoSuchTask::new);
        return view(caller, id, revision);
    }

    /** The tasks that were in the project at the revision, newest first, from after the cursor on. */
    List<TaskView> page(Caller caller, UUID project, long revision, Cursor after, int most) {
        UUID before = after == null ? LAST : after.id();
        return sql.list(
                of(caller, revision, new Sql(OF_PROJECT, project, before))
                        .add(" AND t.project_id = ?", project)
                        .add(" ORDER BY t.id DESC FETCH FIRST " + most + " ROWS ONLY"),
                TaskView::read);
    }

    long count(Caller caller, UUID project, long revision) {
        Sql all = of(caller, revision, new Sql(OF_PROJECT, project, LAST)).add(" AND t.project_id = ?", project);
        return sql.first(new Sql("SELECT count(*) FROM (").add(all).add(") x"), Row::count)
                .orElseThrow();
    }

    private static Sql of(Caller caller, long revision, Sql states) {
        return new Sql(VIEW, revision)
                .add(states)
                .add(PEOPLE)
                .add(TaskVisibility.joins(caller))
                .add(" WHERE t.revtype <> 2 AND t.deleted_at IS NULL AND ")
                .add(TaskVisibility.shown(caller));
    }
}
