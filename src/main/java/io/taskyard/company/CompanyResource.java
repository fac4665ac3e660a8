package io.taskyard.company;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import io.taskyard.identity.CurrentCaller;
import io.taskyard.platform.openapi.ApiProblems;
import io.taskyard.platform.web.IfMatch;
import io.taskyard.platform.web.MergePatch;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/company")
@Tag(name = "company", description = "The company and its people")
@Authenticated
class CompanyResource {

    private final Companies companies;
    private final ChangeCompany changeCompany;
    private final CurrentCaller caller;

    CompanyResource(Companies companies, ChangeCompany changeCompany, CurrentCaller caller) {
        this.companies = companies;
        this.changeCompany = changeCompany;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "readCompany", summary = "Read the current company")
    public CompanyView read() {
        return CompanyView.of(companies.current());
    }

    @PATCH
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Extension(name = ApiProblems.EXTENSION, value = "403 forbidden")
    @Operation(
            operationId = "patchCompany",
            summary = "Change the company's settings",
            description = "A JSON Merge Patch (RFC 7396), for company admins.")
    @RequestBody(content = @Content(schema = @Schema(implementation = CompanySettings.class)))
    public CompanyView change(JsonNode patch, @HeaderParam("If-Match") String ifMatch) {
        return changeCompany.change(caller.get(), patch, IfMatch.parse(ifMatch));
    }
}
