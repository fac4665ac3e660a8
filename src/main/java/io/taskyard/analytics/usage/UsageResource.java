package io.taskyard.analytics.usage;

import io.quarkus.security.Authenticated;
import io.taskyard.company.CompanyPolicy;
import io.taskyard.identity.CurrentCaller;
import io.taskyard.platform.openapi.ApiProblems;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/admin/usage")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "admin")
@Authenticated
class UsageResource {

    private final CountUsage usage;
    private final CurrentCaller caller;

    UsageResource(CountUsage usage, CurrentCaller caller) {
        this.usage = usage;
        this.caller = caller;
    }

    @GET
    @Extension(name = ApiProblems.EXTENSION, value = "403 forbidden")
    @Operation(operationId = "readUsage", summary = "What the company uses of the installation")
    public Usage read() {
        CompanyPolicy.maySeeUsage(caller.get()).orThrow();
        return usage.count();
    }
}
