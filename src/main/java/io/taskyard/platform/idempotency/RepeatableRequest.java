package io.taskyard.platform.idempotency;

import io.taskyard.platform.problem.Kind;
import io.taskyard.platform.problem.Problem;
import io.taskyard.platform.seal.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * A request that says how it can be told from others.
 *
 * @param keyHash finds its answer: of who asks and of the key
 * @param requestHash of what is asked
 * @param secret encrypts its answer; it cannot be made without the key
 */
record RepeatableRequest(byte[] keyHash, byte[] requestHash, byte[] secret) {

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

    static RepeatableRequest of(String key, String caller, String request) {
        if (!KEY.matcher(key).matches()) {
            throw new Problem(
                    Kind.UNPARSABLE,
                    "invalid_idempotency_key",
                    "Idempotency-Key must be 1 to 255 visible ASCII characters.");
        }
        return new RepeatableRequest(hash("key", caller, key), hash("request", request), hash("secret", key, request));
    }

    /** One step of a request that does several. */
    RepeatableRequest part(int number) {
        byte[] step = ByteBuffer.allocate(4).putInt(number).array();
        return new RepeatableRequest(Sha256.of(keyHash, step), requestHash, Sha256.of(secret, step));
    }

    /** A number for a lock: twins have the same, others hardly ever. */
    long lock() {
        return ByteBuffer.wrap(keyHash).getLong();
    }

    private static byte[] hash(String... parts) {
        byte[][] bytes = new byte[parts.length][];
        for (int i = 0; i < parts.length; i++) {
            bytes[i] = Sha256.of(parts[i].getBytes(StandardCharsets.UTF_8));
        }
        return Sha256.of(bytes);
    }
}
