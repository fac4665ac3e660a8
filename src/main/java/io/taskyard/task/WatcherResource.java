package io.taskyard.task;

import io.quarkus.security.Authenticated;
import io.taskyard.company.MemberCard;
import io.taskyard.identity.CurrentCaller;
import io.taskyard.platform.idempotency.Idempotent;
import io.taskyard.platform.openapi.ApiProblems;
import io.taskyard.platform.paging.Page;
import io.taskyard.platform.paging.PageRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1/tasks/{id}/watchers")
@Tag(name = "tasks")
@Authenticated
class WatcherResource {

    private final WatchTask watchTask;
    private final Tasks tasks;
    private final CurrentCaller caller;

    WatcherResource(WatchTask watchTask, Tasks tasks, CurrentCaller caller) {
        this.watchTask = watchTask;
        this.tasks = tasks;
        this.caller = caller;
    }

    @GET
    @Extension(name = ApiProblems.EXTENSION, value = "404 task_not_found")
    @Operation(
            operationId = "listWatchers",
            summary = "Who is told of what happens to the task",
            description = "Whoever creates a task, gets it or comments on it watches it.")
    public Page<MemberCard> list(@RestPath TaskReference id, @BeanParam PageRequest page) {
        return watchTask.list(caller.get(), tasks.idOf(id), page);
    }

    @POST
    @Idempotent
    @Path("me")
    @Extension(name = ApiProblems.EXTENSION, value = "404 task_not_found")
    @Operation(operationId = "watchTask", summary = "Watch a task")
    public void watch(@RestPath TaskReference id) {
        watchTask.watch(caller.get(), tasks.idOf(id));
    }

    @DELETE
    @Path("me")
    @Extension(name = ApiProblems.EXTENSION, value = "404 task_not_found")
    @Operation(operationId = "unwatchTask", summary = "Watch a task no more")
    public void unwatch(@RestPath TaskReference id) {
        watchTask.unwatch(caller.get(), tasks.idOf(id));
    }
}
