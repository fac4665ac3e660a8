package io.taskyard.company;

import io.taskyard.platform.web.PlainText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a company's admins decide for it. */
@Schema(name = "CompanySettings")
record CompanySettings(
        @NotBlank @Size(max = 200) @PlainText @Schema(examples = "Acme Corp") String name,
        @NotNull @KnownTimeZone @Schema(description = "A zone of the IANA database", examples = "Europe/Berlin")
                String timeZone,
        @NotNull @Schema(description = "The access of a project that names none", examples = "open")
                ProjectAccess defaultProjectAccess,
        @Min(30)
                @Max(36_500)
                @Schema(
                        description = "For how many days the audit trail is kept at the least; null for ever",
                        nullable = true)
                Integer auditRetentionDays) {}
