package io.taskyard.audit;

import io.quarkus.security.Authenticated;
import io.taskyard.identity.CurrentCaller;
import io.taskyard.platform.openapi.ApiProblems;
import io.taskyard.platform.paging.Page;
import io.taskyard.platform.paging.PageRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/audit")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "audit", description = "What was done, by whom, and how one knows")
@Authenticated
class AuditResource {

    private final ReadTrail readTrail;
    private final CurrentCaller caller;

    AuditResource(ReadTrail readTrail, CurrentCaller caller) {
        this.readTrail = readTrail;
        this.caller = caller;
    }

    @GET
    @Extension(name = ApiProblems.EXTENSION, value = "403 forbidden, 404 member_not_found, 404 task_not_found")
    @Operation(
            operationId = "listAudit",
            summary = "What was done in the company, newest first, for admins",
            description = "A search by several of actor, action and field looks through 100,000 revisions for each"
                    + " page: it may find fewer than asked for, even none, and goes on at next_cursor.")
    public Page<Deed> list(@BeanParam TrailFilter filter, @BeanParam PageRequest page) {
        return readTrail.all(caller.get(), filter, page);
    }
}
