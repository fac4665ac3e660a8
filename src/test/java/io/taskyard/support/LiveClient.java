package io.taskyard.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** A client at the other end of a WebSocket. */
public final class LiveClient implements WebSocket.Listener, AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final LinkedBlockingQueue<String> messages = new LinkedBlockingQueue<>();
    private final Semaphore pings = new Semaphore(0);
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder partial = new StringBuilder();
    private final boolean reads;
    private WebSocket socket;

    private LiveClient(boolean reads) {
        this.reads = reads;
    }

    /** Opens the path as the person, and takes the hello. */
    public static LiveClient of(Person person, String path) {
        LiveClient client = open(path, "Authorization", "Bearer " + person.access());
        assertThat(client.next().getString("type")).isEqualTo("hello");
        return client;
    }

    /** Opens the path with one header. */
    public static LiveClient open(String path, String header, String value) {
        return open(path, true, HTTP.newWebSocketBuilder().header(header, value));
    }

    /** Opens the path with the token in a sub-protocol, as browsers do. */
    public static LiveClient ofBrowser(String path, String carrier, String token) {
        return open(path, true, HTTP.newWebSocketBuilder().subprotocols(carrier, token));
    }

    /** Opens the path and reads nothing of what comes. */
    public static LiveClient deaf(Person person, String path) {
        return open(path, false, HTTP.newWebSocketBuilder().header("Authorization", "Bearer " + person.access()));
    }

    private static LiveClient open(String path, boolean reads, WebSocket.Builder builder) {
        LiveClient client = new LiveClient(reads);
        client.socket = builder.buildAsync(URI.create("ws://localhost:" + RestAssured.port + path), client)
                .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join();
        return client;
    }

    /** The status with which the server refuses to open the path with this header. */
    public static int refusal(String path, String header, String value) {
        try (LiveClient opened = open(path, header, value)) {
            throw new AssertionError("It was opened");
        } catch (CompletionException refused) {
            return ((WebSocketHandshakeException) refused.getCause())
                    .getResponse()
                    .statusCode();
        }
    }

    /** The next message; one has to come. */
    public JsonPath next() {
        try {
            String message = messages.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            assertThat(message).as("a message").isNotNull();
            return JsonPath.from(message);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The types of the next messages. */
    public List<String> nextTypes(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> next().getString("type"))
                .toList();
    }

    /** Waits for the next ping, which is answered by itself; one has to come. */
    public void nextPing() {
        try {
            assertThat(pings.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .as("a ping")
                    .isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The code with which the server closes; it has to. */
    public int closeCode() {
        return closed.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }

    public boolean isOpen() {
        return !closed.isDone();
    }

    public void says(String text) {
        socket.sendText(text, true).join();
    }

    /** Sends a fragment of a message that does not end. */
    public void saysOn(String text) {
        socket.sendText(text, false).join();
    }

    /** Begins to read, if it did not. */
    public void reads() {
        socket.request(Long.MAX_VALUE);
    }

    public String subprotocol() {
        return socket.getSubprotocol();
    }

    @Override
    public void onOpen(WebSocket opened) {
        if (reads) {
            opened.request(Long.MAX_VALUE);
        }
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            messages.add(partial.toString());
            partial.setLength(0);
        }
        return null;
    }

    @Override
    public CompletionStage<?> onPing(WebSocket from, ByteBuffer message) {
        pings.release();
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.complete(code);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable failure) {
        closed.completeExceptionally(failure);
    }

    @Override
    public void close() {
        socket.abort();
    }
}
