package io.taskyard.task;

import java.util.List;
import java.util.UUID;

/** What a task is a part of and what it waits for, as the log tells it. */
record Ties(UUID parentId, List<UUID> blockedBy) {

    static Ties of(Task task) {
        return new Ties(task.parentId(), task.blockerIds().stream().sorted().toList());
    }
}
