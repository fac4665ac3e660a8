package io.taskyard.project;

import io.taskyard.company.ProjectRole;
import io.taskyard.platform.problem.Decision;

/** Who may do what with a project they see. */
public final class ProjectPolicy {

    private ProjectPolicy() {}

    /** An archived project is read only. */
    public static Decision mayChangeWork(boolean archived) {
        return Decision.allowedIf(
                !archived,
                "The project is archived: nothing in it changes until an owner or a company admin reopens it.");
    }

    public static Decision mayCreateTasks(ProjectStanding standing) {
        return mayChangeWork(standing.archived())
                .and(Decision.allowedIf(
                        standing.admin() || standing.role().works(),
                        "Only an owner or member of the project or a company admin creates tasks in it."));
    }

    public static Decision mayManage(ProjectStanding standing) {
        return Decision.allowedIf(
                standing.admin() || standing.role() == ProjectRole.OWNER,
                "Only an owner of the project or a company admin manages it.");
    }

    public static Decision mayRemove(ProjectStanding standing, boolean oneself) {
        return oneself ? Decision.allowed() : mayManage(standing);
    }
}
