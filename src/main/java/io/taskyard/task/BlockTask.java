package io.taskyard.task;

import io.taskyard.identity.Caller;
import io.taskyard.platform.problem.Kind;
import io.taskyard.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Lets a task wait for another one, and wait no more. */
@ApplicationScoped
class BlockTask {

    private final Tasks tasks;
    private final TaskGraph graph;
    private final Clock clock;

    BlockTask(Tasks tasks, TaskGraph graph, Clock clock) {
        this.tasks = tasks;
        this.graph = graph;
        this.clock = clock;
    }

    @Transactional
    TaskView block(Caller caller, UUID id, TaskReference blocker) {
        TaskPolicy.mayEdit(tasks.locked(caller, id)).orThrow();
        UUID other = tasks.seen(caller, blocker, "task_id");
        Task task = tasks.findById(id);
        graph.refuseBlocker(task, other);
        task.waitFor(other, clock.instant());
        tasks.flush();
        return tasks.written(id);
    }

    @Transactional
    void unblock(Caller caller, UUID id, UUID blocker) {
        TaskPolicy.mayEdit(tasks.locked(caller, id)).orThrow();
        if (!tasks.findById(id).waitNoMoreFor(blocker, clock.instant())) {
            throw new Problem(Kind.MISSING, "blocker_not_found", "The task does not wait for such a task.");
        }
    }
}
