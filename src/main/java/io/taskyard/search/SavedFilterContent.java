package io.taskyard.search;

import io.taskyard.platform.web.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a client says of a saved filter. */
@Schema(name = "SavedFilterContent")
record SavedFilterContent(
        @NotBlank @Size(max = 100) @PlainText @Schema(examples = "Mine and late") String name,
        @NotNull
                @Size(max = 20)
                @Schema(
                        description = "Query parameters of the list of tasks",
                        examples = "{\"assigned_to\": \"me\", \"overdue\": \"true\"}")
                Map<@NotBlank String, @NotNull @Size(max = 1000) String> query,
        @Schema(description = "Whether everybody in the company sees it", examples = "false") Boolean shared) {

    SavedFilterContent {
        name = name == null ? null : name.strip();
        shared = shared != null && shared;
    }
}
