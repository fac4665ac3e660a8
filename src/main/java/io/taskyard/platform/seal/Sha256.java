package io.taskyard.platform.seal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Digests of SHA-256 (FIPS 180-4): what is kept of a secret in order to know it again. */
public final class Sha256 {

    private Sha256() {}

    /** The digest of the parts one after the other, 32 bytes. */
    public static byte[] of(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
