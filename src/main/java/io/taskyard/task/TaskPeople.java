package io.taskyard.task;

import io.taskyard.company.Member;
import io.taskyard.company.MemberReference;
import io.taskyard.company.Members;
import io.taskyard.project.Projects;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;

/** Finds whom a task is given to: a present member of the company who sees the task's project. They will watch it. */
@ApplicationScoped
class TaskPeople {

    private final Members members;
    private final Projects projects;
    private final Watchers watchers;

    TaskPeople(Members members, Projects projects, Watchers watchers) {
        this.members = members;
        this.projects = projects;
        this.watchers = watchers;
    }

    /** The id of the member that the field names; 404 that names it if there is none, 422 if it cannot be them. */
    UUID get(MemberReference reference, String field, UUID project) {
        Member member = members.get(reference, field).assignable(field);
        projects.refuseOutsider(project, member, field);
        return member.id();
    }

    /** As {@link #get}, but whoever has it at present may keep it, though they have left since. */
    UUID get(MemberReference reference, String field, UUID project, UUID present) {
        if (reference == null) {
            return null;
        }
        if (reference.is(present) || members.get(reference, field).id().equals(present)) {
            return present;
        }
        return get(reference, field, project);
    }

    /** Has these people, null for nobody, watch the task, which is stored already. */
    void watch(UUID task, UUID... people) {
        watchers.add(
                task, Arrays.stream(people).filter(Objects::nonNull).distinct().toList());
    }
}
