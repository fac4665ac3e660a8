package io.taskyard.task;

import io.taskyard.platform.problem.Kind;
import io.taskyard.platform.problem.Problem;

/** There is no such task, or none that the caller can see. */
public class NoSuchTask extends Problem {

    public NoSuchTask() {
        super(Kind.MISSING, "task_not_found", "There is no such task.");
    }
}
