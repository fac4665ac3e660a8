package io.taskyard.identity.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import io.taskyard.identity.session.RevokedTokens;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/**
 * Decides for each request whether its access token is good: signed by us, not expired, and not revoked. The
 * signature of a token is checked once in a while and not each time; the rest always is.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class VerifiedTokens extends JWTCallerPrincipalFactory {

    private static final int MOST_REMEMBERED = 20_000;

    private static final Duration UNUSED = Duration.ofMinutes(10);

    private final Cache<String, JWTCallerPrincipal> verified = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterAccess(UNUSED)
            .build();

    private final SignatureCheck check;
    private final RevokedTokens revoked;
    private final Clock clock;

    VerifiedTokens(SignatureCheck check, RevokedTokens revoked, Clock clock) {
        this.check = check;
        this.revoked = revoked;
        this.clock = clock;
    }

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo info) throws ParseException {
        JWTCallerPrincipal principal = verified.get(token, this::verify);
        if (principal == null) {
            throw new ParseException("Not a valid access token");
        }
        if (clock.instant().getEpochSecond() >= principal.getExpirationTime()) {
            throw new ParseException("The access token has expired");
        }
        UUID session = UUID.fromString(principal.getClaim(AccessTokens.SESSION));
        int epoch = Integer.parseInt(principal.getClaim(AccessTokens.EPOCH));
        if (revoked.contain(session, epoch)) {
            throw new ParseException("The access token has been revoked");
        }
        return principal;
    }

    private JWTCallerPrincipal verify(String token) {
        return check.claims(token, AccessTokens.AUDIENCE)
                .filter(claims -> claims.hasClaim(AccessTokens.EPOCH))
                .map(claims -> new VerifiedToken(token, claims))
                .orElse(null);
    }
}
