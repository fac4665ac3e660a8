package io.taskyard.project;

import io.taskyard.platform.change.Audience;
import io.taskyard.platform.change.Change;
import io.taskyard.platform.change.Changes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Records what happens to projects and to the roles that people have in them. */
@ApplicationScoped
class ProjectChanges {

    private final Changes changes;
    private final ProjectMembers people;

    ProjectChanges(Changes changes, ProjectMembers people) {
        this.changes = changes;
        this.people = people;
    }

    void record(UUID actor, String type, Project project) {
        record(actor, type, project, UnaryOperator.identity());
    }

    /** As {@link #record(UUID, String, Project)}, with more to say about the change. */
    void record(UUID actor, String type, Project project, UnaryOperator<Change> more) {
        Change change = Change.of(type, actor, Audience.ofProject(project.id())).with("project", project.card());
        changes.record(more.apply(change));
    }

    /** Records a change of somebody's role, which is written and not yet taken away; their place as it is recorded. */
    ProjectMemberView recordPlace(UUID actor, String type, Project project, UUID member, UnaryOperator<Change> more) {
        ProjectMemberView view = people.view(project.id(), member);
        record(
                actor,
                type,
                project,
                change -> more.apply(change.with("project_member", view).concerning(member)));
        return view;
    }
}
