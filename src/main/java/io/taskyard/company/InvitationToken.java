package io.taskyard.company;

import io.taskyard.platform.seal.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/** What an invitation's link knows: the company, so that it can be looked for there, and 256 random bits. */
record InvitationToken(UUID company, String text) {

    private static final int RANDOM_BYTES = 32;
    private static final int LENGTH = 2 * Long.BYTES + RANDOM_BYTES;
    private static final SecureRandom RANDOM = new SecureRandom();

    static InvitationToken create(UUID company) {
        byte[] random = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(random);
        byte[] bytes = ByteBuffer.allocate(LENGTH)
                .putLong(company.getMostSignificantBits())
                .putLong(company.getLeastSignificantBits())
                .put(random)
                .array();
        return new InvitationToken(
                company, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** The token of this text, or empty if it cannot be one of ours. */
    static Optional<InvitationToken> parse(String text) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            return bytes.remaining() == LENGTH
                    ? Optional.of(new InvitationToken(new UUID(bytes.getLong(), bytes.getLong()), text))
                    : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** SHA-256 in hex: what is kept of the token. */
    String hash() {
        return HexFormat.of().formatHex(Sha256.of(text.getBytes(StandardCharsets.US_ASCII)));
    }
}
