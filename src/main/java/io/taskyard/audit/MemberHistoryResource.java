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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1/members/{id}/history")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "audit")
@Authenticated
class MemberHistoryResource {

    private final ReadTrail readTrail;
    private final CurrentCaller caller;

    MemberHistoryResource(ReadTrail readTrail, CurrentCaller caller) {
        this.readTrail = readTrail;
        this.caller = caller;
    }

    @GET
    @Extension(name = ApiProblems.EXTENSION, value = "403 forbidden, 404 member_not_found")
    @Operation(
            operationId = "readMemberHistory",
            summary = "What was done to a member and their sessions, newest first, for themselves and admins")
    public Page<Deed> history(@RestPath UUID id, @BeanParam PageRequest page) {
        return readTrail.ofMember(caller.get(), id, page);
    }
}
