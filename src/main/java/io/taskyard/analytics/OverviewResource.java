package io.taskyard.analytics;

import io.quarkus.security.Authenticated;
import io.taskyard.company.Feature;
import io.taskyard.company.Needs;
import io.taskyard.identity.Caller;
import io.taskyard.identity.CurrentCaller;
import io.taskyard.platform.csv.Csv;
import io.taskyard.platform.openapi.ApiProblems;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/analytics/overview")
@Produces({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE})
@Tag(name = "analytics", description = "How the work goes, in numbers")
@Authenticated
class OverviewResource {

    private final Analytics analytics;
    private final KeptCounts counts;
    private final CurrentCaller caller;

    OverviewResource(Analytics analytics, KeptCounts counts, CurrentCaller caller) {
        this.analytics = analytics;
        this.counts = counts;
        this.caller = caller;
    }

    @Needs(Feature.ANALYTICS)
    @GET
    @Extension(name = ApiProblems.EXTENSION, value = "403 feature_disabled, 404 project_not_found")
    @Operation(
            operationId = "readOverview",
            summary = "How the tasks that the caller sees are doing altogether",
            description = "Of those that were created on the days given; of all without.")
    public Overview read(@BeanParam AnalyticsFilter filter) {
        Caller reader = caller.get();
        return counts.of(reader, filter, Overview.class, () -> analytics.overview(reader, filter));
    }
}
