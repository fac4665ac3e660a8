package io.taskyard.notification;

import io.taskyard.company.MemberCard;
import io.taskyard.platform.sql.Row;
import io.taskyard.platform.web.Versioned;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A notification as its member sees it. */
@Schema(name = "Notification")
public record NotificationView(
        UUID id,
        NotificationKind kind,
        @Schema(examples = "Ann Archer moved GEN-12 to in progress") String message,
        @Schema(nullable = true) UUID taskId,
        @Schema(examples = "GEN-12", nullable = true) String taskKey,
        @Schema(nullable = true) UUID projectId,
        @Schema(
                        description = "Where it is about, behind the address of the application",
                        examples = "/tasks/GEN-12",
                        nullable = true)
                String link,
        @Schema(description = "Who did it; null for a date that came", nullable = true) MemberCard actor,
        boolean read,
        @Schema(description = "How often it has happened since it was last read", examples = "1") int count,
        @Schema(description = "When it happened last") Instant createdAt,
        int version)
        implements Versioned {

    static NotificationView read(Row row) throws SQLException {
        UUID id = row.id();
        NotificationKind kind = row.constant(NotificationKind.class);
        String message = row.text();
        UUID task = row.id();
        String taskKey = row.text();
        UUID project = row.id();
        String projectKey = row.text();
        String link = taskKey != null ? "/tasks/" + taskKey : projectKey != null ? "/projects/" + projectKey : null;
        return new NotificationView(
                id,
                kind,
                message,
                task,
                taskKey,
                project,
                link,
                MemberCard.read(row),
                row.flag(),
                row.number(),
                row.time(),
                row.number());
    }
}
