package io.taskyard.company;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A member's place in the company, as admins decide it. */
@Schema(name = "MemberPlace")
record Place(
        @NotNull @Schema(examples = "member") Role role,
        @NotNull
                @Schema(
                        description = "False for somebody who has left: kept for the history, signed out, no more to be"
                                + " assigned to tasks",
                        examples = "true")
                Boolean active) {

    boolean administers() {
        return active && role == Role.ADMIN;
    }
}
