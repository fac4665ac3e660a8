package io.taskyard.identity.token;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.taskyard.identity.AuthConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;

/**
 * Makes and reads tokens for one purpose each, such as a link in a mail: signed under a secret of the installation, so that
 * nothing has to be kept to know one again, and good for nothing else. Nobody else verifies them, so an HMAC will do, which
 * is short and costs a thousandth of a signature.
 */
@ApplicationScoped
public class Vouchers {

    private static final String AUDIENCE = "taskyard/";

    private final AuthConfig config;
    private final SigningKeys keys;
    private final SignatureCheck check;
    private final Clock clock;

    Vouchers(AuthConfig config, SigningKeys keys, SignatureCheck check, Clock clock) {
        this.config = config;
        this.keys = keys;
        this.check = check;
        this.clock = clock;
    }

    /** What a good voucher says. */
    public record Voucher(UUID subject, Map<String, Object> claims) {

        public String text(String claim) {
            return String.valueOf(claims.get(claim));
        }

        public int number(String claim) {
            return ((Number) claims.get(claim)).intValue();
        }
    }

    /** A voucher for the purpose, good until the given time. Its claims are texts and numbers. */
    public String issue(String purpose, UUID subject, Map<String, ?> claims, Instant until) {
        var voucher = Jwt.issuer(config.issuer())
                .audience(AUDIENCE + purpose)
                .subject(subject.toString())
                .issuedAt(clock.instant())
                .expiresAt(until);
        claims.forEach(voucher::claim);
        String key = keys.signingKeyId();
        return voucher.jws().algorithm(SignatureAlgorithm.HS256).keyId(key).sign((SecretKey)
                keys.ownSecret(key).orElseThrow());
    }

    /** What the voucher says, or empty if it is not one of ours for this purpose or has expired. */
    public Optional<Voucher> read(String purpose, String token) {
        return check.ownClaims(token, AUDIENCE + purpose).map(Vouchers::voucher);
    }

    private static Voucher voucher(JwtClaims claims) {
        try {
            return new Voucher(UUID.fromString(claims.getSubject()), claims.getClaimsMap());
        } catch (MalformedClaimException e) {
            throw new IllegalStateException("A token that we signed is malformed", e);
        }
    }
}
