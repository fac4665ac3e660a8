package io.taskyard.company;

import io.taskyard.identity.Language;
import io.taskyard.platform.web.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody may change of their profile. */
@Schema(name = "ProfileContent")
record ProfileContent(
        @NotBlank @Size(max = 150) @PlainText @Schema(examples = "John") String firstName,
        @NotNull @Size(max = 150) @PlainText @Schema(examples = "Doe") String lastName,
        @NotNull @Schema(examples = "en") Language locale) {

    static ProfileContent of(PersonName called, Language locale) {
        return new ProfileContent(called.firstName(), called.lastName(), locale);
    }

    PersonName called() {
        return new PersonName(firstName, lastName);
    }
}
