package io.taskyard.task;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.taskyard.platform.paging.Cursor;
import io.taskyard.platform.sql.PlainSql;
import io.taskyard.platform.sql.Row;
import io.taskyard.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;

/** The tasks of the current company. What is only read is read as a view, in one statement. */
@ApplicationScoped
public class Tasks implements PanacheRepositoryBase<Task, UUID> {

    private static final String VIEW =
            """
            SELECT t.id, p.key, t.number, t.project_id, t.title, t.description, t.status, t.priority,
                   a.id, a.number, a.username, a.first_name, a.last_name,
                   c.id, c.number, c.username, c.first_name, c.last_name,
                   o.id, o.number, o.username, o.first_name, o.last_name,
                   t.due_date, t.created_at, t.updated_at, t.completed_at, t.version
            FROM task t
            JOIN project p ON p.company_id = t.company_id AND p.id = t.project_id
            JOIN member c ON c.company_id = t.company_id AND c.id = t.created_by_id
            JOIN member o ON o.company_id = t.company_id AND o.id = t.owner_id
            LEFT JOIN member a ON a.company_id = t.company_id AND a.id = t.assigned_to_id
            """;

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

    /** The task to be changed, locked until the transaction ends. */
    Task locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(NoSuchTask::new);
    }

    /** The id of the task that is named, by a key of today or of before it moved; 404 if there is none. */
    UUID idOf(TaskReference reference) {
        if (reference.id() != null) {
            return reference.id();
        }
        if (reference.projectKey() == null) {
            throw new NoSuchTask();
        }
        String key = reference.projectKey();
        int number = reference.number();
        return sql.first(new Sql(BY_KEY, key, number, key, number), Row::id).orElseThrow(NoSuchTask::new);
    }

    /** Keeps the task's present key for whoever has written it down, before the task moves. */
    void keepKeyOf(Task task) {
        sql.first(new Sql(KEEP_KEY, task.id()), Row::id);
    }

    TaskView view(UUID id) {
        return sql.first(new TaskSelection().and("t.id = ?", id).of(VIEW), TaskView::read)
                .orElseThrow(NoSuchTask::new);
    }

    List<TaskView> views(TaskSelection selection, TaskOrder order, boolean descending, Cursor after, int most) {
        Sql page = selection.from(after, order, descending).of(VIEW);
        String direction = descending ? "DESC" : "ASC";
        // The number stands in the text: as a value, PostgreSQL would not know that a page is short, and plan each
        // anew.
        page.add(
                " ORDER BY t.%1$s %2$s, t.id %2$s FETCH FIRST %3$d ROWS ONLY".formatted(order.column, direction, most));
        return sql.list(page, TaskView::read);
    }

    long count(TaskSelection selection) {
        return sql.first(selection.of("SELECT count(*) FROM task t"), Row::count)
                .orElseThrow();
    }
}
