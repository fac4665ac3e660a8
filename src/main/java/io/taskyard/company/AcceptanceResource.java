package io.taskyard.company;

import io.taskyard.identity.CurrentCaller;
import io.taskyard.identity.Tokens;
import io.taskyard.identity.session.Device;
import io.taskyard.platform.idempotency.Idempotent;
import io.taskyard.platform.limit.EntersBy;
import io.taskyard.platform.limit.Entrance;
import io.taskyard.platform.openapi.ApiProblems;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/invitations/accept")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "company")
class AcceptanceResource {

    private final AcceptInvitation acceptInvitation;
    private final CurrentCaller caller;

    AcceptanceResource(AcceptInvitation acceptInvitation, CurrentCaller caller) {
        this.acceptInvitation = acceptInvitation;
        this.caller = caller;
    }

    @POST
    @EntersBy(Entrance.SIGN_IN)
    @PermitAll
    @Idempotent(ownTransactions = true)
    @Extension(
            name = ApiProblems.EXTENSION,
            value =
                    "401 unauthenticated, 403 company_suspended, 404 invitation_not_found, 409 already_member, 409 username_taken,"
                            + " 409 email_taken, 409 members_exceeded, 503 overloaded")
    @APIResponseSchema(value = Tokens.class, responseCode = "200", responseDescription = "Joined")
    @Operation(
            operationId = "acceptInvitation",
            summary = "Accept an invitation",
            description =
                    "With a new account, or signed in with one that exists, by the token alone. Answers as signing"
                            + " in to the company does.")
    public Tokens accept(@NotNull @Valid Acceptance acceptance, @Context HttpServerRequest request) {
        return acceptInvitation.accept(caller.find(), acceptance, Device.of(request));
    }
}
