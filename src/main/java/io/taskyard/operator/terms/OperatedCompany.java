package io.taskyard.operator.terms;

import io.taskyard.analytics.usage.Usage;
import io.taskyard.company.CompanyTerms;
import io.taskyard.company.CompanyView;
import io.taskyard.company.Features;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A company as operators see it. */
@Schema(name = "OperatedCompany")
public record OperatedCompany(
        UUID id,
        @Schema(examples = "Acme Corp") String name,
        Instant createdAt,
        boolean suspended,
        @Schema(nullable = true) Instant suspendedAt,
        @Schema(nullable = true, examples = "The bill was not paid") String reason,
        TermsContent.Limits limits,
        Features features,
        Usage usage) {

    static OperatedCompany of(CompanyView company, CompanyTerms terms, Usage usage) {
        TermsContent content = TermsContent.of(terms);
        return new OperatedCompany(
                company.id(),
                company.name(),
                company.createdAt(),
                content.suspended(),
                terms.suspendedAt(),
                content.reason(),
                content.limits(),
                content.features(),
                usage);
    }
}
