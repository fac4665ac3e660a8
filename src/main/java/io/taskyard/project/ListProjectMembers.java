package io.taskyard.project;

import io.taskyard.identity.Caller;
import io.taskyard.platform.paging.ByNumber;
import io.taskyard.platform.paging.Page;
import io.taskyard.platform.paging.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.function.Function;

/** Lists who has a role in a project that the caller sees. */
@ApplicationScoped
class ListProjectMembers {

    private final Projects projects;
    private final ProjectMembers people;

    ListProjectMembers(Projects projects, ProjectMembers people) {
        this.projects = projects;
        this.people = people;
    }

    @Transactional
    Page<ProjectMemberView> list(Caller caller, UUID project, PageRequest page) {
        projects.get(caller, project);
        return page.fill(
                ByNumber.ORDER,
                (after, most) -> people.page(project, after, most),
                person -> ByNumber.cursor(person.number(), person.memberId()),
                () -> people.count("projectId", project),
                Function.identity());
    }
}
