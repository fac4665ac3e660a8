package io.taskyard.external;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.taskyard.company.Feature;
import io.taskyard.company.Needs;
import io.taskyard.identity.CurrentCaller;
import io.taskyard.platform.idempotency.Idempotent;
import io.taskyard.platform.openapi.ApiProblems;
import io.taskyard.task.TaskView;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/external-tasks/import")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "external tasks")
@Authenticated
@Blocking
class ImportResource {

    private final ImportItem importItem;
    private final CurrentCaller caller;

    ImportResource(ImportItem importItem, CurrentCaller caller) {
        this.importItem = importItem;
        this.caller = caller;
    }

    @Needs(Feature.EXTERNAL_TASKS)
    @POST
    @Idempotent(ownTransactions = true)
    @Extension(
            name = ApiProblems.EXTENSION,
            value =
                    "403 feature_disabled, 403 forbidden, 404 external_source_not_found, 404 external_task_not_found, 404 project_not_found,"
                            + " 409 external_task_imported, 503 external_source_unavailable")
    @APIResponseSchema(value = TaskView.class, responseCode = "201", responseDescription = "Imported")
    @APIResponse(
            responseCode = "200",
            description = "It was imported before",
            content = @Content(schema = @Schema(implementation = TaskView.class)))
    @Operation(
            operationId = "importExternalTask",
            summary = "Make a task of one of another system",
            description = "Once: another import of the same answers the task that it has become.")
    public Uni<RestResponse<TaskView>> importTask(@NotNull @Valid ExternalImport wanted) {
        return importItem
                .of(caller.bearer(), wanted)
                .map(imported -> RestResponse.status(
                        imported.isNew() ? RestResponse.Status.CREATED : RestResponse.Status.OK, imported.task()));
    }
}
