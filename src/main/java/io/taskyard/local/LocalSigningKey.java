package io.taskyard.local;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** A key to sign tokens with, made once and kept, so that people stay signed in over a restart. */
public final class LocalSigningKey implements LocalProvider {

    private static final int BITS = 2048;

    @Override
    public List<String> standsFor() {
        return List.of(LocalSettings.SIGNING_KEYS);
    }

    @Override
    public Provision start(DataFolder folder) {
        Path file = folder.keep("signing-key.pem", LocalSigningKey::make);
        return new Provision("Signing key in " + file, Map.of("taskyard.auth.signing-keys", file.toString()), () -> {});
    }

    private static String make() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            byte[] key = generator.generateKeyPair().getPrivate().getEncoded();
            String lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                    .encodeToString(key);
            return "-----BEGIN PRIVATE KEY-----\n" + lines + "\n-----END PRIVATE KEY-----\n";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
