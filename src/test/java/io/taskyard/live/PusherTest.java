package io.taskyard.live;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.taskyard.support.Person;
import io.taskyard.support.Yard;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The Pusher protocol against a server that checks each signature, as Pusher's own does. */
@QuarkusTest
@QuarkusTestResource(value = PusherTest.Stub.class, restrictToAnnotatedClass = true)
class PusherTest {

    private static final String SECRET = "a secret of pusher";
    private static final Queue<JsonNode> POKES = new ConcurrentLinkedQueue<>();

    @Inject
    Yard yard;

    private Person ann;
    private Person bob;

    @BeforeEach
    void a_company_of_two() {
        ann = yard.founder();
        bob = yard.member(ann.company());
    }

    @Test
    void pokes_go_to_the_channels_of_the_company_and_of_whom_it_concerns() throws Exception {
        ann.creates(Map.of("title", "Paint", "assigned_to", bob.username()));
        long seq = ann.get("/changes").jsonPath().getLong("seq");
        await().untilAsserted(() ->
                assertThat(seqOn("private-company-" + ann.company())).isEqualTo(seq));
        await().untilAsserted(() ->
                assertThat(seqOn("private-user-" + bob.memberId())).isEqualTo(1));
    }

    @Test
    void a_member_is_let_to_the_channels_of_their_company_and_their_own() throws Exception {
        for (String channel : new String[] {"private-company-" + bob.company(), "private-user-" + bob.memberId()}) {
            String signature = hmac("12.34:" + channel);
            assertThat(auth(bob, channel).<String>path("auth")).isEqualTo("key:" + signature);
        }
        Person stranger = yard.founder();
        assertThat(auth(bob, "private-company-" + stranger.company()).statusCode())
                .isEqualTo(403);
        assertThat(auth(bob, "private-user-" + ann.memberId()).statusCode()).isEqualTo(403);
    }

    /** The number in the last poke of the channel so far, or -1. */
    private static long seqOn(String channel) {
        return POKES.stream()
                .filter(poke -> poke.get("channels").get(0).asText().equals(channel))
                .mapToLong(poke -> number(poke.get("data").asText()))
                .max()
                .orElse(-1);
    }

    private static long number(String data) {
        return Long.parseLong(data.replaceAll("\\D", ""));
    }

    private static Response auth(Person person, String channel) {
        return given().auth()
                .preemptive()
                .oauth2(person.access())
                .formParam("socket_id", "12.34")
                .formParam("channel_name", channel)
                .post("/api/v1/realtime/pusher/auth");
    }

    private static String hmac(String text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Takes events as Pusher does: signed, with the hash of their body. Others are not kept. */
    public static class Stub implements QuarkusTestResourceLifecycleManager {

        private HttpServer server;

        @Override
        public Map<String, String> start() {
            try {
                server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            server.createContext("/apps/app/events", Stub::take);
            server.start();
            return Map.of(
                    "taskyard.pusher.app-id", "app",
                    "taskyard.pusher.key", "key",
                    "taskyard.pusher.secret", SECRET,
                    "taskyard.pusher.encrypted", "false",
                    "taskyard.pusher.host", "127.0.0.1:" + server.getAddress().getPort());
        }

        private static void take(HttpExchange exchange) throws IOException {
            byte[] body = exchange.getRequestBody().readAllBytes();
            Map<String, String> query = new TreeMap<>();
            Arrays.stream(exchange.getRequestURI().getQuery().split("&"))
                    .map(parameter -> parameter.split("=", 2))
                    .forEach(parameter -> query.put(parameter[0], parameter[1]));
            boolean good = isSigned(query, body);
            if (good) {
                POKES.add(new ObjectMapper().readTree(body));
            }
            exchange.sendResponseHeaders(good ? 200 : 401, 2);
            exchange.getResponseBody().write("{}".getBytes(StandardCharsets.UTF_8));
            exchange.close();
        }

        private static boolean isSigned(Map<String, String> query, byte[] body) {
            try {
                String signature = query.remove("auth_signature");
                String text = "POST\n/apps/app/events\n"
                        + String.join(
                                "&",
                                query.entrySet().stream().map(Object::toString).toList());
                byte[] hash = MessageDigest.getInstance("MD5").digest(body);
                return hmac(text).equals(signature)
                        && new BigInteger(1, hash).equals(new BigInteger(query.get("body_md5"), 16));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void stop() {
            server.stop(0);
        }
    }
}
