package io.taskyard.external.file;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something about a line that whoever imports it should know. */
@Schema(name = "ImportRemark")
record Remark(
        @Schema(examples = "due_date") String field,
        @Schema(examples = "invalid_date") String code,
        @Schema(examples = "is not a date") String message,
        @Schema(description = "Whether nothing is imported because of it") boolean refused) {}
