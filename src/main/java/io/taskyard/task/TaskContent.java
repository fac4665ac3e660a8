package io.taskyard.task;

import io.taskyard.company.MemberReference;
import io.taskyard.platform.web.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a client says of a task when it creates or replaces it, or what a merge patch makes of it. */
@Schema(name = "TaskContent")
public record TaskContent(
        @NotBlank @Size(max = 255) @PlainText @Schema(examples = "Complete project setup") String title,
        @Size(max = 50_000) @PlainText(lines = true) @Schema(examples = "Set up the development environment")
                String description,
        @Schema(description = "todo if absent", examples = "todo") Status status,
        @Schema(description = "medium if absent", examples = "high") Priority priority,
        @Schema(description = "A member's id, username or number; nobody if absent", examples = "1", nullable = true)
                MemberReference assignedTo,
        @Schema(examples = "2026-12-31", nullable = true) @SensibleDate LocalDate dueDate,
        @Schema(description = "General if absent in a new task; unchanged if absent later", nullable = true)
                UUID projectId,
        @Schema(
                        description = "Whose task it is: a member's id, username or number. Its creator if absent in a"
                                + " new task; unchanged if absent later",
                        nullable = true)
                MemberReference owner,
        @Size(max = 50) @Schema(description = "Names of labels of the company", nullable = true)
                List<@NotBlank @Size(max = 50) @PlainText String> labels,
        @Schema(description = "The task of which it is a part; parts have parts down to three levels", nullable = true)
                UUID parentId) {

    public TaskContent {
        title = title == null ? null : title.strip();
        description = description == null ? "" : description;
        status = status == null ? Status.TODO : status;
        priority = priority == null ? Priority.MEDIUM : priority;
        labels = labels == null ? List.of() : labels;
    }

    /** What a client would have to say to leave the task as it is. */
    static TaskContent of(Task task, List<String> labels) {
        return new TaskContent(
                task.title(),
                task.description(),
                task.status(),
                task.priority(),
                task.assignedToId() == null
                        ? null
                        : MemberReference.of(task.assignedToId().toString()),
                task.dueDate(),
                task.projectId(),
                MemberReference.of(task.ownerId().toString()),
                labels,
                task.parentId());
    }

    /** What a client would have to say to have a task look like this one. */
    public static TaskContent of(TaskView task) {
        return new TaskContent(
                task.title(),
                task.description(),
                task.status(),
                task.priority(),
                task.assignedTo() == null
                        ? null
                        : MemberReference.of(task.assignedTo().id().toString()),
                task.dueDate(),
                task.projectId(),
                MemberReference.of(task.owner().id().toString()),
                task.labels(),
                task.parentId());
    }

    /** The same content at another status. */
    public TaskContent withStatus(Status next) {
        return new TaskContent(
                title, description, next, priority, assignedTo, dueDate, projectId, owner, labels, parentId);
    }
}
