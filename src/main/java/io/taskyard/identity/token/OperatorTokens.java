package io.taskyard.identity.token;

import io.smallrye.jwt.build.Jwt;
import io.taskyard.identity.AuthConfig;
import io.taskyard.platform.problem.Problem;
import io.taskyard.platform.web.PlainText;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;

/**
 * Tokens of those who run the installation. They are for an audience of their own, so no other door takes one, and no sign-in
 * makes one: only who has the signing key does, by a command.
 */
@ApplicationScoped
public class OperatorTokens {

    private static final String AUDIENCE = "taskyard-operator";
    // It cannot be revoked.
    private static final Duration LONGEST_LIFETIME = Duration.ofHours(24);
    // Trails and certificates keep it.
    private static final int LONGEST_NAME = 50;

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

    /** A token for the operator of this name, for so long, which is a day at the most; it cannot be revoked. */
    public String issue(String operator, Duration lifetime) {
        if (!isName(operator)) {
            throw Problem.invalid(
                    "name",
                    "invalid_value",
                    "must be 1 to " + LONGEST_NAME + " characters, none of them a control character");
        }
        if (!isLifetime(lifetime)) {
            throw Problem.invalid(
                    "lifetime",
                    "invalid_value",
                    "must be at least a second and at the most " + LONGEST_LIFETIME.toHours()
                            + " hours, since the token cannot be revoked");
        }
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

    /** The name of the operator whose token it is; empty if it is none, has expired, or is for longer than any is. */
    public Optional<String> read(String token) {
        return check.claims(token, AUDIENCE).flatMap(OperatorTokens::name);
    }

    private static Optional<String> name(JwtClaims claims) {
        try {
            NumericDate issued = claims.getIssuedAt();
            Duration lifetime = issued == null
                    ? Duration.ZERO
                    : Duration.ofSeconds(claims.getExpirationTime().getValue() - issued.getValue());
            return Optional.of(claims.getSubject()).filter(name -> isName(name) && isLifetime(lifetime));
        } catch (MalformedClaimException malformed) {
            return Optional.empty();
        }
    }

    private static boolean isName(String text) {
        return !text.isBlank() && text.length() <= LONGEST_NAME && PlainText.Check.isPlain(text);
    }

    private static boolean isLifetime(Duration duration) {
        return duration.toSeconds() > 0 && duration.compareTo(LONGEST_LIFETIME) <= 0;
    }
}
