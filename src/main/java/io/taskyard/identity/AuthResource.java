package io.taskyard.identity;

import io.quarkus.security.Authenticated;
import io.taskyard.identity.session.Device;
import io.taskyard.identity.session.EndSession;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/auth")
@Tag(name = "identity", description = "Accounts, sessions and tokens")
class AuthResource {

    private final SignIn signIn;
    private final RefreshSession refreshSession;
    private final SwitchCompany switchCompany;
    private final EndSession endSession;
    private final CurrentCaller caller;

    AuthResource(
            SignIn signIn,
            RefreshSession refreshSession,
            SwitchCompany switchCompany,
            EndSession endSession,
            CurrentCaller caller) {
        this.signIn = signIn;
        this.refreshSession = refreshSession;
        this.switchCompany = switchCompany;
        this.endSession = endSession;
        this.caller = caller;
    }

    @POST
    @Idempotent(ownTransactions = true)
    @Path("login")
    @EntersBy(Entrance.SIGN_IN)
    @PermitAll
    @Extension(
            name = ApiProblems.EXTENSION,
            value =
                    "401 invalid_credentials, 403 no_company, 403 company_suspended, 429 too_many_failures, 503 overloaded")
    @Operation(
            operationId = "signIn",
            summary = "Sign in by username or e-mail",
            description =
                    "A wrong name and a wrong password get the same 401 after the same work. Too many failures for"
                            + " one account or from one address get 429 with Retry-After.")
    public Tokens login(@NotNull @Valid LoginRequest login, @Context HttpServerRequest request) {
        return signIn.signIn(login.username(), login.password(), Device.of(request));
    }

    @POST
    @Idempotent(ownTransactions = true)
    @Path("token/refresh")
    @PermitAll
    @Extension(name = ApiProblems.EXTENSION, value = "401 invalid_refresh_token")
    @Operation(
            operationId = "refreshTokens",
            summary = "Exchange a refresh token for new tokens",
            description =
                    "A refresh token can be used once; a second use ends its session. Who sends X-Taskyard-Client: browser"
                            + " with this and with what else answers tokens gets the refresh token in a cookie that no script"
                            + " reads, and sends it back in none but this request, whose body is {}.")
    public Tokens refresh(@NotNull @Valid RefreshRequest request, @Context HttpServerRequest http) {
        return refreshSession.refresh(request.token(http));
    }

    @POST
    @Idempotent(ownTransactions = true)
    @Path("logout")
    @Authenticated
    @Extension(name = ApiProblems.EXTENSION, value = "404 session_not_found")
    @Operation(
            operationId = "signOut",
            summary = "End the session of the access token, on every replica within a second")
    public void logout() {
        endSession.end(caller.get(), caller.get().sessionId());
    }

    @POST
    @Idempotent(ownTransactions = true)
    @Path("switch")
    @Authenticated
    @Extension(name = ApiProblems.EXTENSION, value = "403 company_suspended, 404 company_not_found")
    @Operation(operationId = "switchCompany", summary = "Sign in to another of one's companies")
    public Tokens switchTo(@NotNull @Valid SwitchRequest request, @Context HttpServerRequest http) {
        return switchCompany.to(request.companyId(), caller.get(), Device.of(http));
    }
}
