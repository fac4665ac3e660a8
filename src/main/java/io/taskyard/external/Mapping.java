package io.taskyard.external;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where the fields of an item stand, as JSON pointers (RFC 6901) from the item; {@code items} from the whole answer. */
@Schema(name = "ExternalMapping", description = "JSON pointers (RFC 6901)")
record Mapping(
        @Pointer @Schema(description = "The list; the whole answer if empty or absent", examples = "/data/items")
                String items,
        @Pointer @Schema(description = "/id if absent", examples = "/id") String id,
        @Pointer @Schema(description = "/title if absent", examples = "/title") String title,
        @Pointer @Schema(description = "/description if absent", examples = "/description") String description,
        @Pointer @Schema(description = "A word; /status if absent", examples = "/status") String status,
        @Pointer
                @Schema(
                        description = "Whether it is done, where there is no status; /completed if absent",
                        examples = "/completed")
                String completed,
        @Pointer @Schema(description = "/priority if absent", examples = "/priority") String priority,
        @Pointer @Schema(description = "/assignee if absent", examples = "/assignee/name") String assignee,
        @Pointer @Schema(description = "/due_date if absent", examples = "/due_date") String dueDate,
        @Pointer @Schema(description = "/created_at if absent", examples = "/created_at") String createdAt,
        @Pointer @Schema(description = "/updated_at if absent", examples = "/updated_at") String updatedAt,
        @Pointer @Schema(description = "Where people look at it; /url if absent", examples = "/html_url") String url) {

    static final Mapping USUAL = new Mapping(null, null, null, null, null, null, null, null, null, null, null, null);

    /** An issue as GitHub's REST API describes it. */
    static final Mapping GITHUB = new Mapping(
            "",
            "/number",
            "/title",
            "/body",
            "/state",
            null,
            null,
            "/assignee/login",
            "/milestone/due_on",
            "/created_at",
            "/updated_at",
            "/html_url");

    Mapping {
        items = or(items, "");
        id = or(id, "/id");
        title = or(title, "/title");
        description = or(description, "/description");
        status = or(status, "/status");
        completed = or(completed, "/completed");
        priority = or(priority, "/priority");
        assignee = or(assignee, "/assignee");
        dueDate = or(dueDate, "/due_date");
        createdAt = or(createdAt, "/created_at");
        updatedAt = or(updatedAt, "/updated_at");
        url = or(url, "/url");
    }

    private static String or(String pointer, String usual) {
        return pointer == null ? usual : pointer;
    }
}
