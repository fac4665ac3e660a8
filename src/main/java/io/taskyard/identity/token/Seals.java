package io.taskyard.identity.token;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;

/** Signs statements that anybody may verify with the installation's public keys. */
@ApplicationScoped
public class Seals {

    private final SigningKeys keys;

    Seals(SigningKeys keys) {
        this.keys = keys;
    }

    /** The statement as a {@link Statement} is written. */
    public String sign(Map<String, String> statement) {
        return Statement.sign(statement, keys.signingKeyId(), keys.signingKey());
    }

    /** What a statement says that one of the installation's present keys has signed; empty for any other. */
    public Optional<Map<String, Object>> read(String statement) {
        return Statement.parse(statement)
                .flatMap(parsed -> keys.verifyingKey(parsed.keyId()).flatMap(parsed::verifiedBy));
    }
}
