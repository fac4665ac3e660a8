package io.taskyard.task;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.taskyard.company.MemberCard;
import io.taskyard.platform.sql.Row;
import io.taskyard.platform.web.Versioned;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A task as clients see it. */
@Schema(name = "Task")
public record TaskView(
        UUID id,
        @Schema(description = "The project's key and the task's number in it", examples = "GEN-12") String key,
        UUID projectId,
        @Schema(examples = "Complete project setup") String title,
        @Schema(examples = "Set up the development environment") String description,
        Status status,
        Priority priority,
        @Schema(nullable = true) MemberCard assignedTo,
        MemberCard createdBy,
        MemberCard owner,
        @Schema(nullable = true, examples = "2026-12-31") LocalDate dueDate,
        @Schema(description = "Names of labels of the company", examples = "[\"customer\"]") List<String> labels,
        @Schema(description = "The task of which it is a part", nullable = true) UUID parentId,
        @Schema(description = "The ids of the tasks for which it waits") List<UUID> blockedBy,
        Instant createdAt,
        Instant updatedAt,
        @Schema(nullable = true) Instant completedAt,
        @Schema(description = "Counts the changes; its ETag", examples = "3") int version)
        implements Versioned {

    /** Reads the columns of a task, its project and the members on it, in the order in which {@link Tasks} asks. */
    static TaskView read(Row row) throws SQLException {
        return new TaskView(
                row.id(),
                row.text() + "-" + row.number(),
                row.id(),
                row.text(),
                row.text(),
                row.constant(Status.class),
                Priority.values()[row.number()],
                MemberCard.read(row),
                MemberCard.read(row),
                MemberCard.read(row),
                row.date(),
                row.texts(),
                row.id(),
                row.ids(),
                row.time(),
                row.time(),
                row.time(),
                row.number());
    }

    @JsonProperty
    public boolean completed() {
        return status == Status.DONE;
    }
}
