package io.taskyard.identity.token;

import java.security.Key;
import java.security.PrivateKey;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/**
 * Something that an installation says and signs: a JSON object of texts as a compact JWS (RFC 7515, RS256). It has neither
 * issuer nor audience, so no token check takes it for a token.
 */
public final class Statement {

    private static final String TYPE = "taskyard-statement";

    private final JsonWebSignature signature;

    private Statement(JsonWebSignature signature) {
        this.signature = signature;
    }

    static String sign(Map<String, String> said, String keyId, PrivateKey key) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(JsonUtil.toJson(new TreeMap<>(said)));
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        signature.setKeyIdHeaderValue(keyId);
        signature.setHeader("typ", TYPE);
        signature.setKey(key);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("Could not sign", e);
        }
    }

    /** Reads what may be a statement; empty if it is none. */
    public static Optional<Statement> parse(String text) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmConstraints(new AlgorithmConstraints(
                AlgorithmConstraints.ConstraintType.PERMIT, AlgorithmIdentifiers.RSA_USING_SHA256));
        try {
            signature.setCompactSerialization(text);
            return TYPE.equals(signature.getHeader("typ")) && signature.getKeyIdHeaderValue() != null
                    ? Optional.of(new Statement(signature))
                    : Optional.empty();
        } catch (JoseException none) {
            return Optional.empty();
        }
    }

    /** The id of the key that has to verify it. */
    public String keyId() {
        return signature.getKeyIdHeaderValue();
    }

    /** What it says, whoever has written it; empty if that is nothing. */
    public Optional<Map<String, Object>> unverified() {
        return read(signature.getUnverifiedPayload());
    }

    /** What it says, if the owner of the key has signed it; empty otherwise. */
    public Optional<Map<String, Object>> verifiedBy(Key key) {
        signature.setKey(key);
        try {
            return signature.verifySignature() ? read(signature.getPayload()) : Optional.empty();
        } catch (JoseException unverifiable) {
            return Optional.empty();
        }
    }

    private static Optional<Map<String, Object>> read(String payload) {
        try {
            return Optional.of(JsonUtil.parseJson(payload));
        } catch (JoseException noObject) {
            return Optional.empty();
        }
    }
}
