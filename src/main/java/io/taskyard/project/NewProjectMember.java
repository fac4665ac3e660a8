package io.taskyard.project;

import io.taskyard.company.ProjectRole;
import io.taskyard.platform.web.PlainText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who is to get which role in a project; one of the three names them. */
@Schema(name = "NewProjectMember")
record NewProjectMember(
        @Size(max = 150) @PlainText @Schema(examples = "jane_roe", nullable = true) String username,
        @Size(max = 254) @PlainText @Schema(examples = "jane@example.com", nullable = true) String email,
        @Schema(nullable = true) UUID memberId,
        @NotNull @Schema(examples = "member") ProjectRole role) {}
