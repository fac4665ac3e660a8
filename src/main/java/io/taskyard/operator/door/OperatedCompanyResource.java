package io.taskyard.operator.door;

import com.fasterxml.jackson.databind.JsonNode;
import io.taskyard.operator.removal.AskForRemoval;
import io.taskyard.operator.removal.Removal;
import io.taskyard.operator.terms.ChangeTerms;
import io.taskyard.operator.terms.OperatedCompanies;
import io.taskyard.operator.terms.OperatedCompany;
import io.taskyard.operator.terms.TermsContent;
import io.taskyard.platform.openapi.ApiProblems;
import io.taskyard.platform.paging.Page;
import io.taskyard.platform.paging.PageRequest;
import io.taskyard.platform.web.MergePatch;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/operator/companies")
@Tag(name = "operator", description = "For those who run the installation, with a token of the command operator-token")
@SecurityRequirement(name = "bearer")
// No role of a company opens it: the door looks at the token itself.
@PermitAll
@OperatorsOnly
class OperatedCompanyResource {

    private final OperatedCompanies companies;
    private final ChangeTerms changeTerms;
    private final AskForRemoval askForRemoval;
    private final CurrentOperator operator;

    OperatedCompanyResource(
            OperatedCompanies companies,
            ChangeTerms changeTerms,
            AskForRemoval askForRemoval,
            CurrentOperator operator) {
        this.askForRemoval = askForRemoval;
        this.companies = companies;
        this.changeTerms = changeTerms;
        this.operator = operator;
    }

    @GET
    @Extension(name = ApiProblems.EXTENSION, value = "403 forbidden")
    @Operation(operationId = "listOperatedCompanies", summary = "The companies and what they use, newest first")
    public Page<OperatedCompany> list(
            @Valid @BeanParam PageRequest page,
            @RestQuery @Parameter(description = "What the name contains, ignoring case") String search) {
        return companies.list(page, search);
    }

    @GET
    @Path("{id}")
    @Extension(name = ApiProblems.EXTENSION, value = "403 forbidden, 404 company_not_found")
    @Operation(operationId = "readOperatedCompany", summary = "A company, its terms and what it uses")
    public OperatedCompany read(@RestPath UUID id) {
        return companies.get(id.toString());
    }

    @PATCH
    @Path("{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Extension(name = ApiProblems.EXTENSION, value = "403 forbidden, 404 company_not_found, 409 company_being_removed")
    @Operation(
            operationId = "patchOperatedCompany",
            summary = "Suspend, resume or limit a company",
            description =
                    "A JSON Merge Patch (RFC 7396). Suspending signs everybody out within a second and keeps what is"
                            + " there.")
    @RequestBody(content = @Content(schema = @Schema(implementation = TermsContent.class)))
    public OperatedCompany change(@RestPath UUID id, JsonNode patch) {
        return changeTerms.change("operator " + operator.name(), id.toString(), patch);
    }

    @DELETE
    @Path("{id}")
    @ResponseStatus(202)
    @Extension(name = ApiProblems.EXTENSION, value = "403 forbidden, 404 company_not_found, 409 company_not_suspended")
    @Operation(
            operationId = "deleteOperatedCompany",
            summary = "Remove a company for good",
            description =
                    "All of it, and the accounts of those who are in no other. It must be suspended. Done in the background;"
                            + " what was removed is certified under operator/removals a day later, when no upload can arrive"
                            + " any more.")
    @APIResponseSchema(value = Removal.class, responseCode = "202")
    public Removal delete(@RestPath UUID id) {
        return askForRemoval.ask(operator.name(), id.toString());
    }
}
