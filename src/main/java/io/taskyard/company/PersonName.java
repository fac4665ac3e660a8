package io.taskyard.company;

import io.taskyard.platform.web.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a member is called; the last name may be empty. */
@Schema(name = "PersonName")
public record PersonName(
        @NotBlank @Size(max = 150) @PlainText @Schema(examples = "John") String firstName,
        @NotNull @Size(max = 150) @PlainText @Schema(examples = "Doe") String lastName) {}
