package io.taskyard.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Removes tasks for good. Those that stay and were their parts, or waited for them, are no longer, and say so. */
@ApplicationScoped
class RemoveTasks {

    private static final String PARTS = "parentId in ?1 and id not in ?1 order by id";
    private static final String WAITING =
            "select distinct t from Task t join t.blockerIds b where b in ?1 and t.id not in ?1 order by t.id";

    private final Tasks tasks;
    private final TaskChanges changes;
    private final Clock clock;

    RemoveTasks(Tasks tasks, TaskChanges changes, Clock clock) {
        this.tasks = tasks;
        this.changes = changes;
        this.clock = clock;
    }

    /** Removes the tasks, which are locked, in the running transaction. */
    void remove(List<UUID> ids) {
        if (ids.isEmpty()) {
            return;
        }
        tasks.list(PARTS, ids).forEach(part -> untie(part, () -> part.putUnder(null, clock.instant())));
        tasks.list(WAITING, ids)
                .forEach(waiting ->
                        untie(waiting, () -> ids.forEach(blocker -> waiting.waitNoMoreFor(blocker, clock.instant()))));
        List<Task> gone = tasks.list("id in ?1", ids);
        gone.forEach(task -> changes.purged(task.id()));
        gone.forEach(tasks::delete);
        tasks.flush();
    }

    private void untie(Task task, Runnable knots) {
        Ties before = Ties.of(task);
        knots.run();
        tasks.flush();
        changes.record(null, "task.updated", task.id(), change -> change.between(before, Ties.of(task)));
    }
}
