package io.taskyard.task;

import io.taskyard.identity.Caller;
import io.taskyard.platform.web.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Puts a task into its project's bin. */
@ApplicationScoped
class DeleteTask {

    private final Tasks tasks;
    private final TaskChanges changes;
    private final Clock clock;

    DeleteTask(Tasks tasks, TaskChanges changes, Clock clock) {
        this.tasks = tasks;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional
    void delete(Caller caller, UUID id, IfMatch condition) {
        TaskPolicy.mayDelete(tasks.locked(caller, id)).orThrow();
        Task task = tasks.findById(id);
        condition.check(task.version());
        task.delete(clock.instant());
        tasks.flush();
        changes.record(caller.memberId(), "task.deleted", id);
    }
}
