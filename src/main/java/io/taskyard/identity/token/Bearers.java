package io.taskyard.identity.token;

import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import io.taskyard.identity.session.RevokedTokens;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/** Reads access tokens outside a request's header, and tells whether those read before are still good. */
@ApplicationScoped
public class Bearers {

    private final JWTParser parser;
    private final RevokedTokens revoked;
    private final Clock clock;

    Bearers(JWTParser parser, RevokedTokens revoked, Clock clock) {
        this.parser = parser;
        this.revoked = revoked;
        this.clock = clock;
    }

    /** Who holds the token, or empty if it is not one of ours, has expired or was revoked. */
    public Optional<Bearer> read(String token) {
        try {
            return Optional.of(Bearer.of(parser.parse(token)));
        } catch (ParseException notGood) {
            return Optional.empty();
        }
    }

    /** Whether the token has neither expired nor been revoked. Asks no database. */
    public boolean areGood(Bearer bearer) {
        return clock.instant().isBefore(bearer.expiresAt())
                && !revoked.contain(bearer.caller().sessionId(), bearer.epoch());
    }
}
