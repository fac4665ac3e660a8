package io.taskyard.identity.token;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.Key;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/**
 * Signs statements that anybody may verify with the installation's public keys: a JSON object of texts as a compact JWS
 * (RFC 7515, RS256). It has neither issuer nor audience, so no token check takes it for a token.
 */
@ApplicationScoped
public class Seals {

    private static final String TYPE = "taskyard-statement";

    private final SigningKeys keys;

    Seals(SigningKeys keys) {
        this.keys = keys;
    }

    public String sign(Map<String, String> statement) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(JsonUtil.toJson(new TreeMap<>(statement)));
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        signature.setKeyIdHeaderValue(keys.signingKeyId());
        signature.setHeader("typ", TYPE);
        signature.setKey(keys.signingKey());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("Could not sign", e);
        }
    }

    /** What a statement says that one of the installation's present keys has signed; empty for any other. */
    public Optional<Map<String, Object>> read(String statement) {
        try {
            JsonWebSignature signature = new JsonWebSignature();
            signature.setAlgorithmConstraints(new AlgorithmConstraints(
                    AlgorithmConstraints.ConstraintType.PERMIT, AlgorithmIdentifiers.RSA_USING_SHA256));
            signature.setCompactSerialization(statement);
            Optional<Key> key = keys.verifyingKey(signature.getKeyIdHeaderValue());
            if (key.isEmpty() || !TYPE.equals(signature.getHeader("typ"))) {
                return Optional.empty();
            }
            signature.setKey(key.get());
            return signature.verifySignature()
                    ? Optional.of(JsonUtil.parseJson(signature.getPayload()))
                    : Optional.empty();
        } catch (JoseException notOurs) {
            return Optional.empty();
        }
    }
}
