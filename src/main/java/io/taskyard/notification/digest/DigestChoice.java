package io.taskyard.notification.digest;

import io.taskyard.company.KnownTimeZone;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When somebody wants their digest. */
@Schema(name = "DigestChoice")
public record DigestChoice(
        @NotNull @Schema(examples = "weekly") DigestFrequency frequency,
        @NotNull @Min(1) @Max(7) @Schema(description = "1 for Monday to 7, if weekly", examples = "1") Integer weekday,
        @NotNull @Min(0) @Max(23) @Schema(examples = "8") Integer hour,
        @KnownTimeZone
                @Schema(
                        description = "Where it is that hour; null for the company's time zone",
                        examples = "Europe/Berlin",
                        nullable = true)
                String timeZone) {}
