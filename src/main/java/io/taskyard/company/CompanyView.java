package io.taskyard.company;

import io.taskyard.platform.web.Versioned;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The current company as its members see it. */
@Schema(name = "Company")
public record CompanyView(
        UUID id,
        @Schema(examples = "Acme Corp") String name,
        @Schema(examples = "Europe/Berlin") String timeZone,
        ProjectAccess defaultProjectAccess,
        @Schema(description = "For how many days the audit trail is kept; null for ever", nullable = true)
                Integer auditRetentionDays,
        Instant createdAt,
        int version)
        implements Versioned {

    public static CompanyView of(Company company) {
        CompanySettings settings = company.settings();
        return new CompanyView(
                company.id(),
                settings.name(),
                settings.timeZone(),
                settings.defaultProjectAccess(),
                settings.auditRetentionDays(),
                company.createdAt(),
                company.version());
    }
}
