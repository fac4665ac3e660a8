package io.taskyard.project;

import io.taskyard.company.ProjectAccess;
import io.taskyard.company.ProjectRole;
import io.taskyard.platform.sql.Row;
import io.taskyard.platform.web.Versioned;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A project as clients see it. */
@Schema(name = "Project")
record ProjectView(
        UUID id,
        @Schema(examples = "WEB") String key,
        @Schema(examples = "Website") String name,
        @Schema(examples = "Everything our customers see") String description,
        ProjectAccess access,
        boolean archived,
        @Schema(nullable = true) Instant archivedAt,
        @Schema(
                        description =
                                "What the caller may do there; null for an admin without a role in a private project",
                        nullable = true)
                ProjectRole role,
        Instant createdAt,
        @Schema(description = "Counts the changes; its ETag", examples = "3") int version)
        implements Versioned {

    static final String COLUMNS = "SELECT p.id, p.key, p.name, p.description, p.access, p.archived_at, "
            + ProjectVisibility.EFFECTIVE_ROLE + ", p.created_at, p.version";

    static ProjectView read(Row row) throws SQLException {
        UUID id = row.id();
        String key = row.text();
        String name = row.text();
        String description = row.text();
        ProjectAccess access = row.constant(ProjectAccess.class);
        Instant archivedAt = row.time();
        return new ProjectView(
                id,
                key,
                name,
                description,
                access,
                archivedAt != null,
                archivedAt,
                row.constant(ProjectRole.class),
                row.time(),
                row.number());
    }
}
