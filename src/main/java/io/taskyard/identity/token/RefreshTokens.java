package io.taskyard.identity.token;

import io.smallrye.jwt.build.Jwt;
import io.taskyard.identity.AuthConfig;
import io.taskyard.identity.session.Session;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;

/**
 * Makes and reads refresh tokens: signed, valid for one generation of one session. A session moves on a generation with
 * each refresh, so a token of an earlier one has been used, and nothing has to be stored to know it.
 */
@ApplicationScoped
public class RefreshTokens {

    private static final String AUDIENCE = "taskyard/refresh";
    private static final String GENERATION = "generation";

    private final AuthConfig config;
    private final SigningKeys keys;
    private final SignatureCheck check;

    RefreshTokens(AuthConfig config, SigningKeys keys, SignatureCheck check) {
        this.config = config;
        this.keys = keys;
        this.check = check;
    }

    /** What a valid refresh token says. */
    public record Refresh(UUID session, int generation) {}

    /** A token for the session's present generation, good until the session expires. */
    public String issue(Session session) {
        return Jwt.issuer(config.issuer())
                .audience(AUDIENCE)
                .subject(session.id().toString())
                .claim(GENERATION, session.generation())
                .issuedAt(session.lastUsedAt())
                .expiresAt(session.expiresAt())
                .jws()
                .keyId(keys.signingKeyId())
                .sign(keys.signingKey());
    }

    /** What the token says, or empty if it is not one of ours or has expired. */
    public Optional<Refresh> read(String token) {
        return check.claims(token, AUDIENCE).map(RefreshTokens::refresh);
    }

    private static Refresh refresh(JwtClaims claims) {
        try {
            return new Refresh(
                    UUID.fromString(claims.getSubject()),
                    claims.getClaimValue(GENERATION, Long.class).intValue());
        } catch (MalformedClaimException e) {
            throw new IllegalStateException("A token that we signed is malformed", e);
        }
    }
}
