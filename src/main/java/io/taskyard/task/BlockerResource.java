package io.taskyard.task;

import io.quarkus.security.Authenticated;
import io.taskyard.identity.CurrentCaller;
import io.taskyard.platform.idempotency.Idempotent;
import io.taskyard.platform.openapi.ApiProblems;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1/tasks/{id}/blockers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "tasks")
@Authenticated
class BlockerResource {

    private final BlockTask blockTask;
    private final Tasks tasks;
    private final CurrentCaller caller;

    BlockerResource(BlockTask blockTask, Tasks tasks, CurrentCaller caller) {
        this.blockTask = blockTask;
        this.tasks = tasks;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @Extension(name = ApiProblems.EXTENSION, value = "403 forbidden, 404 task_not_found")
    @APIResponseSchema(value = TaskView.class, responseCode = "201", responseDescription = "Blocked")
    @Operation(
            operationId = "addBlocker",
            summary = "Let a task wait for another one",
            description = "A task that waits for open ones cannot be done, unless forced. No task waits for itself,"
                    + " not by way of others either.")
    public TaskView block(@RestPath TaskReference id, @NotNull @Valid BlockerRequest blocker) {
        return blockTask.block(caller.get(), tasks.idOf(id), blocker.taskId());
    }

    @DELETE
    @Path("{task_id}")
    @Extension(name = ApiProblems.EXTENSION, value = "403 forbidden, 404 task_not_found, 404 blocker_not_found")
    @Operation(operationId = "removeBlocker", summary = "Let a task wait for another one no more")
    public void unblock(@RestPath TaskReference id, @RestPath("task_id") TaskReference taskId) {
        blockTask.unblock(caller.get(), tasks.idOf(id), tasks.idOf(taskId));
    }
}
