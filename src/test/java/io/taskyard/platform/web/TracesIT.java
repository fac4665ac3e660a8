package io.taskyard.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.taskyard.support.Mailbox;
import io.taskyard.support.RunningPackage;
import io.taskyard.support.ToldSpan;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the package tells a collector of traces by OTLP, whose strings stand in it as they are. */
class TracesIT {

    @TempDir
    Path folder;

    private final Mailbox mailbox = new Mailbox();
    private final ConcurrentLinkedQueue<String> told = new ConcurrentLinkedQueue<>();
    private HttpServer collector;

    @BeforeEach
    void a_collector_listens() throws IOException {
        collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        collector.createContext("/", this::collect);
        collector.start();
    }

    @AfterEach
    void it_ends() {
        collector.stop(0);
        mailbox.stop();
    }

    @Test
    void a_trace_goes_through_routes_statements_redis_jobs_and_mails_and_bears_no_content() throws Exception {
        try (RunningPackage taskyard = RunningPackage.start(folder, settings())) {
            String access = new ObjectMapper()
                    .readTree(
                            taskyard.post("/api/auth/login", "{\"username\": \"ada\", \"password\": \"taskyard-demo\"}")
                                    .body())
                    .get("access")
                    .asText();
            taskyard.post("/api/tasks", "{\"title\": \"Secret title\"}", access);
            taskyard.get("/api/tasks?q=secret+search", access);
            taskyard.get("/api/analytics/overview", access);
            taskyard.post("/api/auth/password/forgot", "{\"email\": \"ada@lumen.example\"}");

            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
                assertThat(traceOf("POST /api/v1/tasks")).anyMatch(name -> name.startsWith("INSERT "));
                assertThat(traceOf("GET /api/v1/analytics/overview"))
                        .anyMatch(name -> name.startsWith("SELECT "))
                        .contains("setex");
                assertThat(traceOf("send mail")).anyMatch(name -> name.contains("DispatchMails"));
            });
            assertThat(String.join("\n", told))
                    .contains("FROM task")
                    .doesNotContain("Secret title", "secret search", "secret+search", "ada@", "taskyard-demo");
        }
    }

    /** The names of all spans of the trace that has this one. */
    private List<String> traceOf(String name) {
        List<ToldSpan> all = told.stream()
                .flatMap(text -> ToldSpan.in(text.getBytes(StandardCharsets.ISO_8859_1)))
                .toList();
        String trace = all.stream()
                .filter(span -> span.name().equals(name))
                .map(ToldSpan::trace)
                .findFirst()
                .orElse("");
        return all.stream()
                .filter(span -> span.trace().equals(trace))
                .map(ToldSpan::name)
                .toList();
    }

    private String[] settings() {
        List<String> settings = new ArrayList<>(List.of(
                "taskyard.local.demo=true",
                "quarkus.otel.sdk.disabled=false",
                "quarkus.otel.traces.sampler.arg=1",
                "quarkus.otel.exporter.otlp.protocol=http/protobuf",
                "quarkus.otel.exporter.otlp.endpoint=http://127.0.0.1:"
                        + collector.getAddress().getPort()));
        mailbox.start().entrySet().stream().map(Map.Entry::toString).forEach(settings::add);
        return settings.toArray(String[]::new);
    }

    private void collect(HttpExchange exchange) throws IOException {
        told.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }
}
