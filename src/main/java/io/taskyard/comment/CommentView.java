package io.taskyard.comment;

import io.taskyard.company.MemberCard;
import io.taskyard.platform.sql.Row;
import io.taskyard.platform.web.Versioned;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A comment as clients see it. */
@Schema(name = "Comment")
record CommentView(
        UUID id,
        UUID taskId,
        @Schema(examples = "Looks **good** to me, @jane_roe") String body,
        MemberCard author,
        @Schema(description = "The usernames of the members it mentions", examples = "[\"jane_roe\"]")
                List<String> mentions,
        Instant createdAt,
        @Schema(description = "When it was last edited; null if never", nullable = true) Instant editedAt,
        int version)
        implements Versioned {

    static CommentView read(Row row) throws SQLException {
        return new CommentView(
                row.id(),
                row.id(),
                row.text(),
                MemberCard.read(row),
                row.texts(),
                row.time(),
                row.time(),
                row.number());
    }
}
