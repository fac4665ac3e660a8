package io.taskyard.project;

import io.taskyard.company.ProjectAccess;
import io.taskyard.platform.web.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the owners of a project decide for it. */
@Schema(name = "ProjectSettings")
record ProjectSettings(
        @NotBlank @Size(max = 200) @PlainText @Schema(examples = "Website") String name,
        @Size(max = 10_000) @PlainText(lines = true) @Schema(examples = "Everything our customers see")
                String description,
        @NotNull @Schema(examples = "open") ProjectAccess access,
        @NotNull @Schema(description = "An archived project is read only", examples = "false") Boolean archived) {

    ProjectSettings {
        name = name == null ? null : name.strip();
        description = description == null ? "" : description;
    }
}
