package io.taskyard.task;

import io.taskyard.platform.change.Audience;
import io.taskyard.platform.change.Change;
import io.taskyard.platform.change.Changes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Records what happens to tasks, each time with the task as clients see it then. */
@ApplicationScoped
public class TaskChanges {

    private final Changes changes;
    private final Tasks tasks;

    TaskChanges(Changes changes, Tasks tasks) {
        this.changes = changes;
        this.tasks = tasks;
    }

    /** Records a change of the task, which is written already; the task as it is recorded. */
    public TaskView record(UUID actor, String type, UUID task) {
        return record(actor, type, task, UnaryOperator.identity());
    }

    /** Records that a task that was in the bin is removed for good, of which nobody is told. */
    void purged(UUID task) {
        changes.record(Change.of("task.purged", null, Audience.nobody()).about(task));
    }

    /** As {@link #record(UUID, String, UUID)}, with more to say about the change. */
    public TaskView record(UUID actor, String type, UUID task, UnaryOperator<Change> more) {
        TaskView view = tasks.written(task);
        Change change = Change.of(type, actor, Audience.ofTask(task, view.projectId()));
        changes.record(more.apply(change.with("task", view)));
        return view;
    }
}
