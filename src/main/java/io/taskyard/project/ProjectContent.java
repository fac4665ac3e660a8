package io.taskyard.project;

import io.taskyard.company.ProjectAccess;
import io.taskyard.platform.web.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a client says of a project when it creates it. */
@Schema(name = "ProjectContent")
record ProjectContent(
        @NotBlank @Size(max = 200) @PlainText @Schema(examples = "Website") String name,
        @Pattern(
                        regexp = ProjectKey.FORM,
                        message = "must be 2 to 10 capital letters and digits, beginning with a letter")
                @Schema(description = "Made from the name if absent; never changes", examples = "WEB", nullable = true)
                String key,
        @Size(max = 10_000) @PlainText(lines = true) @Schema(examples = "Everything our customers see")
                String description,
        @Schema(description = "What the company has settled if absent", examples = "open", nullable = true)
                ProjectAccess access) {

    ProjectContent {
        name = name == null ? null : name.strip();
        description = description == null ? "" : description;
    }
}
