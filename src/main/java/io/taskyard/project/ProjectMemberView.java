package io.taskyard.project;

import io.taskyard.company.MemberCard;
import io.taskyard.company.ProjectRole;
import io.taskyard.platform.sql.Row;
import io.taskyard.platform.web.Versioned;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody's role in a project. */
@Schema(name = "ProjectMember")
record ProjectMemberView(
        UUID memberId,
        @Schema(examples = "2") int number,
        @Schema(examples = "jane_roe") String username,
        @Schema(examples = "Jane Roe") String name,
        ProjectRole role,
        Instant joinedAt,
        int version)
        implements Versioned {

    static ProjectMemberView read(Row row) throws SQLException {
        MemberCard card = MemberCard.read(row);
        return new ProjectMemberView(
                card.id(),
                card.number(),
                card.username(),
                card.name(),
                row.constant(ProjectRole.class),
                row.time(),
                row.number());
    }
}
