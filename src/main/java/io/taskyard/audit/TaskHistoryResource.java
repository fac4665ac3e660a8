package io.taskyard.audit;

import io.quarkus.security.Authenticated;
import io.taskyard.identity.CurrentCaller;
import io.taskyard.platform.openapi.ApiProblems;
import io.taskyard.platform.paging.Page;
import io.taskyard.platform.paging.PageRequest;
import io.taskyard.task.TaskReference;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1/tasks/{id}/history")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "audit")
@Authenticated
class TaskHistoryResource {

    private final ReadTrail readTrail;
    private final CurrentCaller caller;

    TaskHistoryResource(ReadTrail readTrail, CurrentCaller caller) {
        this.readTrail = readTrail;
        this.caller = caller;
    }

    @GET
    @Extension(name = ApiProblems.EXTENSION, value = "404 task_not_found")
    @Operation(operationId = "readTaskHistory", summary = "What was done to a task, newest first")
    public Page<Deed> history(@RestPath TaskReference id, @BeanParam PageRequest page) {
        return readTrail.ofTask(caller.get(), id, page);
    }
}
