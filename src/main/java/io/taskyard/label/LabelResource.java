package io.taskyard.label;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import io.taskyard.identity.CurrentCaller;
import io.taskyard.platform.idempotency.Idempotent;
import io.taskyard.platform.openapi.ApiProblems;
import io.taskyard.platform.paging.Page;
import io.taskyard.platform.paging.PageRequest;
import io.taskyard.platform.web.IfMatch;
import io.taskyard.platform.web.MergePatch;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1/labels")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "tasks")
@Authenticated
class LabelResource {

    private final ChangeLabels changeLabels;
    private final CurrentCaller caller;

    LabelResource(ChangeLabels changeLabels, CurrentCaller caller) {
        this.changeLabels = changeLabels;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listLabels", summary = "The company's labels, by name")
    public Page<LabelView> list(@BeanParam PageRequest page) {
        return changeLabels.list(page);
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @Extension(name = ApiProblems.EXTENSION, value = "409 label_taken")
    @APIResponseSchema(value = LabelView.class, responseCode = "201", responseDescription = "Created")
    @Operation(operationId = "createLabel", summary = "Make a label")
    public LabelView create(@NotNull @Valid LabelContent content) {
        return changeLabels.create(caller.get(), content);
    }

    @PATCH
    @Path("{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Extension(name = ApiProblems.EXTENSION, value = "403 forbidden, 404 label_not_found, 409 label_taken")
    @Operation(
            operationId = "patchLabel",
            summary = "Rename or recolour a label",
            description = "A JSON Merge Patch (RFC 7396), for company admins.")
    @RequestBody(content = @Content(schema = @Schema(implementation = LabelContent.class)))
    public LabelView patch(@RestPath UUID id, JsonNode patch, @HeaderParam("If-Match") String ifMatch) {
        return changeLabels.patch(caller.get(), id, patch, IfMatch.parse(ifMatch));
    }

    @DELETE
    @Path("{id}")
    @Extension(name = ApiProblems.EXTENSION, value = "403 forbidden, 404 label_not_found")
    @Operation(
            operationId = "deleteLabel",
            summary = "Delete a label",
            description = "It is taken off all tasks. For company admins.")
    public void delete(@RestPath UUID id, @HeaderParam("If-Match") String ifMatch) {
        changeLabels.delete(caller.get(), id, IfMatch.parse(ifMatch));
    }
}
