package io.taskyard.identity;

import io.quarkus.security.Authenticated;
import io.taskyard.identity.session.Device;
import io.taskyard.platform.idempotency.Idempotent;
import io.taskyard.platform.openapi.ApiProblems;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/api/v1/auth/email")
@Tag(name = "identity")
class EmailResource {

    private final ChangeEmail changeEmail;
    private final CurrentCaller caller;

    EmailResource(ChangeEmail changeEmail, CurrentCaller caller) {
        this.changeEmail = changeEmail;
        this.caller = caller;
    }

    @POST
    @Idempotent(ownTransactions = true)
    @Authenticated
    @Extension(name = ApiProblems.EXTENSION, value = "409 email_taken, 429 too_many_failures, 503 overloaded")
    @Operation(
            operationId = "changeEmail",
            summary = "Change one's e-mail address",
            description = "The former address is told, and the new one is asked whether it is yours.")
    public void change(@NotNull @Valid NewEmail wanted, @Context HttpServerRequest request) {
        changeEmail.change(caller.get(), wanted, Device.of(request));
    }

    @POST
    @Path("verification")
    @Idempotent(ownTransactions = true)
    @Authenticated
    @ResponseStatus(202)
    @APIResponse(responseCode = "202", description = "Accepted")
    @Operation(
            operationId = "askForVerification",
            summary = "Have the mail that verifies one's address sent again",
            description = "Nothing is sent if that is known, nor more than three an hour.")
    public void ask(@Context HttpServerRequest request) {
        changeEmail.ask(caller.get(), Device.of(request));
    }

    @POST
    @Path("verify")
    @Idempotent(ownTransactions = true)
    @PermitAll
    @Operation(operationId = "verifyEmail", summary = "Verify an address by the token of a mailed link")
    public void verify(@NotNull @Valid MailedToken mailed) {
        changeEmail.verify(mailed.token());
    }
}
