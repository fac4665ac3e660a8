package io.taskyard.attachment;

import io.quarkus.security.Authenticated;
import io.taskyard.company.Feature;
import io.taskyard.company.Needs;
import io.taskyard.identity.CurrentCaller;
import io.taskyard.platform.idempotency.Idempotent;
import io.taskyard.platform.openapi.ApiProblems;
import io.taskyard.platform.paging.Page;
import io.taskyard.platform.paging.PageRequest;
import io.taskyard.platform.web.QueryReader;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/tasks/{id}/attachments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "attachments")
@Authenticated
class TaskAttachmentResource {

    private final DeclareAttachment declareAttachment;
    private final ListAttachments listAttachments;
    private final AttachmentFiles files;
    private final Tasks tasks;
    private final CurrentCaller caller;

    TaskAttachmentResource(
            DeclareAttachment declareAttachment,
            ListAttachments listAttachments,
            AttachmentFiles files,
            Tasks tasks,
            CurrentCaller caller) {
        this.declareAttachment = declareAttachment;
        this.listAttachments = listAttachments;
        this.files = files;
        this.tasks = tasks;
        this.caller = caller;
    }

    @GET
    @Extension(name = ApiProblems.EXTENSION, value = "404 task_not_found")
    @Operation(
            operationId = "listAttachments",
            summary = "The files on a task and on its comments, newest first unless sorted otherwise")
    public Page<AttachmentView> list(
            @RestPath TaskReference id,
            @RestQuery("comment_id") @Parameter(description = "Only those that the comment carries; the comment's id")
                    String commentId,
            @RestQuery @Parameter(description = "created_at, or -created_at", example = "created_at") String sort,
            @BeanParam PageRequest page) {
        QueryReader reader = new QueryReader();
        UUID comment = reader.id("comment_id", commentId);
        reader.finish();
        return listAttachments.list(caller.get(), tasks.idOf(id), comment, sort, page);
    }

    @Needs(Feature.ATTACHMENTS)
    @POST
    @Idempotent
    @ResponseStatus(201)
    @Extension(
            name = ApiProblems.EXTENSION,
            value =
                    "403 feature_disabled, 403 forbidden, 404 task_not_found, 404 comment_not_found, 409 quota_exceeded,"
                            + " 409 too_many_attachments, 503 store_missing")
    @APIResponseSchema(value = AttachmentView.class, responseCode = "201", responseDescription = "Declared")
    @Operation(
            operationId = "declareAttachment",
            summary = "Declare a file to be attached to a task",
            description = "For whoever may change the task. The answer says how to upload the file: send its bytes with"
                    + " that request within 15 minutes, then complete the attachment. Until then nobody else sees it.")
    public AttachmentView declare(@RestPath TaskReference id, @NotNull @Valid AttachmentContent content) {
        AttachmentView declared = declareAttachment.declare(caller.get(), tasks.idOf(id), content);
        return declared.with(files.upload(caller.bearer().company(), declared));
    }
}
