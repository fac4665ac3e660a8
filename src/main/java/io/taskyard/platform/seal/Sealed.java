package io.taskyard.platform.seal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Texts under AES-256-GCM (NIST SP 800-38D), each behind its own random nonce. */
public final class Sealed {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private Sealed() {}

    /** The text under the secret of 32 bytes. */
    public static byte[] seal(String text, byte[] secret) {
        byte[] nonce = new byte[NONCE_BYTES];
        Nonces.RANDOM.nextBytes(nonce);
        byte[] content = crypt(Cipher.ENCRYPT_MODE, secret, nonce, text.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(nonce.length + content.length)
                .put(nonce)
                .put(content)
                .array();
    }

    /** The text that was sealed under the secret; fails if it was another one or the content was changed. */
    public static String open(byte[] sealed, byte[] secret) {
        byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
        byte[] content = Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length);
        return new String(crypt(Cipher.DECRYPT_MODE, secret, nonce, content), StandardCharsets.UTF_8);
    }

    private static byte[] crypt(int mode, byte[] secret, byte[] nonce, byte[] content) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, new SecretKeySpec(secret, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Apart, since a native binary initializes it when it runs: what is random must not be the same in all of them. */
    private static final class Nonces {

        private static final SecureRandom RANDOM = new SecureRandom();
    }
}
