package io.taskyard.external;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.taskyard.platform.outbound.NamesForTests;
import io.taskyard.support.MovableClock;
import io.taskyard.support.Person;
import io.taskyard.support.SourceServer;
import io.taskyard.support.SourceServer.Answer;
import io.taskyard.support.Yard;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Sources that fail, lie, or lead to where nobody may look: the rest of the list comes nevertheless, and soon. */
@QuarkusTest
class FailingSourceTest {

    @Inject
    Yard yard;

    @Inject
    MovableClock clock;

    private final SourceServer server = new SourceServer();
    private Person ann;

    @BeforeEach
    void somebody_with_a_task() {
        ann = yard.founder();
        ann.creates(Map.of("title", "Own", "assigned_to", ann.memberId()));
    }

    @AfterEach
    void the_server_goes_and_the_clock_goes_right() {
        server.close();
        clock.reset();
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of("timed_out", SourceServer.silence()),
                Arguments.of("timed_out", SourceServer.trickle()),
                Arguments.of("too_large", SourceServer.endless()),
                Arguments.of("too_large", SourceServer.json("\"" + "x".repeat(2_000_000) + "\"")),
                Arguments.of("unreachable", SourceServer.cutShort()),
                Arguments.of("server_error", SourceServer.status("503 Service Unavailable")),
                Arguments.of("refused", SourceServer.status("401 Unauthorized")),
                Arguments.of("bad_content", SourceServer.json("<html>")),
                Arguments.of("bad_content", SourceServer.json("{\"items\": []}")),
                Arguments.of("bad_content", SourceServer.json("[".repeat(5_000))),
                Arguments.of("too_many_redirects", SourceServer.redirect("/a")),
                Arguments.of("refused_address", SourceServer.redirect("http://127.0.0.2/")),
                Arguments.of("refused_address", SourceServer.redirect("http://[::1]/")),
                Arguments.of("refused_address", SourceServer.redirect("http://169.254.169.254/latest/meta-data")),
                Arguments.of("refused_address", SourceServer.redirect("file:///etc/passwd")),
                Arguments.of("refused_address", SourceServer.redirect("http://ann:secret@127.0.0.1/")));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void the_own_tasks_come_and_the_source_is_said_to_be_unavailable(String code, Answer answer) {
        server.answering("/a", answer);
        source(server.url("/a"));
        ann.get("/external-tasks")
                .then()
                .statusCode(200)
                .body("items.title", contains("Own"))
                .body("external.status", equalTo("unavailable"))
                .body("external.sources[0].code", equalTo(code));
    }

    @Test
    void one_source_that_fails_does_not_take_the_others_with_it() {
        server.answering("/a", SourceServer.json("[{\"id\": 1}]")).answering("/b", SourceServer.status("500 Oops"));
        source(server.url("/a"));
        source(server.url("/b"));
        ann.get("/external-tasks")
                .then()
                .body("items.source.size()", equalTo(2))
                .body("external.status", equalTo("partial"));
    }

    @Test
    void a_source_that_goes_on_failing_is_left_alone_and_asked_again_later() {
        server.answering("/a", SourceServer.status("500 Oops"));
        source(server.url("/a"));
        assertThat(code()).isEqualTo("server_error");
        assertThat(code()).isEqualTo("server_error");
        int asked = server.asked("/a").size();
        assertThat(code()).isEqualTo("resting");
        assertThat(server.asked("/a")).hasSize(asked).hasSize(4);
        server.answering("/a", SourceServer.json("[]"));
        await().until(() -> ann.get("/external-tasks").path("external.status").equals("ok"));
    }

    @Test
    void a_name_that_comes_to_mean_an_inner_address_is_not_followed_there() {
        String host = Yard.newName("rebinding") + ".example";
        server.answering("/a", SourceServer.json("[{\"id\": 1}]"));
        NamesForTests.say(host, "127.0.0.1", "127.0.0.2");
        source("http://" + host + ":" + server.port() + "/a");
        ann.get("/external-tasks").then().body("external.status", equalTo("ok"));
        assertThat(server.asked("/a").get(0)).contains(host);
        clock.moveOn(Duration.ofMinutes(1));
        assertThat(code()).isEqualTo("refused_address");
        assertThat(server.asked("/a")).hasSize(1);
    }

    @Test
    void nothing_is_imported_from_a_source_that_fails() {
        server.answering("/a", SourceServer.status("500 Oops"));
        String source = source(server.url("/a"));
        Response answer = ann.post("/external-tasks/import", Map.of("source_id", source, "external_id", "1"));
        answer.then().statusCode(503).body("code", equalTo("external_source_unavailable"));
        assertThat(answer.header("Retry-After")).isNotNull();
    }

    private String code() {
        return ann.get("/external-tasks").path("external.sources[0].code");
    }

    private String source(String url) {
        return ann.post("/external-sources", SourceServer.source(url))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
