package io.taskyard.identity.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import io.taskyard.identity.session.EndedSessions;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Clock;
import java.util.UUID;

/**
 * Decides for each request whether its access token is good: signed by us, not expired, and its session not ended. The
 * signature of a token is checked once in a while and not each time; the rest always is.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class VerifiedTokens extends JWTCallerPrincipalFactory {

    private static final int MOST_REMEMBERED = 20_000;

    private final Cache<String, JWTCallerPrincipal> verified =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

    private final SignatureCheck check;
    private final EndedSessions ended;
    private final Clock clock;

    VerifiedTokens(SignatureCheck check, EndedSessions ended, Clock clock) {
        this.check = check;
        this.ended = ended;
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
        if (ended.contain(UUID.fromString(principal.getClaim(AccessTokens.SESSION)))) {
            throw new ParseException("The session has ended");
        }
        return principal;
    }

    private JWTCallerPrincipal verify(String token) {
        return check.claims(token, AccessTokens.AUDIENCE)
                .map(claims -> new DefaultJWTCallerPrincipal(token, "JWT", claims))
                .orElse(null);
    }
}
