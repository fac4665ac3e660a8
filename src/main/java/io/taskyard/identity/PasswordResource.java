package io.taskyard.identity;

import io.quarkus.security.Authenticated;
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
import jakarta.ws.rs.core.Context;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/api/v1/auth/password")
@Tag(name = "identity")
class PasswordResource {

    private final ChangePassword changePassword;
    private final ResetPassword resetPassword;
    private final CurrentCaller caller;

    PasswordResource(ChangePassword changePassword, ResetPassword resetPassword, CurrentCaller caller) {
        this.changePassword = changePassword;
        this.resetPassword = resetPassword;
        this.caller = caller;
    }

    @POST
    @Idempotent(ownTransactions = true)
    @Authenticated
    @Extension(name = ApiProblems.EXTENSION, value = "429 too_many_failures, 503 overloaded")
    @Operation(operationId = "changePassword", summary = "Change one's password; all other sessions end")
    public void change(@NotNull @Valid NewPassword wanted, @Context HttpServerRequest request) {
        changePassword.change(caller.get(), wanted, Device.of(request));
    }

    @POST
    @Path("forgot")
    @EntersBy(Entrance.SIGN_IN)
    @Idempotent(ownTransactions = true)
    @PermitAll
    @ResponseStatus(202)
    @APIResponse(responseCode = "202", description = "Accepted")
    @Operation(
            operationId = "forgotPassword",
            summary = "Have a link mailed by which the password is set anew",
            description = "The answer is the same whether there is such an account or not. The link is good once and"
                    + " for 30 minutes; no more than three an hour are sent.")
    public void forgot(@NotNull @Valid EmailAddress address, @Context HttpServerRequest request) {
        resetPassword.forgot(address.email(), Device.of(request));
    }

    @POST
    @Path("reset")
    @EntersBy(Entrance.SIGN_IN)
    @Idempotent(ownTransactions = true)
    @PermitAll
    @Extension(name = ApiProblems.EXTENSION, value = "503 overloaded")
    @Operation(
            operationId = "resetPassword",
            summary = "Set a new password by the token of a mailed link; all sessions end")
    public void reset(@NotNull @Valid PasswordReset wanted, @Context HttpServerRequest request) {
        resetPassword.reset(wanted, Device.of(request));
    }
}
