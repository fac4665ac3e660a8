package io.taskyard.sharing;

import io.taskyard.platform.web.PlainText;
import io.taskyard.task.ShareRole;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** With whom a task is to be shared. */
@Schema(name = "ShareRequest")
record ShareRequest(
        @NotBlank @Size(max = 150) @PlainText @Schema(examples = "jane_roe") String username,
        @Schema(description = "viewer if absent", examples = "viewer") ShareRole role) {

    ShareRequest {
        role = role == null ? ShareRole.VIEWER : role;
    }
}
