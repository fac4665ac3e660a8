package io.taskyard.company;

import io.quarkus.security.Authenticated;
import io.taskyard.platform.paging.Page;
import io.taskyard.platform.paging.PageRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/auth/company-users")
@Tag(name = "identity")
@Authenticated
class CompanyUsersResource {

    private final ListPeople people;

    CompanyUsersResource(ListPeople people) {
        this.people = people;
    }

    @GET
    @Operation(operationId = "listCompanyUsers", summary = "The people of the current company, by their number")
    public Page<CompanyUser> list(@BeanParam PageRequest page) {
        return people.active(page, CompanyUser::of);
    }
}
