package io.taskyard.operator.door;

import io.taskyard.operator.removal.Removal;
import io.taskyard.operator.removal.Removals;
import io.taskyard.platform.openapi.ApiProblems;
import io.taskyard.platform.paging.Page;
import io.taskyard.platform.paging.PageRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1/operator/removals")
@Tag(name = "operator")
@SecurityRequirement(name = "bearer")
@PermitAll
@OperatorsOnly
class RemovalResource {

    private final Removals removals;

    RemovalResource(Removals removals) {
        this.removals = removals;
    }

    @GET
    @Extension(name = ApiProblems.EXTENSION, value = "403 forbidden")
    @Operation(
            operationId = "listCompanyRemovals",
            summary = "The removals of companies, those first that were asked for last")
    public Page<Removal> list(@Valid @BeanParam PageRequest page) {
        return removals.list(page);
    }

    @GET
    @Path("{id}")
    @Extension(name = ApiProblems.EXTENSION, value = "403 forbidden, 404 removal_not_found")
    @Operation(
            operationId = "readCompanyRemoval",
            summary = "What became of a company that was to be removed",
            description = "By the id that the company had.")
    public Removal read(@RestPath UUID id) {
        return removals.get(id);
    }
}
