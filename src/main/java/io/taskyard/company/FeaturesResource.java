package io.taskyard.company;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/company/features")
@Tag(name = "company")
@Authenticated
class FeaturesResource {

    private final KnownTerms terms;

    FeaturesResource(KnownTerms terms) {
        this.terms = terms;
    }

    @GET
    @Operation(
            operationId = "readFeatures",
            summary = "Read what the company has of what operators can switch off",
            description = "A call of what is switched off gets 403 `feature_disabled`.")
    public OfferedFeatures read() {
        return OfferedFeatures.of(terms::offer);
    }
}
