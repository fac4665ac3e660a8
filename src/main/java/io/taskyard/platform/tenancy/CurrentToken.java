package io.taskyard.platform.tenancy;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The access token of the running request. */
@ApplicationScoped
public class CurrentToken {

    private final CurrentIdentityAssociation identities;

    CurrentToken(CurrentIdentityAssociation identities) {
        this.identities = identities;
    }

    /** The token, or empty if there is none or it is not good: a request that needs no sign-in may carry a dead one. */
    public Optional<JsonWebToken> find() {
        if (!Arc.container().requestContext().isActive()) {
            return Optional.empty();
        }
        SecurityIdentity identity = identityOrNull();
        return identity != null && identity.getPrincipal() instanceof JsonWebToken token
                ? Optional.of(token)
                : Optional.empty();
    }

    private SecurityIdentity identityOrNull() {
        try {
            // Reading a token never blocks, so the answer is there at once.
            return identities.getDeferredIdentity().subscribeAsCompletionStage().getNow(null);
        } catch (CompletionException invalidToken) {
            return null;
        }
    }
}
