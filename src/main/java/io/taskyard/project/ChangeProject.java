package io.taskyard.project;

import com.fasterxml.jackson.databind.JsonNode;
import io.taskyard.identity.Caller;
import io.taskyard.platform.problem.Kind;
import io.taskyard.platform.problem.Problem;
import io.taskyard.platform.web.IfMatch;
import io.taskyard.platform.web.MergePatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Changes what a project is like, deletes it or takes it back, as its owners and the company's admins may. */
@ApplicationScoped
class ChangeProject {

    private final Projects projects;
    private final MergePatch mergePatch;
    private final ProjectChanges changes;
    private final Clock clock;

    ChangeProject(Projects projects, MergePatch mergePatch, ProjectChanges changes, Clock clock) {
        this.projects = projects;
        this.mergePatch = mergePatch;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional
    ProjectView patch(Caller caller, UUID id, JsonNode patch, IfMatch condition) {
        Project project = managed(caller, id, condition);
        ProjectSettings before = project.settings();
        project.settle(mergePatch.apply(patch, before, ProjectSettings.class), clock.instant());
        projects.flush();
        changes.record(
                caller.memberId(), "project.updated", project, change -> change.between(before, project.settings()));
        return projects.view(caller, id);
    }

    @Transactional
    void delete(Caller caller, UUID id, IfMatch condition) {
        Project project = managed(caller, id, condition);
        if (project.isStandard()) {
            throw new Problem(Kind.CONFLICT, "standard_project", "A task that names no project goes to this one.");
        }
        project.delete(clock.instant());
        changes.record(caller.memberId(), "project.deleted", project);
    }

    @Transactional
    ProjectView restore(Caller caller, UUID id) {
        Project project = projects.binned(caller, id);
        project.restore();
        projects.flush();
        changes.record(caller.memberId(), "project.restored", project);
        return projects.view(caller, id);
    }

    private Project managed(Caller caller, UUID id, IfMatch condition) {
        ProjectPolicy.mayManage(projects.get(caller, id)).orThrow();
        Project project = projects.findById(id, LockModeType.PESSIMISTIC_WRITE);
        condition.check(project.version());
        return project;
    }
}
