package io.taskyard.analytics;

import io.quarkus.security.Authenticated;
import io.taskyard.company.Feature;
import io.taskyard.company.Needs;
import io.taskyard.identity.Caller;
import io.taskyard.identity.CurrentCaller;
import io.taskyard.platform.csv.Csv;
import io.taskyard.platform.openapi.ApiProblems;
import io.taskyard.platform.paging.PageRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/analytics/members")
@Produces({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE})
@Tag(name = "analytics")
@Authenticated
class MembersResource {

    private final Analytics analytics;
    private final CurrentCaller caller;

    MembersResource(Analytics analytics, CurrentCaller caller) {
        this.analytics = analytics;
        this.caller = caller;
    }

    @Needs(Feature.ANALYTICS)
    @GET
    @Extension(name = ApiProblems.EXTENSION, value = "403 feature_disabled, 404 project_not_found")
    @Operation(
            operationId = "readMemberLoads",
            summary = "What members have to do and have done, by their numbers",
            description =
                    "Of the tasks that the caller sees and that were created on the days given. As CSV, of all members"
                            + " at once.")
    public MemberLoads read(@BeanParam AnalyticsFilter filter, @BeanParam PageRequest page, @Context Request request) {
        Caller reader = caller.get();
        return Csv.isWanted(request) ? analytics.members(reader, filter) : analytics.members(reader, filter, page);
    }
}
