package io.taskyard.platform.seal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Digests of SHA-256 (FIPS 180-4): by which something is known again that is not kept, or not trusted. */
public final class Sha256 {

    private Sha256() {}

    /** The digest of the parts one after the other, 32 bytes. */
    public static byte[] of(byte[]... parts) {
        MessageDigest digest = digest();
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }

    /** A digest of what is yet to come. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
