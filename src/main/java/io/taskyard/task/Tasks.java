package io.taskyard.task;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.taskyard.identity.Caller;
import io.taskyard.platform.paging.Cursor;
import io.taskyard.platform.paging.Sort;
import io.taskyard.platform.problem.Problem;
import io.taskyard.platform.sql.PlainSql;
import io.taskyard.platform.sql.Row;
import io.taskyard.platform.sql.Sql;
import io.taskyard.project.ProjectVisibility;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The tasks of the current company. What is only read is read as a view, in one statement. */
@ApplicationScoped
public class Tasks implements PanacheRepositoryBase<Task, UUID> {

    private static final String COLUMNS =
            """
            SELECT t.id, p.key, t.number, t.project_id, t.title, t.description, t.status, t.priority,
                   a.id, a.number, a.username, a.first_name, a.last_name,
                   c.id, c.number, c.username, c.first_name, c.last_name,
                   o.id, o.number, o.username, o.first_name, o.last_name,
                   t.due_date,
                   ARRAY(SELECT l.name FROM task_label tl
                         JOIN label l ON l.company_id = tl.company_id AND l.id = tl.label_id
                         WHERE tl.company_id = t.company_id AND tl.task_id = t.id ORDER BY l.name_key),
                   t.parent_id,
                   ARRAY(SELECT b.blocker_id FROM task_blocker b
                         WHERE b.company_id = t.company_id AND b.task_id = t.id ORDER BY b.blocker_id),
                   t.created_at, t.updated_at, t.completed_at, t.version""";

    private static final String VIEW = COLUMNS + "\nFROM\n";

    private static final String PEOPLE =
            """
            JOIN member c ON c.company_id = t.company_id AND c.id = t.created_by_id
            JOIN member o ON o.company_id = t.company_id AND o.id = t.owner_id
            LEFT JOIN member a ON a.company_id = t.company_id AND a.id = t.assigned_to_id
            """;

    private static final String PROJECT = " JOIN project p ON p.company_id = t.company_id AND p.id = t.project_id";

    private static final String BY_KEY =
            """
            SELECT t.id FROM task t JOIN project p ON p.company_id = t.company_id AND p.id = t.project_id
            WHERE t.company_id = current_company() AND p.key = ? AND t.number = ?
            UNION ALL
            SELECT a.task_id FROM task_alias a JOIN project p ON p.company_id = a.company_id AND p.id = a.project_id
            WHERE a.company_id = current_company() AND p.key = ? AND a.number = ?
            """;

    private static final String KEEP_KEY =
            """
            INSERT INTO task_alias (company_id, project_id, number, task_id)
            SELECT t.company_id, t.project_id, t.number, t.id FROM task t
            WHERE t.company_id = current_company() AND t.id = ?
            RETURNING task_id
            """;

    private final PlainSql sql;

    Tasks(PlainSql sql) {
        this.sql = sql;
    }

    /** How the caller stands to a task that they see; it stays as it is until the transaction ends. 404 else. */
    public Standing locked(Caller caller, UUID id) {
        return standing(
                caller,
                new Sql("t.id = ? AND ", id).add(TaskVisibility.inSight(caller)).add(" FOR NO KEY UPDATE OF t"));
    }

    /** As {@link #locked}, without its being held. */
    public Standing seen(Caller caller, UUID id) {
        return standing(caller, new Sql("t.id = ? AND ", id).add(TaskVisibility.inSight(caller)));
    }

    /** As {@link #seen(Caller, UUID)}, also of a task in the bin. */
    public Standing known(Caller caller, UUID id) {
        return standing(
                caller,
                new Sql("t.company_id = current_company() AND t.id = ? AND ", id).add(TaskVisibility.shown(caller)));
    }

    /** The id of the task that the field names; 404 that names it if the caller sees none. */
    UUID seen(Caller caller, TaskReference reference, String field) {
        try {
            UUID id = idOf(reference);
            seen(caller, id);
            return id;
        } catch (NoSuchTask none) {
            throw Problem.missing(field, none.code(), none.getMessage());
        }
    }

