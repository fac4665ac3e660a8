package io.taskyard.comment;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import io.taskyard.identity.CurrentCaller;
import io.taskyard.platform.openapi.ApiProblems;
import io.taskyard.platform.web.IfMatch;
import io.taskyard.platform.web.MergePatch;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1/comments/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "tasks")
@Authenticated
class CommentResource {

    private final WriteComment writeComment;
    private final CurrentCaller caller;

    CommentResource(WriteComment writeComment, CurrentCaller caller) {
        this.writeComment = writeComment;
        this.caller = caller;
    }

    @PATCH
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Extension(name = ApiProblems.EXTENSION, value = "403 forbidden, 404 comment_not_found")
    @Operation(operationId = "patchComment", summary = "Edit one's comment")
    @RequestBody(content = @Content(schema = @Schema(implementation = CommentContent.class)))
    public CommentView edit(@RestPath UUID id, JsonNode patch, @HeaderParam("If-Match") String ifMatch) {
        return writeComment.edit(caller.get(), id, patch, IfMatch.parse(ifMatch));
    }

    @DELETE
    @Extension(name = ApiProblems.EXTENSION, value = "403 forbidden, 404 comment_not_found")
    @Operation(operationId = "deleteComment", summary = "Delete a comment, as its author or a company admin")
    public void delete(@RestPath UUID id, @HeaderParam("If-Match") String ifMatch) {
        writeComment.delete(caller.get(), id, IfMatch.parse(ifMatch));
    }
}
