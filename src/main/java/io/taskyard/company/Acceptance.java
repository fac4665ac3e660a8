package io.taskyard.company;

import io.taskyard.identity.Account;
import io.taskyard.platform.problem.FieldError;
import io.taskyard.platform.problem.Problem;
import io.taskyard.platform.web.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An invitation's token, and the new account that accepts it unless the caller is signed in with one. */
@Schema(name = "Acceptance")
record Acceptance(
        @NotBlank @Size(max = 2000) @Schema(examples = "eyJhbGciOiJSUzI1NiIs…") String token,
        @Size(min = 2, max = 150)
                @Pattern(
                        regexp = Account.USERNAME,
                        message = "must be letters, digits and . _ + - only, and begin with a letter or digit")
                @Schema(examples = "jane_roe", nullable = true)
                String username,
        @Schema(description = "10 to 72 bytes", examples = "securepass123", nullable = true) String password,
        @Schema(examples = "securepass123", nullable = true) String passwordConfirm,
        @Size(max = 150) @PlainText @Schema(examples = "Jane", nullable = true) String firstName,
        @Size(max = 150) @PlainText @Schema(examples = "Roe", nullable = true) String lastName) {

    /** Refuses with the fields named unless all is there that a new account needs. */
    void refuseIncomplete() {
        Map<String, String> needed = new LinkedHashMap<>();
        needed.put("username", username);
        needed.put("password", password);
        needed.put("password_confirm", passwordConfirm);
        needed.put("first_name", firstName);
        List<FieldError> missing = needed.entrySet().stream()
                .filter(field -> field.getValue() == null || field.getValue().isBlank())
                .map(field -> new FieldError(field.getKey(), "required", "must be given for a new account"))
                .toList();
        if (!missing.isEmpty()) {
            throw Problem.invalid(missing);
        }
    }

    PersonName called() {
        return new PersonName(firstName, lastName == null ? "" : lastName);
    }
}
