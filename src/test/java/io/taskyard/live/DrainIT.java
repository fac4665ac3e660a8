package io.taskyard.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.taskyard.support.RunningPackage;
import io.taskyard.support.Yard;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What clients see of a replica that is told to stop, as a rolling restart does. */
class DrainIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Test
    void a_replica_that_stops_says_so_sends_its_listeners_away_and_finishes_what_is_under_way(@TempDir Path folder)
            throws Exception {
        try (RunningPackage replica = RunningPackage.start(folder, "quarkus.shutdown.delay=15s")) {
            String registration = JSON.writeValueAsString(Yard.registration("ann"));
            String token = JSON.readTree(
                            replica.post("/api/v1/auth/register", registration).body())
                    .at("/access")
                    .asText();
            CompletableFuture<Integer> socket = closeCodeOf(replica, token);
            BufferedReader events = listen(replica, token);
            assertThat(events.readLine()).isNotNull();
            HalfARequest slow = HalfARequest.send(URI.create(replica.base()), token, "{\"title\": \"Varnish\"}");

            replica.stop();
            await().untilAsserted(() ->
                    assertThat(replica.get("/q/health/ready", "").statusCode()).isEqualTo(503));
            assertThat(replica.get("/q/health/live", "").statusCode()).isEqualTo(200);
            assertThat(replica.post("/api/v1/tasks", "{\"title\": \"Paint\"}", token)
                            .statusCode())
                    .isEqualTo(201);
            assertThat(replica.get("/api/v1/events?since=0", token).statusCode())
                    .isEqualTo(503);
            assertThat(socket.join()).isEqualTo(1012);
            while (events.readLine() != null) {
                // Whatever else was said: the stream ends.
            }
            assertThat(slow.finish()).startsWith("HTTP/1.1 201");
            // As a process that a signal has ended.
            assertThat(replica.ended()).isEqualTo(143);
        }
    }

    /** A request whose body comes slowly, as over a bad line. */
    private record HalfARequest(Socket line, String rest) {

        static HalfARequest send(URI replica, String token, String body) throws IOException {
            Socket line = new Socket(replica.getHost(), replica.getPort());
            String head = "POST /api/v1/tasks HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                    + "Authorization: Bearer " + token + "\r\nContent-Length: " + body.length() + "\r\n\r\n";
            line.getOutputStream().write((head + body.charAt(0)).getBytes(StandardCharsets.UTF_8));
            return new HalfARequest(line, body.substring(1));
        }

        /** Sends the rest; the first line of the answer. */
        String finish() throws IOException {
            try (line) {
                line.getOutputStream().write(rest.getBytes(StandardCharsets.UTF_8));
                return new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.UTF_8))
                        .readLine();
            }
        }
    }

    private static CompletableFuture<Integer> closeCodeOf(RunningPackage replica, String token) {
        CompletableFuture<Integer> closed = new CompletableFuture<>();
        HTTP.newWebSocketBuilder()
                .header("Authorization", "Bearer " + token)
                .buildAsync(URI.create(replica.base().replace("http", "ws") + "/ws/tasks"), new WebSocket.Listener() {
                    @Override
                    public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
                        closed.complete(code);
                        return null;
                    }
                })
                .join();
        return closed;
    }

    private static BufferedReader listen(RunningPackage replica, String token) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(replica.base() + "/api/v1/events?since=0"))
                .header("Authorization", "Bearer " + token)
                .build();
        InputStream body =
                HTTP.send(request, HttpResponse.BodyHandlers.ofInputStream()).body();
        return new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
    }
}
