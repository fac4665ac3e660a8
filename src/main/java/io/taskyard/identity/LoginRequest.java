package io.taskyard.identity;

import io.taskyard.platform.web.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Login")
record LoginRequest(
        @NotBlank @PlainText @Schema(description = "The username or the e-mail address", examples = "john_doe")
                String username,
        @NotEmpty @Schema(examples = "securepass123") String password) {}
