package io.taskyard.task;

import io.quarkus.security.Authenticated;
import io.taskyard.identity.CurrentCaller;
import io.taskyard.platform.idempotency.Idempotent;
import io.taskyard.platform.openapi.ApiProblems;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1/tasks/{id}/restore")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "tasks")
@Authenticated
class TaskRestoreResource {

    private final TaskBin bin;
    private final Tasks tasks;
    private final CurrentCaller caller;

    TaskRestoreResource(TaskBin bin, Tasks tasks, CurrentCaller caller) {
        this.bin = bin;
        this.tasks = tasks;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @Extension(name = ApiProblems.EXTENSION, value = "403 forbidden, 404 task_not_found")
    @APIResponseSchema(value = TaskView.class, responseCode = "200", responseDescription = "Restored")
    @Operation(operationId = "restoreTask", summary = "Take a task back out of its project's bin")
    public TaskView restore(@RestPath TaskReference id) {
        return bin.restore(caller.get(), tasks.idOf(id));
    }
}
