package io.taskyard.comment;

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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/tasks/{id}/comments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "tasks")
@Authenticated
class TaskCommentResource {

    private final WriteComment writeComment;
    private final ListComments listComments;
    private final Tasks tasks;
    private final CurrentCaller caller;

    TaskCommentResource(WriteComment writeComment, ListComments listComments, Tasks tasks, CurrentCaller caller) {
        this.writeComment = writeComment;
        this.listComments = listComments;
        this.tasks = tasks;
        this.caller = caller;
    }

    @GET
    @Extension(name = ApiProblems.EXTENSION, value = "404 task_not_found")
    @Operation(operationId = "listComments", summary = "The comments on a task, newest first unless sorted otherwise")
    public Page<CommentView> list(
            @RestPath TaskReference id,
            @RestQuery @Parameter(description = "created_at, or -created_at", example = "created_at") String sort,
            @BeanParam PageRequest page) {
        return listComments.list(caller.get(), tasks.idOf(id), sort, page);
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @Extension(name = ApiProblems.EXTENSION, value = "403 forbidden, 404 task_not_found")
    @APIResponseSchema(value = CommentView.class, responseCode = "201", responseDescription = "Created")
    @Operation(
            operationId = "writeComment",
            summary = "Comment on a task",
            description = "For whoever may change the task. Its author watches the task from then on.")
    public CommentView write(@RestPath TaskReference id, @NotNull @Valid CommentContent content) {
        return writeComment.write(caller.get(), tasks.idOf(id), content);
    }
}
