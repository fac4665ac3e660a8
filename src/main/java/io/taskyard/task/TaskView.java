package io.taskyard.task;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.taskyard.company.MemberCard;
import io.taskyard.platform.web.Versioned;
import java.time.Instant;
import java.time.LocalDate;
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
        Instant createdAt,
        Instant updatedAt,
        @Schema(nullable = true) Instant completedAt,
        @Schema(description = "Counts the changes; its ETag", examples = "3") int version)
        implements Versioned {

    /** Built by a query, from the columns of the task, its project and the members on it. */
    public TaskView(
            UUID id,
            String projectKey,
            int number,
            UUID projectId,
            String title,
            String description,
            Status status,
            Priority priority,
            UUID assigneeId,
            Integer assigneeNumber,
            String assigneeUsername,
            String assigneeFirstName,
            String assigneeLastName,
            UUID creatorId,
            int creatorNumber,
            String creatorUsername,
            String creatorFirstName,
            String creatorLastName,
            UUID ownerId,
            int ownerNumber,
            String ownerUsername,
            String ownerFirstName,
            String ownerLastName,
            LocalDate dueDate,
            Instant createdAt,
            Instant updatedAt,
            Instant completedAt,
            int version) {
        this(
                id,
                projectKey + "-" + number,
                projectId,
                title,
                description,
                status,
                priority,
                MemberCard.of(assigneeId, assigneeNumber, assigneeUsername, assigneeFirstName, assigneeLastName),
                MemberCard.of(creatorId, creatorNumber, creatorUsername, creatorFirstName, creatorLastName),
                MemberCard.of(ownerId, ownerNumber, ownerUsername, ownerFirstName, ownerLastName),
                dueDate,
                createdAt,
                updatedAt,
                completedAt,
                version);
    }

    @JsonProperty
    public boolean completed() {
        return status == Status.DONE;
    }
}
