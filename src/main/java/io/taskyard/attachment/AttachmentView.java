package io.taskyard.attachment;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.taskyard.company.MemberCard;
import io.taskyard.platform.json.MayBeAbsent;
import io.taskyard.platform.sql.Row;
import io.taskyard.platform.store.ObjectContent;
import io.taskyard.platform.store.Upload;
import io.taskyard.platform.web.Versioned;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An attachment as clients see it. */
@Schema(name = "Attachment")
record AttachmentView(
        UUID id,
        UUID taskId,
        @Schema(description = "The comment that carries it; null for one of the task itself", nullable = true)
                UUID commentId,
        @Schema(examples = "plan.pdf") String name,
        @Schema(description = "In bytes", examples = "48213") long size,
        @Schema(examples = "application/pdf") String mediaType,
        @Schema(description = "Of the bytes, in hexadecimal digits") String sha256,
        AttachmentState state,
        MemberCard uploadedBy,
        Instant createdAt,
        @Schema(description = "When its content was there; null before", nullable = true) Instant completedAt,
        @Schema(description = "Whether there is a picture of it in small") boolean thumbnail,
        int version,
        @Schema(
                        description = "How to send the content; only when it has just been declared",
                        extensions = @Extension(name = MayBeAbsent.EXTENSION, value = "true"))
                @JsonInclude(JsonInclude.Include.NON_NULL)
                Upload upload)
        implements Versioned {

    static AttachmentView read(Row row) throws SQLException {
        return new AttachmentView(
                row.id(),
                row.id(),
                row.id(),
                row.text(),
                row.count(),
                row.text(),
                row.text(),
                row.constant(AttachmentState.class),
                MemberCard.read(row),
                row.time(),
                row.time(),
                row.flag(),
                row.number(),
                null);
    }

    ObjectContent content() {
        return new ObjectContent(size, mediaType, sha256);
    }

    AttachmentView with(Upload how) {
        return new AttachmentView(
                id,
                taskId,
                commentId,
                name,
                size,
                mediaType,
                sha256,
                state,
                uploadedBy,
                createdAt,
                completedAt,
                thumbnail,
                version,
                how);
    }
}
