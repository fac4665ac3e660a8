package io.taskyard.platform.problem;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One thing wrong with one field of a request. */
public record FieldError(
        @Schema(description = "The field, in a nested object with dots", examples = "title") String field,
        @Schema(description = "A stable code", examples = "required") String code,
        @Schema(description = "A sentence for people", examples = "must not be blank") String message) {}
