package io.taskyard.task;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Several things to do with tasks. */
@Schema(name = "BulkRequest")
record BulkRequest(
        @Schema(description = "Whether all are to be done or none; each on its own if absent", examples = "false")
                Boolean atomic,
        @NotNull @Size(min = 1, max = 100) List<@NotNull @Valid Operation> operations) {

    public enum Op {
        CREATE,
        UPDATE,
        DELETE;

        @JsonValue
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One thing to do.
     *
     * @param version null for any
     */
    @Schema(name = "BulkOperation")
    record Operation(
            @NotNull @Schema(examples = "create") Op op,
            @Schema(description = "The task's id or key, to update or delete it", examples = "GEN-1", nullable = true)
                    TaskReference id,
            @Schema(
                            description = "To create a task, its content; to update it, a JSON Merge Patch",
                            implementation = TaskContent.class,
                            nullable = true)
                    JsonNode task,
            @Schema(description = "The version on which it builds; any if absent", examples = "3", nullable = true)
                    Integer version,
            @Schema(description = "Whether the task may be done though it waits for others", examples = "false")
                    Boolean force) {}
}
