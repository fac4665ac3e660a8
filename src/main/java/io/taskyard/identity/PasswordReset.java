package io.taskyard.identity;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new password for the account to which the token was mailed. */
@Schema(name = "PasswordReset")
record PasswordReset(
        @NotEmpty @Size(max = 2000) @Schema(description = "From the link in the mail", examples = "eyJ…") String token,
        @NotEmpty @Schema(description = "10 to 72 bytes", examples = "correct horse battery") String password,
        @NotEmpty @Schema(examples = "correct horse battery") String passwordConfirm) {}
