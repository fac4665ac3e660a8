package io.taskyard.company;

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
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/api/v1/auth/register")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "identity")
class RegistrationResource {

    private final RegisterCompany registerCompany;

    RegistrationResource(RegisterCompany registerCompany) {
        this.registerCompany = registerCompany;
    }

    @POST
    @EntersBy(Entrance.REGISTRATION)
    @Idempotent(ownTransactions = true)
    @PermitAll
    @ResponseStatus(201)
    @Extension(name = ApiProblems.EXTENSION, value = "409 username_taken, 409 email_taken, 503 overloaded")
    @APIResponseSchema(value = Tokens.class, responseCode = "201", responseDescription = "Created")
    @Operation(
            operationId = "registerCompany",
            summary = "Register a company",
            description = "Makes an account, a company with this account as its first member and admin, and the open"
                    + " project General; answers as signing in does. A taken username or e-mail is 409.")
    public Tokens register(@NotNull @Valid Registration wanted, @Context HttpServerRequest request) {
        return registerCompany.register(wanted, Device.of(request));
    }
}
