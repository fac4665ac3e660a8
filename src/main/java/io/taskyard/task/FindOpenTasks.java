package io.taskyard.task;

import io.taskyard.company.OpenTasks;
import io.taskyard.company.OpenTasks.OpenTask;
import io.taskyard.identity.Caller;
import io.taskyard.platform.sql.PlainSql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Finds the tasks that a member leaves open. */
@ApplicationScoped
class FindOpenTasks implements OpenTasks.Finder {

    private static final int MOST = 100;
    private static final String NAMES = "SELECT t.id, p.key, t.number, t.title FROM";

    private final Tasks tasks;
    private final PlainSql sql;

    FindOpenTasks(Tasks tasks, PlainSql sql) {
        this.tasks = tasks;
        this.sql = sql;
    }

    @Override
    public OpenTasks of(Caller caller, UUID member) {
        TaskSelection open =
                new TaskSelection(caller).and("t.assigned_to_id = ?", member).and("t.status <> 'DONE'");
        return new OpenTasks(
                tasks.count(open),
                sql.list(
                        open.of(NAMES).add(" ORDER BY t.created_at, t.id FETCH FIRST " + MOST + " ROWS ONLY"),
                        row -> new OpenTask(row.id(), row.text() + "-" + row.number(), row.text())));
    }
}
