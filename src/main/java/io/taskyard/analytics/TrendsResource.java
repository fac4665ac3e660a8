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

@Path("/api/v1/analytics/trends")
@Produces({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE})
@Tag(name = "analytics")
@Authenticated
class TrendsResource {

    private final Analytics analytics;
    private final KeptCounts counts;
    private final CurrentCaller caller;

    TrendsResource(Analytics analytics, KeptCounts counts, CurrentCaller caller) {
        this.analytics = analytics;
        this.counts = counts;
        this.caller = caller;
    }

    @Needs(Feature.ANALYTICS)
    @GET
    @Extension(name = ApiProblems.EXTENSION, value = "403 feature_disabled, 404 project_not_found")
    @Operation(
            operationId = "readTrends",
            summary = "How the tasks that the caller sees came and went, day by day",
            description =
                    "In days of the company's time zone, without gaps: the last 30 unless others are given, at most"
                            + " 366. A task counts as completed on the day since which it is done.")
    public Trends read(@BeanParam AnalyticsFilter filter) {
        Caller reader = caller.get();
        return counts.of(reader, filter, Trends.class, () -> analytics.trends(reader, filter));
    }
}
