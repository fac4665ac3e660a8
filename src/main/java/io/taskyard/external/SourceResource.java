package io.taskyard.external;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import io.taskyard.company.Feature;
import io.taskyard.company.Needs;
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

@Path("/api/v1/external-sources")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "external tasks")
@Authenticated
class SourceResource {

    private final ChangeSources changeSources;
    private final CurrentCaller caller;

    SourceResource(ChangeSources changeSources, CurrentCaller caller) {
        this.changeSources = changeSources;
        this.caller = caller;
    }

    @GET
    @Extension(name = ApiProblems.EXTENSION, value = "403 forbidden")
    @Operation(
            operationId = "listExternalSources",
            summary = "Where the company has external tasks, by name",
            description = "For company admins.")
    public Page<SourceView> list(@BeanParam PageRequest page) {
        return changeSources.list(caller.get(), page);
    }

    @Needs(Feature.EXTERNAL_TASKS)
    @POST
    @Idempotent
    @ResponseStatus(201)
    @Extension(
            name = ApiProblems.EXTENSION,
            value = "403 feature_disabled, 403 forbidden, 409 external_source_taken, 409 too_many_external_sources")
    @APIResponseSchema(value = SourceView.class, responseCode = "201", responseDescription = "Created")
    @Operation(
            operationId = "createExternalSource",
            summary = "Show the tasks of another system",
            description =
                    "For company admins. Everybody in the company then sees what is there. Only addresses that are"
                            + " public are asked, unless the installation allows others.")
    public SourceView create(@NotNull @Valid SourceContent content) {
        return changeSources.create(caller.get(), content);
    }

    @GET
    @Path("{id}")
    @Extension(name = ApiProblems.EXTENSION, value = "403 forbidden, 404 external_source_not_found")
    @Operation(operationId = "readExternalSource", summary = "Read a source", description = "For company admins.")
    public SourceView read(@RestPath UUID id) {
        return changeSources.read(caller.get(), id);
    }

    @Needs(Feature.EXTERNAL_TASKS)
    @PATCH
    @Path("{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Extension(
            name = ApiProblems.EXTENSION,
            value = "403 feature_disabled, 403 forbidden, 404 external_source_not_found, 409 external_source_taken")
    @Operation(
            operationId = "patchExternalSource",
            summary = "Change a source",
            description =
                    "A JSON Merge Patch (RFC 7396), for company admins. The value of the header stays unless it is"
                            + " given; with an address at another server it has to be.")
    @RequestBody(content = @Content(schema = @Schema(implementation = SourceContent.class)))
    public SourceView patch(@RestPath UUID id, JsonNode patch, @HeaderParam("If-Match") String ifMatch) {
        return changeSources.patch(caller.get(), id, patch, IfMatch.parse(ifMatch));
    }

    @DELETE
    @Path("{id}")
    @Extension(name = ApiProblems.EXTENSION, value = "403 forbidden, 404 external_source_not_found")
    @Operation(
            operationId = "deleteExternalSource",
            summary = "Show the tasks of a source no longer",
            description = "What was imported stays. For company admins.")
    public void delete(@RestPath UUID id, @HeaderParam("If-Match") String ifMatch) {
        changeSources.delete(caller.get(), id, IfMatch.parse(ifMatch));
    }
}
