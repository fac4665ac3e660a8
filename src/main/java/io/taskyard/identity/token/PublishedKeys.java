package io.taskyard.identity.token;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;

/** The public keys of an installation, as its {@code /.well-known/jwks.json} told them. */
public final class PublishedKeys {

    private final List<JsonWebKey> keys;

    private PublishedKeys(List<JsonWebKey> keys) {
        this.keys = keys;
    }

    /** Reads the file; what is no key set cannot be read. */
    public static PublishedKeys of(Path file) throws IOException {
        try {
            return new PublishedKeys(new JsonWebKeySet(Files.readString(file)).getJsonWebKeys());
        } catch (JoseException e) {
            throw new IOException(file + " is no key set", e);
        }
    }

    /** Whether the key that has to verify the statement is among them. */
    public boolean know(Statement statement) {
        return find(statement).isPresent();
    }

    /** What the statement says, if one of the keys has signed it; empty otherwise. */
    public Optional<Map<String, Object>> read(Statement statement) {
        return find(statement).flatMap(key -> statement.verifiedBy(key.getKey()));
    }

    private Optional<JsonWebKey> find(Statement statement) {
        return keys.stream()
                .filter(key -> statement.keyId().equals(key.getKeyId()))
                .findFirst();
    }
}
