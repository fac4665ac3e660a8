package io.taskyard.project;

import io.taskyard.company.ProjectRole;
import io.taskyard.platform.tenancy.CompanyOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.envers.Audited;

/** A member of the company who has a role of their own in a project. */
@Entity
@Audited
public class ProjectMember extends CompanyOwned {

    private UUID projectId;
    private UUID memberId;

    @Enumerated(EnumType.STRING)
    private ProjectRole role;

    private Instant joinedAt;

    protected ProjectMember() {}

    public ProjectMember(UUID projectId, UUID memberId, ProjectRole role, Instant joinedAt) {
        this.projectId = projectId;
        this.memberId = memberId;
        this.role = role;
        this.joinedAt = joinedAt;
    }

    ProjectRole role() {
        return role;
    }

    void take(ProjectRole newRole) {
        role = newRole;
    }
}
