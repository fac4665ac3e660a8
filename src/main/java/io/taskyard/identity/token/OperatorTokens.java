package io.taskyard.identity.token;

import io.smallrye.jwt.build.Jwt;
import io.taskyard.identity.AuthConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;

/**
 * Tokens of those who run the installation. They are for an audience of their own, so no other door takes one, and no sign-in
 * makes one: only who has the signing key does, by a command.
 */
@ApplicationScoped
public class OperatorTokens {

    private static final String AUDIENCE = "taskyard-operator";

    private final AuthConfig config;
    private final SigningKeys keys;
    private final SignatureCheck check;
    private final Clock clock;

    OperatorTokens(AuthConfig config, SigningKeys keys, SignatureCheck check, Clock clock) {
        this.config = config;
        this.keys = keys;
        this.check = check;
        this.clock = clock;
    }

    /** A token for the operator of this name, for so long; it cannot be revoked. */
    public String issue(String operator, Duration lifetime) {
        Instant now = clock.instant();
        return Jwt.issuer(config.issuer())
                .audience(AUDIENCE)
                .subject(operator)
                .issuedAt(now)
                .expiresAt(now.plus(lifetime))
                .jws()
                .keyId(keys.signingKeyId())
                .sign(keys.signingKey());
    }

    /** The name of the operator whose token it is, or empty if it is none or has expired. */
    public Optional<String> read(String token) {
        return check.claims(token, AUDIENCE).map(OperatorTokens::name);
    }

    private static String name(JwtClaims claims) {
        try {
            return claims.getSubject();
        } catch (MalformedClaimException e) {
            throw new IllegalStateException("The check requires a subject", e);
        }
    }
}
