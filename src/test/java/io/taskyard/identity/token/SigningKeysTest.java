package io.taskyard.identity.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.jwt.build.Jwt;
import io.taskyard.identity.AuthConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeysTest {

    private static final String AUDIENCE = "taskyard";

    @TempDir
    Path folder;

    @Test
    void a_token_of_the_old_key_is_good_while_the_old_key_is_listed_second() throws Exception {
        Path before = key("before.pem", 2048);
        Path after = key("after.pem", 2048);
        String token = token(new SigningKeys(config(before.toString())));

        AuthConfig overlap = config(after + "," + before);
        assertThat(read(token, overlap)).isPresent();
        assertThat(read(token(new SigningKeys(overlap)), config(after.toString())))
                .isPresent();
        assertThat(read(token, config(after.toString()))).isEmpty();
    }

    @Test
    void the_key_set_publishes_every_key_and_no_private_part() throws Exception {
        SigningKeys keys = new SigningKeys(config(key("a.pem", 2048) + "," + key("b.pem", 2048)));
        assertThat(new JsonWebKeySet(keys.publicKeySet()).getJsonWebKeys())
                .hasSize(2)
                .allSatisfy(key -> assertThat(key.getAlgorithm()).isEqualTo("RS256"));
        assertThat(keys.publicKeySet()).doesNotContain("\"d\"", "\"p\"", "\"q\"");
    }

    @Test
    void without_a_key_there_is_no_start() {
        assertThatThrownBy(() -> new SigningKeys(config(null))).hasMessageContaining("taskyard.auth.signing-keys");
    }

    @Test
    void a_short_key_and_a_file_without_a_key_are_refused_by_name() throws Exception {
        Path weak = key("weak.pem", 1024);
        Path text = Files.writeString(folder.resolve("text.pem"), "hello");
        assertThatThrownBy(() -> new SigningKeys(config(weak.toString()))).hasMessageContaining("weak.pem");
        assertThatThrownBy(() -> new SigningKeys(config(text.toString()))).hasMessageContaining("text.pem");
    }

    private Optional<JwtClaims> read(String token, AuthConfig config) {
        return new SignatureCheck(config, new SigningKeys(config), Clock.systemUTC()).claims(token, AUDIENCE);
    }

    private static String token(SigningKeys keys) {
        return Jwt.issuer("taskyard")
                .audience(AUDIENCE)
                .subject("somebody")
                .expiresIn(60)
                .jws()
                .keyId(keys.signingKeyId())
                .sign(keys.signingKey());
    }

    private Path key(String name, int bits) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(bits);
        String encoded = Base64.getMimeEncoder()
                .encodeToString(generator.generateKeyPair().getPrivate().getEncoded());
        return Files.writeString(
                folder.resolve(name), "-----BEGIN PRIVATE KEY-----\n" + encoded + "\n-----END PRIVATE KEY-----\n");
    }

    private static AuthConfig config(String keys) {
        SmallRyeConfigBuilder builder =
                new SmallRyeConfigBuilder().addDiscoveredConverters().withMapping(AuthConfig.class);
        if (keys != null) {
            builder.withDefaultValue("taskyard.auth.signing-keys", keys);
        }
        return builder.build().getConfigMapping(AuthConfig.class);
    }
}
