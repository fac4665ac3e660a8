package io.taskyard.identity.token;

import io.taskyard.identity.Caller;
import io.taskyard.platform.tenancy.CurrentCompany;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** What an access token says of who holds it, for work that outlasts the request. */
public record Bearer(Caller caller, UUID company, int epoch, Instant expiresAt) {

    /** Reads a token that has been verified. */
    public static Bearer of(JsonWebToken token) {
        Caller caller = new Caller(
                UUID.fromString(token.getSubject()),
                UUID.fromString(token.getClaim(AccessTokens.ACCOUNT)),
                UUID.fromString(token.getClaim(AccessTokens.SESSION)),
                token.getGroups().contains(AccessTokens.ADMIN));
        return new Bearer(
                caller,
                UUID.fromString(token.getClaim(CurrentCompany.CLAIM)),
                Integer.parseInt(token.getClaim(AccessTokens.EPOCH)),
                Instant.ofEpochSecond(token.getExpirationTime()));
    }

    /** Whether both are the same member of the same company. */
    public boolean isSamePersonAs(Bearer other) {
        return company.equals(other.company) && caller.memberId().equals(other.caller.memberId());
    }
}
