package io.taskyard.identity;

import io.taskyard.platform.web.PlainText;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An e-mail address. */
@Schema(name = "EmailAddress")
record EmailAddress(@NotBlank @Email @Size(max = 254) @PlainText @Schema(examples = "john@example.com") String email) {}
