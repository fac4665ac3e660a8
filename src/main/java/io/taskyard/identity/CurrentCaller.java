package io.taskyard.identity;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.taskyard.identity.token.Bearer;
import io.taskyard.platform.tenancy.CurrentToken;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Answers who makes the running request, from its access token alone. */
@ApplicationScoped
public class CurrentCaller {

    private final SecurityIdentity identity;
    private final CurrentToken token;

    CurrentCaller(SecurityIdentity identity, CurrentToken token) {
        this.identity = identity;
        this.token = token;
    }

    /** The caller of this request, or empty for one that is not signed in; 401 if it has a token that is not valid. */
    public Optional<Caller> find() {
        return identity.isAnonymous() ? Optional.empty() : Optional.of(get());
    }

    /** The caller of this request; 401 if it has no valid access token. */
    public Caller get() {
        return bearer().caller();
    }

    /** What the access token of this request says, or empty for one that is not signed in or not well. */
    public Optional<Bearer> findBearer() {
        return token.find().map(Bearer::of);
    }

    /** What the access token of this request says; 401 if it has no valid one. */
    public Bearer bearer() {
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            return Bearer.of(token);
        }
        throw new UnauthorizedException();
    }
}
