package io.taskyard.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.taskyard.company.MemberCard;
import io.taskyard.platform.change.FieldChange;
import io.taskyard.platform.json.MayBeAbsent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One thing that was done, as the history of its subject and the audit trail tell it. */
@Schema(name = "Deed")
record Deed(
        @Schema(description = "Counts what happened in the company", examples = "42") long revision,
        Instant at,
        @Schema(description = "Null for a job, and for somebody who was not signed in", nullable = true)
                MemberCard actor,
        @Schema(examples = "task.updated") String action,
        @Schema(examples = "John Doe changed GEN-12: status from todo to done") String summary,
        @Schema(nullable = true) Subject subject,
        @Schema(description = "The member whom it concerns beside its subject", nullable = true) MemberCard concerned,
        @Schema(description = "Field by field; from or to is null where there was or is nothing")
                List<FieldChange> changes,
        @Schema(description = "The reason that was given for it", nullable = true) String reason,
        @Schema(
                        description = "From where it was done; for admins",
                        extensions = @Extension(name = MayBeAbsent.EXTENSION, value = "true"))
                @JsonInclude(JsonInclude.Include.NON_NULL)
                Source source) {

    /** What it was done to. */
    @Schema(name = "DeedSubject")
    record Subject(
            @Schema(examples = "task") String type,
            UUID id,
            @Schema(description = "The key of a task or project that is still there", nullable = true) String key,
            @Schema(description = "What of it, such as a comment on a task", nullable = true) UUID partId) {}

    /** From where it was done. */
    @Schema(name = "DeedSource")
    record Source(
            @Schema(description = "If nobody did it: which job", nullable = true) String job,
            @Schema(nullable = true) UUID accountId,
            @Schema(nullable = true) UUID sessionId,
            @Schema(nullable = true) String requestId,
            @Schema(nullable = true, examples = "192.0.2.7") String address,
            @Schema(nullable = true) String userAgent) {}

    /** As members see it, not only admins. */
    Deed withoutSource() {
        return new Deed(revision, at, actor, action, summary, subject, concerned, changes, reason, null);
    }
}
