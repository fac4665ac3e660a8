package io.taskyard.search;

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

@Path("/api/v1/filters")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "search")
@Authenticated
class SavedFilterResource {

    private final SaveFilter saveFilter;
    private final CurrentCaller caller;

    SavedFilterResource(SaveFilter saveFilter, CurrentCaller caller) {
        this.saveFilter = saveFilter;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listFilters", summary = "One's own saved filters and those that are shared, newest first")
    public Page<SavedFilterView> list(@BeanParam PageRequest page) {
        return saveFilter.list(caller.get(), page);
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @Extension(name = ApiProblems.EXTENSION, value = "404 member_not_found, 404 label_not_found")
    @APIResponseSchema(value = SavedFilterView.class, responseCode = "201", responseDescription = "Saved")
    @Operation(operationId = "saveFilter", summary = "Save a filter for the list of tasks")
    public SavedFilterView create(@NotNull @Valid SavedFilterContent content) {
        return saveFilter.create(caller.get(), content);
    }

    @PATCH
    @Path("{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Extension(
            name = ApiProblems.EXTENSION,
            value = "403 forbidden, 404 filter_not_found, 404 member_not_found, 404 label_not_found")
    @Operation(
            operationId = "patchFilter",
            summary = "Change one's saved filter",
            description = "A JSON Merge Patch (RFC 7396).")
    @RequestBody(content = @Content(schema = @Schema(implementation = SavedFilterContent.class)))
    public SavedFilterView patch(@RestPath UUID id, JsonNode patch, @HeaderParam("If-Match") String ifMatch) {
        return saveFilter.patch(caller.get(), id, patch, IfMatch.parse(ifMatch));
    }

    @DELETE
    @Path("{id}")
    @Extension(name = ApiProblems.EXTENSION, value = "403 forbidden, 404 filter_not_found")
    @Operation(operationId = "deleteFilter", summary = "Delete one's saved filter")
    public void delete(@RestPath UUID id, @HeaderParam("If-Match") String ifMatch) {
        saveFilter.delete(caller.get(), id, IfMatch.parse(ifMatch));
    }
}
