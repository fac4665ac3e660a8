package io.taskyard.external;

import io.taskyard.company.MemberCard;
import io.taskyard.task.Priority;
import io.taskyard.task.Status;
import io.taskyard.task.TaskView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A task from anywhere: one's own, or one of another system. */
@Schema(name = "ExternalTask")
record ExternalTaskView(
        @Schema(description = "Of one's own, the task's id; of an external one always the same") UUID id,
        @Schema(description = "local, or the name of the source", examples = "Support desk") String source,
        @Schema(nullable = true) UUID sourceId,
        @Schema(nullable = true, description = "Its id in the source", examples = "4711") String externalId,
        @Schema(nullable = true, description = "Where people look at it") String url,
        @Schema(nullable = true, description = "Of one's own, its key", examples = "GEN-12") String key,
        @Schema(examples = "Complete project setup") String title,
        String description,
        Status status,
        Priority priority,
        @Schema(nullable = true, description = "Who is to do it, by name", examples = "Ann Archer") String assignee,
        @Schema(nullable = true, examples = "2026-12-31") LocalDate dueDate,
        @Schema(description = "The beginning of 1970 where the source does not say") Instant createdAt,
        Instant updatedAt,
        @Schema(nullable = true, description = "The task as which it was imported, if the caller sees it")
                UUID taskId) {

    /** What the source is called where there is none. */
    static final String LOCAL = "local";

    static ExternalTaskView of(TaskView task) {
        MemberCard assignee = task.assignedTo();
        return new ExternalTaskView(
                task.id(),
                LOCAL,
                null,
                null,
                null,
                task.key(),
                task.title(),
                task.description(),
                task.status(),
                task.priority(),
                assignee == null ? null : assignee.name(),
                task.dueDate(),
                task.createdAt(),
                task.updatedAt(),
                task.id());
    }

    static ExternalTaskView of(ExternalSource source, ExternalItem item) {
        return new ExternalTaskView(
                item.id(),
                source.name(),
                source.id(),
                item.externalId(),
                item.url(),
                null,
                item.title(),
                item.description(),
                item.status(),
                item.priority(),
                item.assignee(),
                item.dueDate(),
                item.createdAt(),
                item.updatedAt(),
                null);
    }

    ExternalTaskView importedAs(UUID task) {
        return new ExternalTaskView(
                id,
                source,
                sourceId,
                externalId,
                url,
                key,
                title,
                description,
                status,
                priority,
                assignee,
                dueDate,
                createdAt,
                updatedAt,
                task);
    }
}
