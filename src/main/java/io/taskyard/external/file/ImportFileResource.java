package io.taskyard.external.file;

import io.quarkus.security.Authenticated;
import io.taskyard.company.Feature;
import io.taskyard.company.Needs;
import io.taskyard.identity.CurrentCaller;
import io.taskyard.platform.csv.Csv;
import io.taskyard.platform.idempotency.Idempotent;
import io.taskyard.platform.openapi.ApiProblems;
import io.taskyard.platform.problem.Problem;
import io.taskyard.platform.web.QueryReader;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/projects/{id}/import")
@Consumes({Csv.MEDIA_TYPE, MediaType.APPLICATION_JSON})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "external tasks")
@Authenticated
class ImportFileResource {

    private final ImportFile importFile;
    private final CurrentCaller caller;

    ImportFileResource(ImportFile importFile, CurrentCaller caller) {
        this.importFile = importFile;
        this.caller = caller;
    }

    @Needs(Feature.IMPORTS)
    @POST
    @Idempotent
    @RequestBody(
            content = {
                @Content(mediaType = Csv.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT))
            })
    @Extension(
            name = ApiProblems.EXTENSION,
            value = "403 feature_disabled, 403 forbidden, 404 project_not_found, 422 import_refused")
    @Operation(
            operationId = "importFile",
            summary = "Import tasks of another system from a file",
            description =
                    "A table (CSV, also Jira's), a board that Trello has exported, or issues as GitHub's API lists"
                            + " them; at most 500 tasks. With dry_run=true nothing is written, and the answer tells line by line"
                            + " what would become of it. Else all of it is imported, or nothing. Nobody is notified.")
    public ImportReport run(
            @RestPath UUID id,
            @RestQuery
                    @Parameter(
                            description = "csv, trello or github; by what the file looks like if absent",
                            example = "csv")
                    String format,
            @RestQuery("dry_run") @Parameter(description = "Whether to write nothing", example = "false") String dryRun,
            String file) {
        QueryReader reader = new QueryReader();
        ImportFormat wanted = reader.constant("format", format, ImportFormat.class);
        boolean dry = reader.flag("dry_run", dryRun);
        reader.finish();
        if (file == null || file.isBlank()) {
            throw Problem.invalid("body", "required", "must be the file");
        }
        return importFile.run(caller.get(), id, wanted == null ? ImportFormat.of(file) : wanted, dry, file);
    }
}
