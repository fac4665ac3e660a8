package io.taskyard.support;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.RestAssured;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Somebody's access token, changed as an attacker would. Only the expired one and an operator's bear a true signature. */
@Singleton
public class ForgedTokens {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path key;

    ForgedTokens(@ConfigProperty(name = "taskyard.auth.signing-keys") String key) {
        this.key = Path.of(key);
    }

    public String expired(Person person) throws Exception {
        ObjectNode claims = claims(person);
        claims.put("iat", 1_700_000_000).put("exp", 1_700_000_060);
        return signed(header(person), claims, ownKey());
    }

    /** What the installation itself would not sign for an operator. */
    public String ofOperator(Person person, String name, Duration lifetime) throws Exception {
        ObjectNode claims = claims(person);
        long issued = claims.path("iat").asLong();
        claims.put("aud", "taskyard-operator").put("sub", name).put("exp", issued + lifetime.toSeconds());
        return signed(header(person), claims, ownKey());
    }

    public String tampered(Person person) throws Exception {
        String[] parts = person.access().split("\\.");
        return parts[0] + "." + encoded(claims(person).put("company", "019a2b3c-4d5e-7f60-8a9b-0c1d2e3f4a5b")) + "."
                + parts[2];
    }

    public String unsigned(Person person) throws Exception {
        return encoded(header(person).put("alg", "none")) + "." + encoded(claims(person)) + ".";
    }

    public String signedByAnotherKey(Person person) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return signed(
                header(person), claims(person), generator.generateKeyPair().getPrivate());
    }

    /** The attack on verifiers that let the token choose between an HMAC and a signature. */
    public String signedWithThePublicKeyAsSecret(Person person) throws Exception {
        String content = encoded(header(person).put("alg", "HS256")) + "." + encoded(claims(person));
        Mac mac = Mac.getInstance("HmacSHA256");
        byte[] published = RestAssured.get("/.well-known/jwks.json").asByteArray();
        mac.init(new SecretKeySpec(published, "HmacSHA256"));
        return content + "." + base64(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
    }

    private PrivateKey ownKey() throws Exception {
        String pem = Files.readString(key).replaceAll("-----[A-Z ]+-----", "");
        return KeyFactory.getInstance("RSA")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(pem)));
    }

    private static String signed(ObjectNode header, ObjectNode claims, PrivateKey key)
            throws GeneralSecurityException, IOException {
        String content = encoded(header) + "." + encoded(claims);
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(key);
        signature.update(content.getBytes(StandardCharsets.UTF_8));
        return content + "." + base64(signature.sign());
    }

    private static ObjectNode header(Person person) throws IOException {
        return part(person, 0);
    }

    private static ObjectNode claims(Person person) throws IOException {
        return part(person, 1);
    }

    private static ObjectNode part(Person person, int index) throws IOException {
        return (ObjectNode)
                JSON.readTree(Base64.getUrlDecoder().decode(person.access().split("\\.")[index]));
    }

    private static String encoded(ObjectNode part) throws IOException {
        return base64(JSON.writeValueAsBytes(part));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
