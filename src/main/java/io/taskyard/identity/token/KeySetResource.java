package io.taskyard.identity.token;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;

@Path("/.well-known/jwks.json")
@Tag(name = "identity")
class KeySetResource {

    private final SigningKeys keys;

    KeySetResource(SigningKeys keys) {
        this.keys = keys;
    }

    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @ResponseHeader(name = "Cache-Control", value = "public, max-age=300")
    @Operation(operationId = "readKeySet", summary = "The public keys that verify access tokens (RFC 7517)")
    @APIResponseSchema(value = Object.class, responseCode = "200", responseDescription = "The key set")
    public String keySet() {
        return keys.publicKeySet();
    }
}
