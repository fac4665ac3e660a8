package io.taskyard.analytics;

import io.taskyard.identity.Caller;
import io.taskyard.platform.problem.Problem;
import io.taskyard.task.TaskSelection;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/**
 * What is counted: the tasks of a project, or of all for null, and of the days from the first to the last, null where there
 * is no end.
 */
record Scope(UUID project, LocalDate first, LocalDate last, ZoneId zone) {

    Scope {
        if (first != null && last != null && last.isBefore(first)) {
            throw Problem.invalid("to", "before_from", "must not be before from");
        }
    }

    /** When a day of the company begins, which in some zones is not at midnight. */
    Instant beginning(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** The tasks that the caller sees of the project. */
    TaskSelection tasks(Caller caller) {
        TaskSelection tasks = new TaskSelection(caller);
        return project == null ? tasks : tasks.and("t.project_id = ?", project);
    }

    /** Those of them that were created on these days. */
    TaskSelection created(Caller caller) {
        TaskSelection tasks = tasks(caller);
        if (first != null) {
            tasks.and("t.created_at >= ?", beginning(first));
        }
        if (last != null) {
            tasks.and("t.created_at < ?", beginning(last.plusDays(1)));
        }
        return tasks;
    }
}
