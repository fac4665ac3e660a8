package io.taskyard.identity;

import jakarta.validation.constraints.NotEmpty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A change of the caller's password. */
@Schema(name = "NewPassword")
record NewPassword(
        @NotEmpty @Schema(examples = "securepass123") String currentPassword,
        @NotEmpty @Schema(description = "10 to 72 bytes", examples = "correct horse battery") String password,
        @NotEmpty @Schema(examples = "correct horse battery") String passwordConfirm) {}
