package io.taskyard.project;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.taskyard.company.ProjectRole;
import io.taskyard.platform.paging.ByNumber;
import io.taskyard.platform.paging.Cursor;
import io.taskyard.platform.problem.Kind;
import io.taskyard.platform.problem.Problem;
import io.taskyard.platform.sql.PlainSql;
import io.taskyard.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The roles that people have in projects of the current company. */
@ApplicationScoped
public class ProjectMembers implements PanacheRepositoryBase<ProjectMember, UUID> {

    private static final String VIEW =
            """
            SELECT m.id, m.number, m.username, m.first_name, m.last_name, r.role, r.joined_at, r.version
            FROM project_member r JOIN member m ON m.company_id = r.company_id AND m.id = r.member_id
            WHERE r.company_id = current_company() AND r.project_id = ?
            """;

    private final PlainSql sql;

    ProjectMembers(PlainSql sql) {
        this.sql = sql;
    }

    public Optional<ProjectMember> of(UUID project, UUID member) {
        return find("projectId = ?1 and memberId = ?2", project, member).firstResultOptional();
    }

    /** The member's role in the project, or 404. */
    ProjectMember get(UUID project, UUID member) {
        return of(project, member).orElseThrow(ProjectMembers::none);
    }

    /** Refuses with 409 to take the role of the only owner. */
    void refuseLastOwner(UUID project, ProjectMember member) {
        if (member.role() == ProjectRole.OWNER
                && count("projectId = ?1 and role = ?2", project, ProjectRole.OWNER) == 1) {
            throw new Problem(Kind.CONFLICT, "last_owner", "The project has no other owner.");
        }
    }

    ProjectMemberView view(UUID project, UUID member) {
        return sql.first(new Sql(VIEW + " AND r.member_id = ?", project, member), ProjectMemberView::read)
                .orElseThrow(ProjectMembers::none);
    }

    /** By the members' number, from after the cursor on. */
    List<ProjectMemberView> page(UUID project, Cursor after, int most) {
        int number = ByNumber.after(after);
        return sql.list(
                new Sql(
                        VIEW + " AND m.number > ? ORDER BY m.number FETCH FIRST " + most + " ROWS ONLY",
                        project,
                        number),
                ProjectMemberView::read);
    }

    private static Problem none() {
        return new Problem(Kind.MISSING, "project_member_not_found", "They have no role of their own in this project.");
    }
}
