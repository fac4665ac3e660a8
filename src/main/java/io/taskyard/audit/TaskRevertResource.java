package io.taskyard.audit;

import io.quarkus.security.Authenticated;
import io.taskyard.identity.CurrentCaller;
import io.taskyard.platform.idempotency.Idempotent;
import io.taskyard.platform.openapi.ApiProblems;
import io.taskyard.platform.web.IfMatch;
import io.taskyard.task.TaskReference;
import io.taskyard.task.TaskView;
import io.taskyard.task.Tasks;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1/tasks/{id}/revert")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "audit")
@Authenticated
class TaskRevertResource {

    /** To which revision of its history a task is to go back. */
    @Schema(name = "TaskRevert")
    record Revert(@NotNull @Positive @Schema(examples = "7") Long revision) {}

    private final RevertTask revertTask;
    private final Tasks tasks;
    private final CurrentCaller caller;

    TaskRevertResource(RevertTask revertTask, Tasks tasks, CurrentCaller caller) {
        this.revertTask = revertTask;
        this.tasks = tasks;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @Extension(
            name = ApiProblems.EXTENSION,
            value = "403 forbidden, 404 task_not_found, 404 member_not_found, 404 project_not_found,"
                    + " 404 label_not_found, 409 open_blockers")
    @APIResponseSchema(value = TaskView.class, responseCode = "200", responseDescription = "As it is now")
    @Operation(
            operationId = "revertTask",
            summary = "Give a task the content that it had at a revision of its history",
            description = "A change as any other, which whoever may edit the task may make. What it waits for stays.")
    public TaskView revert(
            @RestPath TaskReference id, @NotNull @Valid Revert wanted, @HeaderParam("If-Match") String ifMatch) {
        return revertTask.revert(caller.get(), tasks.idOf(id), wanted.revision(), IfMatch.parse(ifMatch));
    }
}
