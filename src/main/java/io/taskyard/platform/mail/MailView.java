package io.taskyard.platform.mail;

import io.taskyard.platform.sql.Row;
import io.taskyard.platform.web.Versioned;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A mail as admins see it: where it is on its way, and not what it says. */
@Schema(name = "Mail")
public record MailView(
        UUID id,
        @Schema(examples = "task") String kind,
        MailState state,
        @Schema(description = "To whom it goes", examples = "john@example.com") String address,
        @Schema(nullable = true) UUID memberId,
        @Schema(nullable = true) UUID taskId,
        @Schema(description = "How often sending was tried", examples = "1") int tries,
        @Schema(
                        description = "Why it did not go the last time",
                        examples = "recipient address not accepted: 550 no such user",
                        nullable = true)
                String lastError,
        Instant createdAt,
        @Schema(description = "When it is to be sent, or tried again") Instant dueAt,
        @Schema(description = "Since when it is sent, cancelled or given up", nullable = true) Instant doneAt,
        int version)
        implements Versioned {

    static final String COLUMNS =
            """
            m.id, m.kind, m.state, m.address, m.member_id, m.task_id, m.tries, m.last_error, m.created_at, m.due_at,
            m.done_at, m.version
            """;

    static MailView read(Row row) throws SQLException {
        return new MailView(
                row.id(),
                row.text(),
                row.constant(MailState.class),
                row.text(),
                row.id(),
                row.id(),
                row.number(),
                row.text(),
                row.time(),
                row.time(),
                row.time(),
                row.number());
    }
}
