package io.taskyard.task;

import io.taskyard.identity.Caller;
import io.taskyard.platform.problem.Decision;

/** Who may do what with a task they can see. */
final class TaskPolicy {

    private TaskPolicy() {}

    /** In an open project everybody works on every task. */
    static Decision mayEdit(Caller caller, Task task) {
        return Decision.allowed();
    }

    static Decision mayHandOver(Caller caller, Task task) {
        return Decision.allowedIf(
                caller.admin() || task.ownerId().equals(caller.memberId()),
                "Only the owner of a task or a company admin hands it over.");
    }

    static Decision mayDelete(Caller caller, Task task) {
        return Decision.allowedIf(
                caller.admin() || task.ownerId().equals(caller.memberId()),
                "Only the owner of a task or a company admin deletes it.");
    }
}
