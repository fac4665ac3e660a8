package io.taskyard.project;

import com.fasterxml.jackson.databind.JsonNode;
import io.taskyard.company.Member;
import io.taskyard.company.MemberReference;
import io.taskyard.company.Members;
import io.taskyard.company.ProjectRole;
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

/** Gives people roles in a project and takes them away. A project that has owners keeps at least one. */
@ApplicationScoped
class ChangeProjectMembers {

    private final Projects projects;
    private final ProjectMembers people;
    private final Members members;
    private final MergePatch mergePatch;
    private final ProjectChanges changes;
    private final Clock clock;

    ChangeProjectMembers(
            Projects projects,
            ProjectMembers people,
            Members members,
            MergePatch mergePatch,
            ProjectChanges changes,
            Clock clock) {
        this.projects = projects;
        this.people = people;
        this.members = members;
        this.mergePatch = mergePatch;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional
    ProjectMemberView add(Caller caller, UUID project, NewProjectMember wanted) {
        ProjectPolicy.mayManage(projects.get(caller, project)).orThrow();
        Project locked = locked(project);
        Member member = named(wanted);
        if (people.of(project, member.id()).isPresent()) {
            throw new Problem(Kind.CONFLICT, "already_project_member", "They have a role in this project already.");
        }
        people.persistAndFlush(new ProjectMember(project, member.id(), wanted.role(), clock.instant()));
        return changes.recordPlace(
                caller.memberId(),
                "project.member_added",
                locked,
                member.id(),
                change -> change.between(null, new ProjectMemberRole(wanted.role())));
    }

    @Transactional
    ProjectMemberView patch(Caller caller, UUID project, UUID memberId, JsonNode patch, IfMatch condition) {
        ProjectPolicy.mayManage(projects.get(caller, project)).orThrow();
        Project locked = locked(project);
        ProjectMember member = people.get(project, memberId);
        condition.check(member.version());
        ProjectRole role = mergePatch
                .apply(patch, new ProjectMemberRole(member.role()), ProjectMemberRole.class)
                .role();
        if (role != ProjectRole.OWNER) {
            people.refuseLastOwner(project, member);
        }
        ProjectMemberRole before = new ProjectMemberRole(member.role());
        member.take(role);
        people.flush();
        return changes.recordPlace(
                caller.memberId(),
                "project.member_updated",
                locked,
                memberId,
                change -> change.between(before, new ProjectMemberRole(role)));
    }

    @Transactional
    void remove(Caller caller, UUID project, UUID memberId, IfMatch condition) {
        ProjectPolicy.mayRemove(projects.get(caller, project), memberId.equals(caller.memberId()))
                .orThrow();
        Project locked = locked(project);
        ProjectMember member = people.get(project, memberId);
        condition.check(member.version());
        people.refuseLastOwner(project, member);
        changes.recordPlace(
                caller.memberId(),
                "project.member_removed",
                locked,
                memberId,
                change -> change.between(new ProjectMemberRole(member.role()), null));
        people.delete(member);
    }

    // The project is locked, so that two owners who remove each other do so one after the other.
    private Project locked(UUID project) {
        return projects.findById(project, LockModeType.PESSIMISTIC_WRITE);
    }

    private Member named(NewProjectMember wanted) {
        if (wanted.memberId() != null) {
            return members.get(MemberReference.of(wanted.memberId().toString()), "member_id")
                    .assignable("member_id");
        }
        if (wanted.username() != null) {
            return members.get(MemberReference.of(wanted.username()), "username")
                    .assignable("username");
        }
        if (wanted.email() != null) {
            return members.withEmail(wanted.email(), "email").assignable("email");
        }
        throw Problem.invalid("username", "required", "must be given unless email or member_id is");
    }
}
