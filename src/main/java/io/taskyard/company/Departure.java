package io.taskyard.company;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What deactivating a member leaves behind: nothing is taken from them unseen. */
@Schema(name = "Departure")
record Departure(
        MemberView member,
        @Schema(description = "Still assigned to them, for somebody to take over") OpenTasks openTasks) {}
