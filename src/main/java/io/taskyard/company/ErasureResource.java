package io.taskyard.company;

import io.quarkus.security.Authenticated;
import io.taskyard.identity.CurrentCaller;
import io.taskyard.platform.idempotency.Idempotent;
import io.taskyard.platform.openapi.ApiProblems;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1/members/{id}/erasure")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "company")
@Authenticated
class ErasureResource {

    private final EraseMember eraseMember;
    private final ListPeople people;
    private final CurrentCaller caller;

    ErasureResource(EraseMember eraseMember, ListPeople people, CurrentCaller caller) {
        this.eraseMember = eraseMember;
        this.people = people;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @Extension(name = ApiProblems.EXTENSION, value = "403 forbidden, 404 member_not_found, 409 still_member")
    @APIResponseSchema(value = MemberView.class, responseCode = "200", responseDescription = "As they are called now")
    @Operation(
            operationId = "eraseMember",
            summary = "Put a pseudonym in the place of who a former member is",
            description =
                    "Their names, addresses and devices are erased wherever the company keeps them, also in the audit"
                            + " trail, whose chain stays whole. What they did stays, and so does what they and others wrote in texts."
                            + " This cannot be undone. For company admins.")
    public MemberView erase(@RestPath UUID id) {
        eraseMember.erase(caller.get(), id);
        return MemberView.of(people.one(id));
    }
}
