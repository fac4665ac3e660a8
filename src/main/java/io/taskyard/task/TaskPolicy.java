package io.taskyard.task;

import io.taskyard.platform.problem.Decision;
import io.taskyard.project.ProjectPolicy;

/** Who may do what with a task they see. */
public final class TaskPolicy {

    private static final String DECIDES = "Only the owner of a task, an owner of its project or a company admin ";

    private TaskPolicy() {}

    /** Its content, its status, its comments, what it waits for. */
    public static Decision mayEdit(Standing standing) {
        return ProjectPolicy.mayChangeWork(standing.archived())
                .and(Decision.allowedIf(
                        standing.works() || standing.share() == ShareRole.EDITOR,
                        "Only an owner or member of the project, an editor of the shared task or a company admin"
                                + " changes it."));
    }

    /** Whoever may create tasks in the project where it goes moves it, unless they see it only because it is shared. */
    static Decision mayMove(Standing standing) {
        return ProjectPolicy.mayChangeWork(standing.archived())
                .and(Decision.allowedIf(
                        standing.works(), "Only an owner or member of its project or a company admin moves a task."));
    }

    static Decision mayHandOver(Standing standing) {
        return ProjectPolicy.mayChangeWork(standing.archived()).and(decides(standing, "hands it over."));
    }

    static Decision mayDelete(Standing standing) {
        return ProjectPolicy.mayChangeWork(standing.archived()).and(decides(standing, "deletes it."));
    }

    static Decision mayRestore(Standing standing) {
        return ProjectPolicy.mayChangeWork(standing.archived()).and(decides(standing, "restores it."));
    }

    /** An archived project changes no more, but who reads it may. */
    public static Decision mayShare(Standing standing) {
        return decides(standing, "shares it.");
    }

    private static Decision decides(Standing standing, String what) {
        return Decision.allowedIf(standing.decides(), DECIDES + what);
    }
}
