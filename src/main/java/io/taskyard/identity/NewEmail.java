package io.taskyard.identity;

import io.taskyard.platform.web.PlainText;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A change of the caller's e-mail address. */
@Schema(name = "NewEmail")
record NewEmail(
        @NotEmpty @Schema(examples = "securepass123") String currentPassword,
        @NotBlank @Email @Size(max = 254) @PlainText @Schema(examples = "john@example.org") String email) {}
