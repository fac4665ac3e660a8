package io.taskyard.audit;

import io.taskyard.identity.Caller;
import io.taskyard.platform.web.IfMatch;
import io.taskyard.task.ChangeTask;
import io.taskyard.task.PastTasks;
import io.taskyard.task.TaskContent;
import io.taskyard.task.TaskView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Gives a task the content that it had at an earlier revision, which is a change as any other. */
@ApplicationScoped
class RevertTask {

    private final PastTasks past;
    private final ChangeTask changeTask;

    RevertTask(PastTasks past, ChangeTask changeTask) {
        this.past = past;
        this.changeTask = changeTask;
    }

    /** 404 if the task was not there then; what cannot be so any more, such as somebody who has left, is refused. */
    @Transactional
    TaskView revert(Caller caller, UUID task, long revision, IfMatch condition) {
        TaskContent then = TaskContent.of(past.viewNumbered(caller, task, revision));
        return changeTask.replace(caller, task, then, new ChangeTask.Manner(condition, false));
    }
}
