package io.taskyard.audit.chain;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was found when links were recomputed. */
@Schema(name = "AuditVerdict")
public record Verdict(
        @Schema(description = "Whether all that was checked is as it was written", examples = "true") boolean valid,
        @Schema(description = "How many revisions were recomputed", examples = "42") long checked,
        @Schema(description = "SHA-256 of the last revision, in hexadecimal digits: keep it elsewhere", nullable = true)
                String head,
        @Schema(description = "The number of the last revision", examples = "42") long headRevision,
        @Schema(description = "The first revision that is not what it was", nullable = true) Long firstBroken,
        @Schema(nullable = true, examples = "Something of this revision was changed, added or removed.") String problem,
        @Schema(description = "Where to go on; null if the end was reached", nullable = true) Long nextFrom) {}
