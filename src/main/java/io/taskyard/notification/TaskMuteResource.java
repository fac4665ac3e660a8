package io.taskyard.notification;

import io.quarkus.security.Authenticated;
import io.taskyard.identity.CurrentCaller;
import io.taskyard.platform.idempotency.Idempotent;
import io.taskyard.platform.openapi.ApiProblems;
import io.taskyard.task.TaskReference;
import io.taskyard.task.Tasks;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1/tasks/{id}/mute")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "notifications")
@Authenticated
class TaskMuteResource {

    private final Mutes mutes;
    private final Tasks tasks;
    private final CurrentCaller caller;

    TaskMuteResource(Mutes mutes, Tasks tasks, CurrentCaller caller) {
        this.mutes = mutes;
        this.tasks = tasks;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @Extension(name = ApiProblems.EXTENSION, value = "404 task_not_found")
    @Operation(operationId = "muteTask", summary = "Get no notifications about the task")
    public void mute(@RestPath TaskReference id) {
        mutes.muteTask(caller.get(), tasks.idOf(id));
    }

    @DELETE
    @Extension(name = ApiProblems.EXTENSION, value = "404 task_not_found")
    @Operation(operationId = "unmuteTask", summary = "Get notifications about the task again")
    public void unmute(@RestPath TaskReference id) {
        mutes.unmuteTask(caller.get(), tasks.idOf(id));
    }
}
