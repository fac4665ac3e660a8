package io.taskyard.operator.terms;

import io.taskyard.company.CompanyTerms;
import io.taskyard.company.Features;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** On what terms a company is here, as operators decide it. */
@Schema(name = "CompanyTermsContent")
public record TermsContent(
        @NotNull @Schema(description = "Whether nobody can sign in; what is there is kept", examples = "true")
                Boolean suspended,
        @Size(max = 500)
                @Schema(description = "Why it is suspended", nullable = true, examples = "The bill was not paid")
                String reason,
        @NotNull @Valid Limits limits,
        @NotNull Features features) {

    /** What a company may have; null is the usual. */
    @Schema(name = "CompanyLimits")
    public record Limits(
            @Min(1) @Schema(description = "People who can sign in", nullable = true, examples = "50") Integer members,
            @Min(0)
                    @Schema(
                            description = "What its files may take up, in bytes",
                            nullable = true,
                            examples = "10737418240")
                    Long fileBytes,
            @Min(1)
                    @Max(10_000)
                    @Schema(
                            description =
                                    "Of the usual number of requests a minute that its people may make together, in percent",
                            nullable = true,
                            examples = "200")
                    Integer requestPercent) {}

    static TermsContent of(CompanyTerms terms) {
        return new TermsContent(
                terms.isSuspended(),
                terms.reason(),
                new Limits(terms.mostMembers(), terms.mostFileBytes(), terms.requestPercent()),
                terms.features());
    }
}
