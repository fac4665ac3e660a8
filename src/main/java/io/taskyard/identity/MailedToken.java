package io.taskyard.identity;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A token from a link in a mail. */
@Schema(name = "MailedToken")
record MailedToken(@NotEmpty @Size(max = 2000) @Schema(examples = "eyJ…") String token) {}
