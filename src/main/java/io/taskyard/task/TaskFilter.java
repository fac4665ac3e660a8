package io.taskyard.task;

import io.taskyard.company.MemberReference;
import io.taskyard.label.LabelContent;
import io.taskyard.platform.problem.Problem;
import io.taskyard.platform.web.QueryReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Which tasks are wanted, as a client's query says it; all filters that are given must hold. */
public record TaskFilter(
        @RestQuery
                @Parameter(
                        description = "Words of the title, the description or a comment, also their beginnings or with"
                                + " a typo; or a key. The best matches come first unless sorted otherwise",
                        example = "paint")
                String q,
        @RestQuery
                @Parameter(description = "todo, in_progress or done; several with commas", example = "todo,in_progress")
                String status,
        @RestQuery @Parameter(description = "low, medium, high or urgent; several with commas", example = "high,urgent")
                String priority,
        @RestQuery("assigned_to")
                @Parameter(description = "A member's id, username or number; or me; or none", example = "me")
                String assignedTo,
        @RestQuery @Parameter(description = "A member's id, username or number; or me", example = "me") String owner,
        @RestQuery("project_id") @Parameter(schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                String projectId,
        @RestQuery("created_after")
                @Parameter(
                        description = "Created at this time or later: a date, or a time of RFC 3339",
                        example = "2026-01-01")
                String createdAfter,
        @RestQuery("created_before")
                @Parameter(
                        description = "Created before this: a date, or a time of RFC 3339",
                        example = "2027-01-01T00:00:00Z")
                String createdBefore,
        @RestQuery("due_after") @Parameter(description = "Due on this date or later", example = "2026-01-01")
                String dueAfter,
        @RestQuery("due_before") @Parameter(description = "Due before this date", example = "2027-01-01")
                String dueBefore,
        @RestQuery @Parameter(description = "Whether open and due before today", example = "true") String overdue,
        @RestQuery
                @Parameter(
                        description = "The name of a label; with several and commas, all of them",
                        example = "customer")
                String label,
        @RestQuery("parent_id") @Parameter(schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                String parentId) {

    private static final Set<String> NAMES = Set.of(
            "q",
            "status",
            "priority",
            "assigned_to",
            "owner",
            "project_id",
            "created_after",
            "created_before",
            "due_after",
            "due_before",
            "overdue",
            "label",
            "parent_id");

    /** The filter that these query parameters make, which may say a sort too; 422 that names one that is unknown. */
    public static TaskFilter of(Map<String, String> query, String field) {
        query.keySet().stream()
                .filter(name -> !NAMES.contains(name) && !name.equals("sort"))
                .findFirst()
                .ifPresent(name -> {
                    throw Problem.invalid(field, "unknown_parameter", "has \"" + name + "\", which no filter has");
                });
        return new TaskFilter(
                query.get("q"),
                query.get("status"),
                query.get("priority"),
                query.get("assigned_to"),
                query.get("owner"),
                query.get("project_id"),
                query.get("created_after"),
                query.get("created_before"),
                query.get("due_after"),
                query.get("due_before"),
                query.get("overdue"),
                query.get("label"),
                query.get("parent_id"));
    }

    /** The filter that asks for nothing but a project. */
    static TaskFilter ofProject(String id) {
        return of(Map.of("project_id", id), "project_id");
    }

    /** Answers what a filter asks beyond itself. */
    interface Lookup {

        /** The id of the member that the parameter names. */
        UUID member(String parameter, MemberReference reference);

        /** The ids of the labels that the parameter names. */
        Set<UUID> labels(String parameter, List<String> names);

        LocalDate today();
    }

    private static final String LABELLED =
            """
            EXISTS (SELECT FROM task_label tl
                    WHERE tl.company_id = t.company_id AND tl.task_id = t.id AND tl.label_id = ?)
            """;

    /** Adds the conditions to a selection; what cannot be read is left to the reader to refuse. */
    void addTo(TaskSelection selection, QueryReader reader, Lookup lookup) {
        if (status != null) {
            selection.and(
                    "t.status IN (?)",
                    reader.constants("status", status, Status.class).stream()
                            .map(constant -> constant == null ? null : constant.name())
                            .toList());
        }
        if (priority != null) {
            selection.and(
                    "t.priority IN (?)",
                    reader.constants("priority", priority, Priority.class).stream()
                            .map(constant -> constant == null ? null : constant.rank())
                            .toList());
        }
        if ("none".equals(assignedTo)) {
            selection.and("t.assigned_to_id IS NULL");
        } else if (assignedTo != null) {
            selection.narrowedTo(
                    "t.assigned_to_id = ?", lookup.member("assigned_to", MemberReference.parse(assignedTo)));
        }
        if (owner != null) {
            selection.narrowedTo("t.owner_id = ?", lookup.member("owner", MemberReference.parse(owner)));
        }
        if (projectId != null) {
            selection.and("t.project_id = ?", reader.id("project_id", projectId));
        }
        if (parentId != null) {
            selection.narrowedTo("t.parent_id = ?", reader.id("parent_id", parentId));
        }
        if (label != null) {
            lookup.labels("label", reader.texts("label", label, LabelContent.LONGEST_NAME))
                    .forEach(id -> selection.narrowedTo(LABELLED, id));
        }
        if (reader.flag("overdue", overdue)) {
            selection.within("t.due_order < ? AND t.status <> 'DONE'", lookup.today());
        }
        addRanges(selection, reader);
    }

    private void addRanges(TaskSelection selection, QueryReader reader) {
        if (createdAfter != null) {
            selection.within("t.created_at >= ?", reader.time("created_after", createdAfter));
        }
        if (createdBefore != null) {
            selection.within("t.created_at < ?", reader.time("created_before", createdBefore));
        }
        if (dueAfter != null) {
            selection.within("t.due_order >= ?", reader.date("due_after", dueAfter));
            selection.within("t.due_order < ?", TaskSorts.NEVER);
        }
        if (dueBefore != null) {
            selection.within("t.due_order < ?", reader.date("due_before", dueBefore));
        }
    }
}
