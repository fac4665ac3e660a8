package io.taskyard.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A client of server-sent events. */
public final class EventClient implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final int PATIENCE = 10;

    private final LinkedBlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final CompletableFuture<Void> end;
    private final Stream<String> body;

    private EventClient(Stream<String> body) {
        this.body = body;
        this.end = CompletableFuture.runAsync(
                () -> body.filter(line -> !line.isEmpty()).forEach(lines::add));
    }

    /** Opens the path with the header, or none for null. */
    public static EventClient open(String path, String header, String value) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/api/v1" + path))
                .header("Accept", "text/event-stream");
        if (header != null) {
            request.header(header, value);
        }
        try {
            HttpResponse<Stream<String>> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofLines());
            assertThat(answer.statusCode()).isEqualTo(200);
            return new EventClient(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public static EventClient of(Person person, String path) {
        return open(path, "Authorization", "Bearer " + person.access());
    }

    /** The next line of the stream, such as {@code id:41} or {@code data:{…}}; one has to come. */
    public String nextLine() throws InterruptedException {
        String line = lines.poll(PATIENCE, TimeUnit.SECONDS);
        assertThat(line).as("a line").isNotNull();
        return line;
    }

    /** The data of the next event. */
    public String next() throws InterruptedException {
        String line = nextLine();
        while (!line.startsWith("data:")) {
            line = nextLine();
        }
        return line.substring("data:".length());
    }

    /** Waits for the server to end the stream. */
    public void ends() throws Exception {
        end.handle((done, cut) -> null).get(PATIENCE, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        body.close();
    }
}
