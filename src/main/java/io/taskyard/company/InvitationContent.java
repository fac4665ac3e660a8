package io.taskyard.company;

import io.taskyard.platform.web.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who is to be invited, and to what. */
@Schema(name = "InvitationContent")
record InvitationContent(
        @NotBlank @Email @Size(max = 254) @PlainText @Schema(examples = "jane@example.com") String email,
        @Schema(description = "member if absent", examples = "member") Role role,
        @Size(max = 50) @Schema(description = "Roles in projects to begin with", nullable = true)
                List<@NotNull @Valid ProjectPlace> projects) {

    InvitationContent {
        role = role == null ? Role.MEMBER : role;
        projects = projects == null ? List.of() : projects;
    }
}
