package io.taskyard.attachment;

import io.quarkus.security.Authenticated;
import io.taskyard.identity.CurrentCaller;
import io.taskyard.platform.openapi.ApiProblems;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/attachments/{id}/thumbnail")
@Produces(Thumbnail.MEDIA_TYPE)
@Tag(name = "attachments")
@Authenticated
class ThumbnailResource {

    private static final String A_DAY = "private, max-age=86400, immutable";

    private final ReadAttachment readAttachment;
    private final CurrentCaller caller;

    ThumbnailResource(ReadAttachment readAttachment, CurrentCaller caller) {
        this.readAttachment = readAttachment;
        this.caller = caller;
    }

    @GET
    @Extension(
            name = ApiProblems.EXTENSION,
            value =
                    "404 attachment_not_found, 404 thumbnail_not_found, 409 attachment_not_ready, 503 store_unavailable")
    @APIResponse(
            responseCode = "200",
            description = "At most 256 pixels wide and high",
            content =
                    @Content(
                            mediaType = Thumbnail.MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @Operation(
            operationId = "readThumbnail",
            summary = "An attached picture in small",
            description = "Of PNG, JPEG, GIF and BMP up to 20 MB, some moments after the attachment is complete.")
    public RestResponse<byte[]> read(@RestPath UUID id) {
        return RestResponse.ResponseBuilder.ok(readAttachment.thumbnail(caller.bearer(), id))
                .header(HttpHeaders.CACHE_CONTROL, A_DAY)
                .build();
    }
}
