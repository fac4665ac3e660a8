package io.taskyard.identity.token;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.Claims;
import org.jose4j.jwt.JwtClaims;

/** An access token whose signature was found good. */
final class VerifiedToken extends DefaultJWTCallerPrincipal {

    private static final Map<String, Claims> STANDARD =
            Arrays.stream(Claims.values()).collect(Collectors.toUnmodifiableMap(Claims::name, claim -> claim));

    VerifiedToken(String token, JwtClaims claims) {
        super(token, "JWT", claims);
    }

    // The library asks by an exception whether a claim is a standard one, several times in each request: a tenth of its
    // work.
    @Override
    protected Claims getClaimType(String name) {
        return STANDARD.getOrDefault(name, Claims.UNKNOWN);
    }
}
