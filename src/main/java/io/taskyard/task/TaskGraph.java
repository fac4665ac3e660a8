package io.taskyard.task;

import io.taskyard.identity.Caller;
import io.taskyard.platform.problem.FieldError;
import io.taskyard.platform.problem.Kind;
import io.taskyard.platform.problem.Problem;
import io.taskyard.platform.sql.PlainSql;
import io.taskyard.platform.sql.Row;
import io.taskyard.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/**
 * How tasks hang together: what is a part of what, and what waits for what. Neither has a cycle, also where many change
 * them at once: whoever adds to the graph holds it until their transaction ends.
 */
@ApplicationScoped
class TaskGraph {

    private static final int LEVELS = 3;
    private static final int MOST_BLOCKERS = 50;

    private static final String HOLD =
            "SELECT pg_advisory_xact_lock(7325002, hashtext(current_company()::text)) IS NULL";

    private static final String LEVELS_ABOVE =
            """
            WITH RECURSIVE above (id, level) AS (
                SELECT ?::uuid, 1
                UNION ALL
                SELECT t.parent_id, above.level + 1 FROM above
                JOIN task t ON t.company_id = current_company() AND t.id = above.id
                WHERE t.parent_id IS NOT NULL)
            SELECT level, id = ?::uuid FROM above
            """;

    private static final String LEVELS_BELOW =
            """
            WITH RECURSIVE below (id, level) AS (
                SELECT ?::uuid, 1
                UNION ALL
                SELECT t.id, below.level + 1 FROM below
                JOIN task t ON t.company_id = current_company() AND t.parent_id = below.id)
            SELECT max(level) FROM below
            """;

    private static final String WAITS_FOR =
            """
            WITH RECURSIVE ahead (id) AS (
                SELECT ?::uuid
                UNION
                SELECT b.blocker_id FROM ahead
                JOIN task_blocker b ON b.company_id = current_company() AND b.task_id = ahead.id)
            SELECT id FROM ahead WHERE id = ?
            """;

    private final Tasks tasks;
    private final PlainSql sql;

    TaskGraph(Tasks tasks, PlainSql sql) {
        this.tasks = tasks;
        this.sql = sql;
    }

    /**
     * Refuses to put the task, null for a new one, under the parent: with 404 if the caller does not see that, and with
     * 422 where the task would be its own part, or too deep. Each answer names parent_id.
     */
    void refuseParent(Caller caller, UUID task, UUID parent) {
        tasks.seen(caller, TaskReference.of(parent), "parent_id");
        hold();
        record Level(int number, boolean isTask) {}
        List<Level> above = sql.list(new Sql(LEVELS_ABOVE, parent, task), row -> new Level(row.number(), row.flag()));
        if (above.stream().anyMatch(Level::isTask)) {
            throw Problem.invalid("parent_id", "cycle", "is the task itself, or a part of it");
        }
        int below = sql.first(new Sql(LEVELS_BELOW, task), Row::number).orElseThrow();
        if (above.size() + below > LEVELS) {
            throw Problem.invalid("parent_id", "too_deep", "would make more than " + LEVELS + " levels of tasks");
        }
    }

    /** Refuses with 422 that names task_id to let the task wait for one that waits for it, or for too many. */
    void refuseBlocker(Task task, UUID blocker) {
        hold();
        if (sql.first(new Sql(WAITS_FOR, blocker, task.id()), Row::id).isPresent()) {
            throw Problem.invalid("task_id", "cycle", "is the task itself, or waits for it");
        }
        if (task.blockerIds().size() >= MOST_BLOCKERS) {
            throw Problem.invalid("task_id", "too_many_blockers", "would be more than " + MOST_BLOCKERS);
        }
    }

    /** Refuses with 409 that names them while there are open tasks for which this one waits. */
    void refuseWhileBlocked(Caller caller, UUID task) {
        Sql query = new Sql("SELECT CASE WHEN ")
                .add(TaskVisibility.shown(caller))
                .add(" THEN p.key || '-' || t.number END FROM task_blocker b"
                        + " JOIN task t ON t.company_id = b.company_id AND t.id = b.blocker_id")
                .add(TaskVisibility.joins(caller))
                .add(
                        " WHERE b.company_id = current_company() AND b.task_id = ? AND t.status <> 'DONE'"
                                + " AND t.deleted_at IS NULL AND p.deleted_at IS NULL ORDER BY p.key, t.number",
                        task);
        List<String> open = sql.list(query, row -> {
            String key = row.text();
            return key == null ? "a task that you do not see" : key;
        });
        if (!open.isEmpty()) {
            throw new Problem(
                    Kind.CONFLICT,
                    "open_blockers",
                    "It waits for " + String.join(", ", open) + ". To have it done all the same, say force=true.",
                    open.stream()
                            .map(key -> new FieldError("blocked_by", "open_blocker", key))
                            .toList());
        }
    }

    private void hold() {
        sql.first(new Sql(HOLD), Row::flag);
    }
}
