package io.taskyard.identity.token;

import io.taskyard.identity.AuthConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.Key;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.lang.UnresolvableKeyException;

/** Checks that a JWT was signed by one of our keys, for the given audience, and has not expired. */
@ApplicationScoped
class SignatureCheck {

    private final AuthConfig config;
    private final SigningKeys keys;
    private final Clock clock;

    SignatureCheck(AuthConfig config, SigningKeys keys, Clock clock) {
        this.config = config;
        this.keys = keys;
        this.clock = clock;
    }

    /** The claims of a token that others may verify too. */
    Optional<JwtClaims> claims(String token, String audience) {
        return claims(token, audience, AlgorithmIdentifiers.RSA_USING_SHA256, keys::verifyingKey);
    }

    /** The claims of a token that is for ourselves alone. */
    Optional<JwtClaims> ownClaims(String token, String audience) {
        return claims(token, audience, AlgorithmIdentifiers.HMAC_SHA256, keys::ownSecret);
    }

    private Optional<JwtClaims> claims(
            String token, String audience, String algorithm, Function<String, Optional<Key>> keyOf) {
        try {
            return Optional.of(new JwtConsumerBuilder()
                    .setJwsAlgorithmConstraints(new AlgorithmConstraints(ConstraintType.PERMIT, algorithm))
                    .setVerificationKeyResolver((signature, nesting) -> key(signature, keyOf))
                    .setExpectedIssuer(config.issuer())
                    .setExpectedAudience(audience)
                    .setRequireSubject()
                    .setRequireExpirationTime()
                    .setEvaluationTime(NumericDate.fromMilliseconds(clock.millis()))
                    .build()
                    .processToClaims(token));
        } catch (InvalidJwtException invalid) {
            return Optional.empty();
        }
    }

    private static Key key(JsonWebSignature signature, Function<String, Optional<Key>> keyOf)
            throws UnresolvableKeyException {
        return Optional.ofNullable(signature.getKeyIdHeaderValue())
                .flatMap(keyOf)
                .orElseThrow(() -> new UnresolvableKeyException("No such key"));
    }
}
