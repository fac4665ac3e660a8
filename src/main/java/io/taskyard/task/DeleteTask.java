package io.taskyard.task;

import io.taskyard.identity.Caller;
import io.taskyard.platform.web.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Deletes a task. */
@ApplicationScoped
class DeleteTask {

    private final Tasks tasks;

    DeleteTask(Tasks tasks) {
        this.tasks = tasks;
    }

    @Transactional
    void delete(Caller caller, UUID id, IfMatch condition) {
        Task task = tasks.locked(id);
        TaskPolicy.mayDelete(caller, task).orThrow();
        condition.check(task.version());
        tasks.delete(task);
    }
}
