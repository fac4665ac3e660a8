package io.taskyard.sharing;

import io.quarkus.security.Authenticated;
import io.taskyard.identity.CurrentCaller;
import io.taskyard.platform.idempotency.Idempotent;
import io.taskyard.platform.openapi.ApiProblems;
import io.taskyard.platform.paging.Page;
import io.taskyard.platform.paging.PageRequest;
import io.taskyard.task.TaskReference;
import io.taskyard.task.Tasks;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1/tasks/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "tasks")
@Authenticated
class ShareResource {

    private final ShareTask shareTask;
    private final ListShares listShares;
    private final Tasks tasks;
    private final CurrentCaller caller;

    ShareResource(ShareTask shareTask, ListShares listShares, Tasks tasks, CurrentCaller caller) {
        this.shareTask = shareTask;
        this.listShares = listShares;
        this.tasks = tasks;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @Path("share")
    @ResponseStatus(201)
    @Extension(name = ApiProblems.EXTENSION, value = "403 forbidden, 404 task_not_found, 404 member_not_found")
    @APIResponseSchema(value = ShareView.class, responseCode = "201", responseDescription = "Shared")
    @Operation(
            operationId = "shareTask",
            summary = "Share a task with a member",
            description = "For the owner of the task, owners of its project and company admins. To share again answers"
                    + " the same; with another role, the share has this one from now on.")
    public ShareView share(@RestPath TaskReference id, @NotNull @Valid ShareRequest request) {
        return shareTask.share(caller.get(), tasks.idOf(id), request);
    }

    @GET
    @Path("shares")
    @Extension(name = ApiProblems.EXTENSION, value = "404 task_not_found")
    @Operation(operationId = "listShares", summary = "With whom a task is shared, by their number")
    public Page<ShareView> list(@RestPath TaskReference id, @BeanParam PageRequest page) {
        return listShares.list(caller.get(), tasks.idOf(id), page);
    }

    @DELETE
    @Path("shares/{member_id}")
    @Extension(name = ApiProblems.EXTENSION, value = "403 forbidden, 404 task_not_found, 404 share_not_found")
    @Operation(
            operationId = "withdrawShare",
            summary = "Share a task with a member no more",
            description = "For who may share it, and for the member themself.")
    public void withdraw(@RestPath TaskReference id, @RestPath("member_id") UUID memberId) {
        shareTask.withdraw(caller.get(), tasks.idOf(id), memberId);
    }
}
