package io.taskyard.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
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

/** In the place of Pusher: takes events as it does, signed, with the hash of their body. Others are not kept. */
public class PusherStub implements QuarkusTestResourceLifecycleManager {

    private static final String SECRET = "a secret of pusher";
    private static final Queue<JsonNode> POKES = new ConcurrentLinkedQueue<>();

    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/apps/app/events", PusherStub::take);
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
                            "&", query.entrySet().stream().map(Object::toString).toList());
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

    /** The number in the last poke of the channel so far, or -1. */
    public static long seqOn(String channel) {
        return POKES.stream()
                .filter(poke -> poke.get("channels").get(0).asText().equals(channel))
                .mapToLong(poke -> number(poke.get("data").asText()))
                .max()
                .orElse(-1);
    }

    private static long number(String data) {
        return Long.parseLong(data.replaceAll("\\D", ""));
    }

    /** The signature of the text, in hex. */
    public static String hmac(String text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }
}
