package io.taskyard.platform.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.taskyard.platform.limit.LimitConfig;
import io.taskyard.support.Blocked;
import io.taskyard.support.Database;
import io.taskyard.support.Person;
import io.taskyard.support.Yard;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URL;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SlowBodiesTest {

    private static final String NOBODYS = "019a2b3c-4d5e-7f60-8a9b-0c1d2e3f4a5b";
    private static final String HEAD =
            """
            POST %s HTTP/1.1\r
            Host: localhost\r
            Content-Type: application/json\r
            Content-Length: 1000000\r
            \r
            """;
    private static final String UNREAD =
            """
            POST /api/v1/realtime/tickets HTTP/1.1\r
            Host: localhost\r
            Authorization: Bearer %s\r
            Content-Length: %d\r
            \r
            """;
    private static final String STREAM =
            """
            GET /api/v1/events HTTP/1.1\r
            Host: localhost\r
            Authorization: Bearer %s\r
            \r
            """;

    @Inject
    Yard yard;

    @Inject
    Database database;

    @Inject
    LimitConfig limits;

    @TestHTTPResource
    URL url;

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/auth/login", "/api/v1/nothing", "/api/v1/attachments/" + NOBODYS + "/content"})
    void who_sends_a_byte_now_and_then_is_hung_up_on_whether_it_is_read_or_not(String path) throws IOException {
        try (Socket client = connect(HEAD.formatted(path))) {
            client.setSoTimeout(20);
            await().atMost(Duration.ofSeconds(30)).until(() -> isHungUpOnWhileItSends(client));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}"})
    void a_connection_goes_on_after_a_body_that_nobody_reads(String body) throws Exception {
        String unread = UNREAD.formatted(yard.founder().access(), body.length()) + body;
        try (Socket client = connect(unread)) {
            var lines = new BufferedReader(new InputStreamReader(client.getInputStream(), US_ASCII));
            assertThat(lines.readLine()).startsWith("HTTP/1.1 20");
            Thread.sleep(longer().toMillis());
            client.getOutputStream().write(unread.getBytes(US_ASCII));
            assertThat(lines.lines().anyMatch(line -> line.contains("HTTP/1.1 20")))
                    .isTrue();
        }
    }

    @Test
    void an_answer_may_take_longer_than_a_body() throws Exception {
        Person ann = yard.founder();
        try (Socket client = connect(STREAM.formatted(ann.access()))) {
            var lines = new BufferedReader(new InputStreamReader(client.getInputStream(), US_ASCII));
            assertThat(lines.readLine()).contains("200");
            long since = ann.get("/changes").jsonPath().getLong("seq");
            long began = System.nanoTime();
            ann.get("/changes?since=" + since + "&wait=" + longer().toSeconds())
                    .then()
                    .statusCode(200);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(limits.bodyWithin());
            ann.creates("Paint");
            assertThat(lines.lines().anyMatch(line -> line.contains("task.created")))
                    .isTrue();
        }
    }

    @Test
    void work_may_take_longer_than_the_body_that_asks_for_it() throws Exception {
        Person ann = yard.founder();
        String task = ann.creates("Paint");
        assertThat(whileBlocked("task", () -> ann.patch("/tasks/" + task, Map.of("title", "Oil")))
                        .statusCode())
                .isEqualTo(200);
        assertThat(whileBlocked("notification", () -> ann.post("/notifications/read-all", "{}"))
                        .statusCode())
                .isLessThan(300);
    }

    private Response whileBlocked(String table, Supplier<Response> request) throws Exception {
        CompletableFuture<Response> answer;
        try (Blocked blocked = Blocked.table(database, table)) {
            answer = CompletableFuture.supplyAsync(request);
            Thread.sleep(longer().toMillis());
            assertThat(answer).isNotDone();
        }
        return answer.get();
    }

    private Duration longer() {
        return limits.bodyWithin().plusSeconds(1);
    }

    private Socket connect(String head) throws IOException {
        Socket client = new Socket(url.getHost(), url.getPort());
        client.setSoTimeout(30_000);
        client.getOutputStream().write(head.getBytes(US_ASCII));
        return client;
    }

    private static boolean isHungUpOnWhileItSends(Socket client) throws IOException {
        try {
            client.getOutputStream().write(' ');
            return client.getInputStream().read() < 0;
        } catch (SocketTimeoutException stillListening) {
            return false;
        } catch (SocketException closed) {
            return true;
        }
    }
}
