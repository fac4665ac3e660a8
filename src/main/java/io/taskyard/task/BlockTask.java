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
    private final TaskChanges changes;
    private final Clock clock;

    BlockTask(Tasks tasks, TaskGraph graph, TaskChanges changes, Clock clock) {
        this.tasks = tasks;
        this.graph = graph;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional
    TaskView block(Caller caller, UUID id, TaskReference blocker) {
        TaskPolicy.mayEdit(tasks.locked(caller, id)).orThrow();
        UUID other = tasks.seen(caller, blocker, "task_id");
        Task task = tasks.findById(id);
        graph.refuseBlocker(task, other);
        Ties before = Ties.of(task);
        task.waitFor(other, clock.instant());
        return record(caller, task, before);
    }

    @Transactional
    void unblock(Caller caller, UUID id, UUID blocker) {
        TaskPolicy.mayEdit(tasks.locked(caller, id)).orThrow();
        Task task = tasks.findById(id);
        Ties before = Ties.of(task);
        if (!task.waitNoMoreFor(blocker, clock.instant())) {
            throw new Problem(Kind.MISSING, "blocker_not_found", "The task does not wait for such a task.");
        }
        record(caller, task, before);
    }

    private TaskView record(Caller caller, Task task, Ties before) {
        tasks.flush();
        return changes.record(
                caller.memberId(), "task.updated", task.id(), change -> change.between(before, Ties.of(task)));
    }
}
