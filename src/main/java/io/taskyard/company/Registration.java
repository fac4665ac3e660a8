package io.taskyard.company;

import io.taskyard.identity.Account;
import io.taskyard.platform.web.PlainText;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new company and the account that founds it. */
@Schema(name = "Registration")
public record Registration(
        @NotNull
                @Size(min = 2, max = 150)
                @Pattern(
                        regexp = Account.USERNAME,
                        message = "must be letters, digits and . _ + - only, and begin with a letter or digit")
                @Schema(examples = "john_doe")
                String username,
        @NotBlank @Email @Size(max = 254) @PlainText @Schema(examples = "john@example.com") String email,
        @NotEmpty @Schema(description = "10 to 72 bytes", examples = "securepass123") String password,
        @NotEmpty @Schema(examples = "securepass123") String passwordConfirm,
        @NotBlank @Size(max = 150) @PlainText @Schema(examples = "John") String firstName,
        @NotNull @Size(max = 150) @PlainText @Schema(examples = "Doe") String lastName,
        @NotBlank @Size(max = 200) @PlainText @Schema(examples = "Acme Corp") String companyName) {}
