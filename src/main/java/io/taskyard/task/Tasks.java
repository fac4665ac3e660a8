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

    private final PlainSql sql;

    Tasks(PlainSql sql) {
        this.sql = sql;
    }

    /** The task to be changed, locked until the transaction ends. */
    Task locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(NoSuchTask::new);
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
