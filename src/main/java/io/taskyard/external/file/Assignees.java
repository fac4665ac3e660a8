package io.taskyard.external.file;

import io.taskyard.company.Member;
import io.taskyard.company.MemberReference;
import io.taskyard.company.Members;
import io.taskyard.platform.problem.Problem;
import io.taskyard.project.Projects;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Finds who files mean: a member by username, e-mail address or full name, who has not left and sees the project. */
@ApplicationScoped
class Assignees {

    private final Members members;
    private final Projects projects;

    Assignees(Members members, Projects projects) {
        this.members = members;
        this.projects = projects;
    }

    /** The ids of those of the people who are there, by what the file calls them. */
    Map<String, UUID> known(UUID project, Collection<String> people) {
        Map<String, UUID> known = new HashMap<>();
        people.stream().distinct().forEach(name -> find(name)
                .filter(member -> mayWork(project, member))
                .ifPresent(member -> known.put(name, member.id())));
        return known;
    }

    private Optional<Member> find(String name) {
        return name.contains("@")
                ? members.findByEmail(name)
                : members.named(MemberReference.parse(name)).or(() -> members.called(name));
    }

    private boolean mayWork(UUID project, Member member) {
        try {
            projects.refuseOutsider(project, member.assignable("assigned_to"), "assigned_to");
            return true;
        } catch (Problem outsider) {
            return false;
        }
    }
}
