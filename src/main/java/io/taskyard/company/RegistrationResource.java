package io.taskyard.company;

import io.taskyard.identity.Tokens;
import io.taskyard.identity.session.Device;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/api/v1/auth/register")
@Tag(name = "identity")
class RegistrationResource {

    private final RegisterCompany registerCompany;

    RegistrationResource(RegisterCompany registerCompany) {
        this.registerCompany = registerCompany;
    }

    @POST
    @PermitAll
    @ResponseStatus(201)
    @Operation(
            summary = "Register a company",
            description = "Makes an account, a company with this account as its first member and admin, and the open"
                    + " project General; answers as signing in does. A taken username or e-mail is 409.")
    public Tokens register(@NotNull @Valid Registration wanted, @Context HttpServerRequest request) {
        return registerCompany.register(wanted, Device.of(request));
    }
}
