package io.taskyard.audit.export;

import io.quarkus.security.Authenticated;
import io.taskyard.audit.AuditPolicy;
import io.taskyard.identity.CurrentCaller;
import io.taskyard.platform.limit.Budget;
import io.taskyard.platform.limit.Spends;
import io.taskyard.platform.openapi.ApiProblems;
import io.taskyard.platform.web.QueryReader;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/audit/export")
@Tag(name = "audit")
@Authenticated
@Spends(Budget.EXPORT)
class ExportResource {

    private static final Instant BEGINNING = Instant.EPOCH;
    private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

    private final ExportTrail exportTrail;
    private final CurrentCaller caller;

    ExportResource(ExportTrail exportTrail, CurrentCaller caller) {
        this.exportTrail = exportTrail;
        this.caller = caller;
    }

    @GET
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Extension(name = ApiProblems.EXTENSION, value = "403 forbidden")
    @APIResponse(
            responseCode = "200",
            description =
                    "The file. Its last line is a JWS (RFC 7515) over the SHA-256 of all lines before it, signed by a"
                            + " key of /.well-known/jwks.json",
            content = {@Content(mediaType = "application/x-ndjson"), @Content(mediaType = "text/csv")})
    @Operation(
            operationId = "exportAudit",
            summary = "The audit trail as a signed file, for company admins",
            description =
                    "As NDJSON with all that was hashed, to be verified without a database; or as CSV, to be read.")
    public RestResponse<TrailFile> export(
            @RestQuery @Parameter(description = "ndjson, if absent, or csv", example = "ndjson") String format,
            @RestQuery
                    @Parameter(description = "From this time on: a date, or a time of RFC 3339", example = "2026-01-01")
                    String from,
            @RestQuery @Parameter(description = "Until before this time", example = "2027-01-01") String to) {
        AuditPolicy.mayRead(caller.get()).orThrow();
        QueryReader reader = new QueryReader();
        Format wanted = format == null ? Format.NDJSON : reader.constant("format", format, Format.class);
        Instant first = from == null ? BEGINNING : reader.time("from", from);
        Instant end = to == null ? END : reader.time("to", to);
        reader.finish();
        UUID company = caller.bearer().company();
        TrailFile file = exportTrail.begin(company, caller.get(), wanted, first, end);
        return RestResponse.ResponseBuilder.ok(file)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.name() + "\"")
                .build();
    }
}
