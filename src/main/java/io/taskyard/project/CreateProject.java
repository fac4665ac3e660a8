package io.taskyard.project;

import io.taskyard.company.Companies;
import io.taskyard.company.ProjectAccess;
import io.taskyard.company.ProjectRole;
import io.taskyard.identity.Caller;
import io.taskyard.platform.problem.Kind;
import io.taskyard.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.hibernate.exception.ConstraintViolationException;

/** Creates a project; whoever does so is its first owner. */
@ApplicationScoped
class CreateProject {

    private final Projects projects;
    private final ProjectMembers people;
    private final Companies companies;
    private final ProjectChanges changes;
    private final Clock clock;

    CreateProject(Projects projects, ProjectMembers people, Companies companies, ProjectChanges changes, Clock clock) {
        this.projects = projects;
        this.people = people;
        this.companies = companies;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional
    ProjectView create(Caller caller, ProjectContent content) {
        Instant now = clock.instant();
        ProjectAccess access = content.access() == null ? companies.current().defaultProjectAccess() : content.access();
        Project project = new Project(freeKey(content), content.name(), content.description(), access, now);
        try {
            projects.persistAndFlush(project);
        } catch (ConstraintViolationException taken) {
            throw keyTaken();
        }
        people.persistAndFlush(new ProjectMember(project.id(), caller.memberId(), ProjectRole.OWNER, now));
        changes.record(
                caller.memberId(), "project.created", project, change -> change.between(null, project.settings()));
        return projects.view(caller, project.id());
    }

    private String freeKey(ProjectContent content) {
        if (content.key() != null) {
            return content.key();
        }
        return ProjectKey.from(content.name())
                .filter(key -> projects.withKey(key).isEmpty())
                .findFirst()
                .orElseThrow(CreateProject::keyTaken);
    }

    private static Problem keyTaken() {
        return new Problem(Kind.CONFLICT, "key_taken", "A project of the company has this key already.");
    }
}
