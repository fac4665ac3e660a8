package io.taskyard.attachment;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.taskyard.identity.CurrentCaller;
import io.taskyard.platform.openapi.ApiProblems;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1/attachments/{id}/content")
@Tag(name = "attachments")
@Authenticated
@Blocking
class ContentResource {

    private final PassContent passContent;
    private final CurrentCaller caller;

    ContentResource(PassContent passContent, CurrentCaller caller) {
        this.passContent = passContent;
        this.caller = caller;
    }

    @PUT
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @Extension(
            name = ApiProblems.EXTENSION,
            value = "403 forbidden, 404 attachment_not_found, 409 attachment_complete, 409 content_mismatch,"
                    + " 503 store_unavailable")
    @Operation(
            operationId = "sendAttachment",
            summary = "Upload a declared file through the application, and complete the attachment",
            description = "For clients that do not reach the object store. The bytes are passed on as they come.")
    public Uni<AttachmentView> send(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.CONTENT_LENGTH) @Parameter(hidden = true) Long length,
            @Context HttpServerRequest content) {
        return passContent.toStore(caller.bearer(), id, length, content);
    }

    @GET
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Extension(
            name = ApiProblems.EXTENSION,
            value = "404 attachment_not_found, 409 attachment_not_ready, 503 store_unavailable")
    @APIResponse(
            responseCode = "200",
            description = "The bytes, offered for saving under the name",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @Operation(
            operationId = "readAttachment",
            summary = "Download an attachment through the application",
            description = "For clients that do not reach the object store.")
    public RestMulti<Buffer> read(@RestPath UUID id) {
        return passContent.fromStore(caller.bearer(), id);
    }
}
