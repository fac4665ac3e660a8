package io.taskyard.task;

import io.taskyard.platform.paging.Sorts;
import io.taskyard.platform.time.Rfc3339;
import java.time.LocalDate;

/** What a list of tasks can be sorted by; a task without a due date comes after all that have one. */
final class TaskSorts {

    /** What the database sorts a task without a due date by. */
    static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    static final Sorts<TaskView> ALL = new Sorts<>("-created_at", TaskView::id)
            .with("created_at", "created_at", task -> task.createdAt().toString(), Rfc3339::time)
            .with("updated_at", "updated_at", task -> task.updatedAt().toString(), Rfc3339::time)
            .with("due_date", "due_order", task -> orNever(task.dueDate()).toString(), Rfc3339::date)
            .with("priority", "priority", task -> task.priority().name(), text -> Priority.valueOf(text)
                    .rank())
            .with("title", "title_order", task -> Task.lowered(task.title()), text -> text);

    private TaskSorts() {}

    private static LocalDate orNever(LocalDate date) {
        return date == null ? NEVER : date;
    }
}
