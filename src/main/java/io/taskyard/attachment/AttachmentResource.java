package io.taskyard.attachment;

import io.quarkus.security.Authenticated;
import io.taskyard.identity.CurrentCaller;
import io.taskyard.platform.idempotency.Idempotent;
import io.taskyard.platform.openapi.ApiProblems;
import io.taskyard.platform.web.IfMatch;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1/attachments/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "attachments")
@Authenticated
class AttachmentResource {

    private final CompleteAttachment completeAttachment;
    private final DeleteAttachment deleteAttachment;
    private final CurrentCaller caller;

    AttachmentResource(CompleteAttachment completeAttachment, DeleteAttachment deleteAttachment, CurrentCaller caller) {
        this.completeAttachment = completeAttachment;
        this.deleteAttachment = deleteAttachment;
        this.caller = caller;
    }

    @POST
    @Path("complete")
    @Idempotent(ownTransactions = true)
    @Extension(
            name = ApiProblems.EXTENSION,
            value = "403 forbidden, 404 attachment_not_found, 409 not_uploaded, 409 content_mismatch,"
                    + " 503 store_unavailable")
    @Operation(
            operationId = "completeAttachment",
            summary = "Show an attachment whose file has been uploaded",
            description =
                    "For who has declared it. What was uploaded is compared with what was declared. Who attaches a"
                            + " file to a task watches it from then on.")
    public AttachmentView complete(@RestPath UUID id) {
        return completeAttachment.complete(caller.bearer(), id);
    }

    @DELETE
    @Extension(name = ApiProblems.EXTENSION, value = "403 forbidden, 404 attachment_not_found")
    @Operation(
            operationId = "deleteAttachment",
            summary = "Delete an attachment",
            description = "For who has uploaded it, the owner of the task, owners of its project and company admins.")
    public void delete(@RestPath UUID id, @HeaderParam("If-Match") String ifMatch) {
        deleteAttachment.delete(caller.get(), id, IfMatch.parse(ifMatch));
    }
}
