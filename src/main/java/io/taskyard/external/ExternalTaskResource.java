package io.taskyard.external;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.taskyard.company.Feature;
import io.taskyard.company.Needs;
import io.taskyard.identity.CurrentCaller;
import io.taskyard.platform.openapi.ApiProblems;
import io.taskyard.platform.paging.PageRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/external-tasks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "external tasks", description = "Tasks of other systems")
@Authenticated
@Blocking
class ExternalTaskResource {

    private final ListExternalTasks listExternalTasks;
    private final CurrentCaller caller;

    ExternalTaskResource(ListExternalTasks listExternalTasks, CurrentCaller caller) {
        this.listExternalTasks = listExternalTasks;
        this.caller = caller;
    }

    @Needs(Feature.EXTERNAL_TASKS)
    @GET
    @Extension(name = ApiProblems.EXTENSION, value = "403 feature_disabled")
    @Operation(
            operationId = "listExternalTasks",
            summary = "The tasks assigned to the caller together with those of the company's sources, newest first",
            description =
                    "Each says its source. When sources fail, the other tasks come all the same, and external says"
                            + " what failed.")
    public Uni<ExternalTaskPage> list(@BeanParam PageRequest page) {
        return listExternalTasks.list(caller.bearer(), page);
    }
}
