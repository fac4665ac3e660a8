package io.taskyard.identity.token;

import io.taskyard.platform.seal.Sealed;
import io.taskyard.platform.seal.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Keeps what the installation has to say again to others, such as a password to another server: encrypted under a secret
 * that is made of the signing key, so that the database alone tells it to nobody. It is lost with that key.
 */
@ApplicationScoped
public class Safe {

    private static final String PURPOSE = "taskyard/safe";

    private final SigningKeys keys;

    Safe(SigningKeys keys) {
        this.keys = keys;
    }

    /**
     * A text in the safe.
     *
     * @param keyId the signing key that opens it
     */
    public record Deposit(String keyId, byte[] content) {}

    /** Puts the text into the safe under the present signing key. */
    public Deposit keep(String text) {
        String keyId = keys.signingKeyId();
        return new Deposit(keyId, Sealed.seal(text, secret(keyId).orElseThrow()));
    }

    /** The text, or empty if its signing key is not configured any more. */
    public Optional<String> open(Deposit deposit) {
        return secret(deposit.keyId()).map(secret -> Sealed.open(deposit.content(), secret));
    }

    private Optional<byte[]> secret(String keyId) {
        return keys.ownSecret(keyId)
                .map(own -> Sha256.of(PURPOSE.getBytes(StandardCharsets.US_ASCII), own.getEncoded()));
    }
}
