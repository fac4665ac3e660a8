package io.taskyard.identity.token;

import io.quarkus.runtime.Startup;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.util.KeyUtils;
import io.taskyard.identity.AuthConfig;
import io.taskyard.platform.seal.Sha256;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;

/**
 * The installation's RSA keys: the first of the configured ones signs, all verify, so that a new key is put in front of
 * the old one for as long as tokens of the old one live. A key's id is its thumbprint (RFC 7638).
 */
@Startup
@Singleton
public class SigningKeys {

    private static final int FEWEST_BITS = 2048;
    private static final String OWN = "taskyard/own";

    private final Map<String, PublicJsonWebKey> keys = new LinkedHashMap<>();

    SigningKeys(AuthConfig config) {
        List<Path> files = config.signingKeys().orElse(List.of());
        if (files.isEmpty()) {
            throw new IllegalStateException(
                    "No signing key: set taskyard.auth.signing-keys to one or more PEM files (PKCS#8, RSA)");
        }
        for (Path file : files) {
            PublicJsonWebKey key = read(file);
            keys.put(key.getKeyId(), key);
        }
    }

    String signingKeyId() {
        return keys.keySet().iterator().next();
    }

    PrivateKey signingKey() {
        return keys.get(signingKeyId()).getPrivateKey();
    }

    Optional<Key> verifyingKey(String id) {
        return Optional.ofNullable(keys.get(id)).map(PublicJsonWebKey::getPublicKey);
    }

    /** The secret for what only this installation verifies: a digest of the private key with this id. */
    Optional<Key> ownSecret(String id) {
        return Optional.ofNullable(keys.get(id))
                .map(key -> new SecretKeySpec(
                        Sha256.of(
                                OWN.getBytes(StandardCharsets.US_ASCII),
                                key.getPrivateKey().getEncoded()),
                        "HmacSHA256"));
    }

    /** The public halves as a JSON Web Key Set (RFC 7517). */
    String publicKeySet() {
        return new JsonWebKeySet(List.copyOf(keys.values())).toJson(OutputControlLevel.PUBLIC_ONLY);
    }

    private static PublicJsonWebKey read(Path file) {
        try {
            String pem = Files.readString(file);
            if (!(KeyUtils.decodePrivateKey(pem, SignatureAlgorithm.RS256) instanceof RSAPrivateCrtKey secret)
                    || secret.getModulus().bitLength() < FEWEST_BITS) {
                throw unusable(file, null);
            }
            RsaJsonWebKey key = new RsaJsonWebKey((RSAPublicKey) KeyFactory.getInstance("RSA")
                    .generatePublic(new RSAPublicKeySpec(secret.getModulus(), secret.getPublicExponent())));
            key.setPrivateKey(secret);
            key.setUse("sig");
            key.setAlgorithm("RS256");
            key.setKeyId(key.calculateBase64urlEncodedThumbprint("SHA-256"));
            return key;
        } catch (IOException e) {
            throw new IllegalStateException("The signing key " + file + " cannot be read: " + e, e);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw unusable(file, e);
        }
    }

    private static IllegalStateException unusable(Path file, Exception cause) {
        return new IllegalStateException(
                "The signing key " + file + " is not an RSA key of at least 2048 bits in PKCS#8 PEM", cause);
    }
}
