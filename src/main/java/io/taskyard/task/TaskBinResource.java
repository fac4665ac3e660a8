package io.taskyard.task;

import io.quarkus.security.Authenticated;
import io.taskyard.identity.CurrentCaller;
import io.taskyard.platform.openapi.ApiProblems;
import io.taskyard.platform.paging.Page;
import io.taskyard.platform.paging.PageRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1/projects/{id}/bin")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "tasks")
@Authenticated
class TaskBinResource {

    private final TaskBin bin;
    private final CurrentCaller caller;

    TaskBinResource(TaskBin bin, CurrentCaller caller) {
        this.bin = bin;
        this.caller = caller;
    }

    @GET
    @Extension(name = ApiProblems.EXTENSION, value = "404 project_not_found")
    @Operation(operationId = "listBin", summary = "The deleted tasks of a project, the latest first")
    public Page<BinnedTask> list(@RestPath UUID id, @BeanParam PageRequest page) {
        return bin.list(caller.get(), id, page);
    }
}