    /** As {@link #locked}, of a task in the bin. */
    Standing lockedInBin(Caller caller, UUID id) {
        return standing(
                caller,
                new Sql("t.company_id = current_company() AND t.deleted_at IS NOT NULL AND t.id = ? AND ", id)
                        .add(TaskVisibility.shown(caller))
                        .add(" FOR NO KEY UPDATE OF t"));
    }

    private Standing standing(Caller caller, Sql which) {
        Sql standing = new Sql("SELECT CASE WHEN ")
                .add(TaskVisibility.byProject(caller))
                .add(" THEN " + ProjectVisibility.EFFECTIVE_ROLE)
                .add(" END, s.role, t.owner_id = ?, p.archived_at IS NOT NULL FROM task t", caller.memberId())
                .add(TaskVisibility.joins(caller))
                .add(" WHERE ")
                .add(which);
        return sql.first(standing, row -> Standing.read(caller.admin(), row)).orElseThrow(NoSuchTask::new);
    }

    /** The id of the task that is named, by a key of today or of before it moved; 404 if there is none. */
    public UUID idOf(TaskReference reference) {
        return find(reference).orElseThrow(NoSuchTask::new);
    }

    Optional<UUID> find(TaskReference reference) {
        if (reference.id() != null || reference.projectKey() == null) {
            return Optional.ofNullable(reference.id());
        }
        String key = reference.projectKey();
        int number = reference.number();
        return sql.first(new Sql(BY_KEY, key, number, key, number), Row::id);
    }

    /** Keeps the task's present key for whoever has written it down, before the task moves. */
    void keepKeyOf(Task task) {
        sql.first(new Sql(KEEP_KEY, task.id()), Row::id);
    }

    /** The task as clients see it; 404 if the caller does not. */
    public TaskView view(Caller caller, UUID id) {
        return sql.first(new TaskSelection(caller).and("t.id = ?", id).of(VIEW, PEOPLE), TaskView::read)
                .orElseThrow(NoSuchTask::new);
    }

    /** The task for whoever has just written it, though by that they may have lost sight of it. */
    TaskView written(UUID id) {
        return sql.first(
                        new Sql(
                                VIEW + " task t " + PEOPLE + PROJECT
                                        + " WHERE t.company_id = current_company() AND t.id = ?",
                                id),
                        TaskView::read)
                .orElseThrow(NoSuchTask::new);
    }

    List<TaskView> views(TaskSelection selection, Sort<TaskView> sort, Cursor after, int most) {
        return selection.by(sql).list(selection.page(VIEW, PEOPLE, sort, after, most), TaskView::read);
    }

    /** The best of the hits, from after the cursor on. */
    List<RankedTask> ranked(Sql hits, Cursor after, int most) {
        Sql page =
                new Sql(COLUMNS + ", page.rank FROM (SELECT * FROM (").add(hits).add(") hit");
        if (after != null) {
            page.add(" WHERE (rank, id) < (?, ?)", after.valueAs(Integer::valueOf), after.id());
        }
        page.add(" ORDER BY rank DESC, id DESC FETCH FIRST " + most + " ROWS ONLY")
                .add(TaskSelection.OF_PAGE + PEOPLE + PROJECT)
                .add(" ORDER BY page.rank DESC, t.id DESC");
        return sql.list(page, RankedTask::read);
    }

    /** The hits in another order, from after the cursor on. */
    List<TaskView> sorted(Sql hits, Sort<TaskView> sort, Cursor after, int most) {
        return sql.list(
                new Sql(VIEW + " (")
                        .add(hits)
                        .add(TaskSelection.OF_PAGE + PEOPLE + PROJECT + " WHERE ")
                        .add(sort.after(after, "t"))
                        .add(sort.page("t", most)),
                TaskView::read);
    }

    long count(Sql hits) {
        return sql.first(new Sql("SELECT count(*) FROM (").add(hits).add(") hit"), Row::count)
                .orElseThrow();
    }

    long count(TaskSelection selection) {
        return sql.first(selection.of("SELECT count(*) FROM"), Row::count).orElseThrow();
    }
}
