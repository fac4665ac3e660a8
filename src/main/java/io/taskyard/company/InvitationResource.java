package io.taskyard.company;

import io.quarkus.security.Authenticated;
import io.taskyard.identity.CurrentCaller;
import io.taskyard.platform.idempotency.Idempotent;
import io.taskyard.platform.openapi.ApiProblems;
import io.taskyard.platform.paging.Page;
import io.taskyard.platform.paging.PageRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1/invitations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "company")
@Authenticated
class InvitationResource {

    private final Invite invite;
    private final CurrentCaller caller;

    InvitationResource(Invite invite, CurrentCaller caller) {
        this.invite = invite;
        this.caller = caller;
    }

    @GET
    @Extension(name = ApiProblems.EXTENSION, value = "403 forbidden")
    @Operation(operationId = "listInvitations", summary = "The company's invitations, newest first, for admins")
    public Page<InvitationView> list(@BeanParam PageRequest page) {
        return invite.list(caller.get(), page);
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @Extension(
            name = ApiProblems.EXTENSION,
            value = "403 forbidden, 404 project_not_found, 409 already_member, 409 already_invited,"
                    + " 409 members_exceeded")
    @APIResponseSchema(value = IssuedInvitation.class, responseCode = "201", responseDescription = "Invited")
    @Operation(
            operationId = "invite",
            summary = "Invite somebody to the company",
            description = "The answer shows the token and the link once. It can be accepted once, until it expires. For"
                    + " company admins.")
    public IssuedInvitation invite(@NotNull @Valid InvitationContent content) {
        return invite.invite(caller.get(), content);
    }

    @POST
    @Path("{id}/resend")
    @Idempotent
    @Extension(name = ApiProblems.EXTENSION, value = "403 forbidden, 404 invitation_not_found, 409 invitation_closed")
    @APIResponseSchema(value = IssuedInvitation.class, responseCode = "200", responseDescription = "Sent again")
    @Operation(
            operationId = "resendInvitation",
            summary = "Send an invitation again",
            description = "With a new token, which takes the place of the one before, and a new time to accept it.")
    public IssuedInvitation resend(@RestPath UUID id) {
        return invite.resend(caller.get(), id);
    }

    @DELETE
    @Path("{id}")
    @Extension(name = ApiProblems.EXTENSION, value = "403 forbidden, 404 invitation_not_found, 409 invitation_closed")
    @Operation(operationId = "revokeInvitation", summary = "Take an invitation back")
    public void revoke(@RestPath UUID id) {
        invite.revoke(caller.get(), id);
    }
}
