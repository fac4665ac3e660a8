package io.taskyard.attachment;

import io.quarkus.security.Authenticated;
import io.taskyard.identity.CurrentCaller;
import io.taskyard.platform.openapi.ApiProblems;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/attachments/{id}/download")
@Tag(name = "attachments")
@Authenticated
class DownloadResource {

    private final ReadAttachment readAttachment;
    private final CurrentCaller caller;

    DownloadResource(ReadAttachment readAttachment, CurrentCaller caller) {
        this.readAttachment = readAttachment;
        this.caller = caller;
    }

    @GET
    @Extension(name = ApiProblems.EXTENSION, value = "404 attachment_not_found, 409 attachment_not_ready")
    @APIResponse(responseCode = "302", description = "To where the file is offered for saving, good for five minutes")
    @Operation(operationId = "downloadAttachment", summary = "Download an attachment")
    public RestResponse<Void> download(@RestPath UUID id) {
        return RestResponse.ResponseBuilder.<Void>create(RestResponse.Status.FOUND)
                .location(readAttachment.address(caller.bearer(), id))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
