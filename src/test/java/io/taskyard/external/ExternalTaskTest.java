package io.taskyard.external;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.taskyard.support.AtOnce;
import io.taskyard.support.Database;
import io.taskyard.support.MovableClock;
import io.taskyard.support.Person;
import io.taskyard.support.SourceServer;
import io.taskyard.support.Yard;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tasks of other systems beside one's own, and how they become tasks here. */
@QuarkusTest
class ExternalTaskTest {

    private static final String TICKETS =
            """
            {"data": {"tickets": [
              {"no": 7, "subject": "Door\\u0000 squeaks\\n", "text": "It\\r\\nsqueaks.", "state": "In Progress",
               "urgency": "Major", "who": {"name": "Eve"}, "due": "2031-05-01", "created": "2031-04-01T08:00:00+02:00",
               "link": "https://desk.example.com/7"},
              {"no": 8, "subject": "Lamp", "state": "closed", "created": "2001-01-01T00:00:00Z",
               "link": "javascript:alert(1)", "due": "soon", "urgency": {"level": 3}},
              {"subject": "Has no number"}
            ]}}
            """;

    private static final Map<String, String> MAPPING = Map.of(
            "items", "/data/tickets",
            "id", "/no",
            "title", "/subject",
            "description", "/text",
            "status", "/state",
            "priority", "/urgency",
            "assignee", "/who/name",
            "due_date", "/due",
            "created_at", "/created",
            "url", "/link");

    @Inject
    Yard yard;

    @Inject
    MovableClock clock;

    @Inject
    Database database;

    private final SourceServer server = new SourceServer();
    private Person ann;
    private Person bob;

    @BeforeEach
    void a_company_with_a_member_who_has_a_task() {
        ann = yard.founder();
        bob = yard.member(ann.company());
        ann.creates(Map.of("title", "Bob's own", "assigned_to", bob.username()));
        ann.creates("Nobody's");
    }

    @AfterEach
    void the_server_goes_and_the_clock_goes_right() {
        server.close();
        clock.reset();
    }

    @Test
    void own_and_external_tasks_are_one_list_and_each_says_its_source() {
        server.answering("/tickets", SourceServer.json(TICKETS));
        source(Map.of("name", "Desk", "url", server.url("/tickets"), "mapping", MAPPING));
        bob.get("/external-tasks?include_total=true")
                .then()
                .statusCode(200)
                .body("items.source", contains("Desk", "local", "Desk"))
                .body("items.title", contains("Door squeaks", "Bob's own", "Lamp"))
                .body("items[0].external_id", equalTo("7"))
                .body("items[0].description", equalTo("It\nsqueaks."))
                .body("items[0].status", equalTo("in_progress"))
                .body("items[0].priority", equalTo("high"))
                .body("items[0].assignee", equalTo("Eve"))
                .body("items[0].due_date", equalTo("2031-05-01"))
                .body("items[0].created_at", equalTo("2031-04-01T06:00:00Z"))
                .body("items[0].url", equalTo("https://desk.example.com/7"))
                .body("items[1].key", equalTo("GEN-1"))
                .body("items[2].status", equalTo("done"))
                .body("items[2].priority", equalTo("medium"))
                .body("items[2].url", nullValue())
                .body("items[2].due_date", nullValue())
                .body("total", equalTo(3))
                .body("external.status", equalTo("ok"))
                .body("external.sources[0].items", equalTo(2));
    }

    @Test
    void pages_go_on_where_the_one_before_ended() {
        for (int i = 0; i < 3; i++) {
            ann.creates(Map.of("title", "More", "assigned_to", bob.username()));
        }
        server.answering(
                "/a", SourceServer.json("[{\"id\": 1}, {\"id\": 2}, {\"id\": 3, \"created_at\": \"2031-01-01\"}]"));
        source(Map.of("name", "A", "url", server.url("/a")));
        List<String> whole = bob.get("/external-tasks?limit=100").path("items.id");
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            Response page = bob.get("/external-tasks?limit=2" + cursor);
            seen.addAll(page.path("items.id"));
            cursor = "&cursor=" + page.path("next_cursor");
        } while (!cursor.endsWith("null"));
        assertThat(seen).hasSize(7).isEqualTo(whole);
    }

    @Test
    void without_sources_there_are_the_own_tasks() {
        bob.get("/external-tasks")
                .then()
                .statusCode(200)
                .body("items.title", contains("Bob's own"))
                .body("external.status", equalTo("none"));
    }

    @Test
    void of_github_issues_are_shown_page_after_page_and_pull_requests_are_not() {
        server.answering(
                "/issues?page=1",
                SourceServer.json(
                        """
                        [{"number": 12, "title": "Bug", "body": "Steps", "state": "open", "assignee": {"login": "eve"},
                          "created_at": "2024-01-02T03:04:05Z", "updated_at": "2024-02-02T03:04:05Z",
                          "html_url": "https://github.com/o/r/issues/12", "milestone": {"due_on": "2031-05-01T07:00:00Z"}},
                         {"number": 13, "title": "Fix", "state": "open", "pull_request": {"url": "x"}}]
                        """,
                        "Link: <" + server.url("/issues?page=2") + ">; rel=\"next\", <" + server.url("/issues?page=9")
                                + ">; rel=\"last\""));
        server.answering(
                "/issues?page=2",
                SourceServer.json("[{\"number\": 1, \"title\": \"Old\", \"state\": \"closed\", \"assignee\": null}]"));
        source(Map.of("name", "Code", "kind", "github", "url", server.url("/issues?page=1")));
        bob.get("/external-tasks")
                .then()
                .body("items.title", contains("Bob's own", "Bug", "Old"))
                .body("items[1].assignee", equalTo("eve"))
                .body("items[1].due_date", equalTo("2031-05-01"))
                .body("items[2].status", equalTo("done"));
    }

    @Test
    void what_was_fetched_is_shown_for_half_a_minute() {
        server.answering("/a", SourceServer.json("[]"));
        source(Map.of("name", "A", "url", server.url("/a")));
        AtOnce.call(8, i -> bob.get("/external-tasks").then().statusCode(200));
        assertThat(server.asked("/a")).hasSize(1);
        clock.moveOn(Duration.ofSeconds(31));
        bob.get("/external-tasks");
        assertThat(server.asked("/a")).hasSize(2);
    }

    @Test
    void an_item_becomes_a_task_once() {
        server.answering("/tickets", SourceServer.json(TICKETS));
        String source = source(Map.of("name", "Desk", "url", server.url("/tickets"), "mapping", MAPPING));
        Map<String, String> wanted = Map.of("source_id", source, "external_id", "7");

        List<Response> answers = AtOnce.call(8, i -> bob.post("/external-tasks/import", wanted));

        assertThat(answers.stream().map(Response::statusCode).filter(status -> status == 201))
                .hasSize(1);
        assertThat(answers.stream().map(Response::statusCode).filter(status -> status == 200))
                .hasSize(7);
        assertThat(answers.stream().map(answer -> answer.path("id")).distinct()).hasSize(1);
        Response task = answers.get(0);
        assertThat(task.<String>path("title")).isEqualTo("Door squeaks");
        assertThat(task.<String>path("description")).isEqualTo("It\nsqueaks.\n\nhttps://desk.example.com/7");
        bob.get("/external-tasks").then().body("items.find { it.source == 'Desk' }.task_id", equalTo(task.path("id")));

        bob.delete("/tasks/" + task.path("id"));
        bob.post("/external-tasks/import", wanted)
                .then()
                .statusCode(409)
                .body("code", equalTo("external_task_imported"));
        bob.post("/external-tasks/import", Map.of("source_id", source, "external_id", "9"))
                .then()
                .statusCode(404)
                .body("code", equalTo("external_task_not_found"));
    }

    @Test
    void an_import_under_a_key_answers_the_same_again() {
        server.answering("/a", SourceServer.json("[{\"id\": 1}]"));
        String source = source(Map.of("name", "A", "url", server.url("/a")));
        String key = Yard.newName("key");
        List<Response> answers = Stream.of(1, 2)
                .map(i -> bob.request()
                        .header("Idempotency-Key", key)
                        .body(Map.of("source_id", source, "external_id", "1"))
                        .post("/api/v1/external-tasks/import"))
                .toList();
        assertThat(answers).extracting(Response::statusCode).containsExactly(201, 201);
        assertThat(answers.get(1).header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(answers.get(1).<String>path("id")).isEqualTo(answers.get(0).path("id"));
    }

    @Test
    void the_header_goes_to_its_server_alone_and_is_told_to_nobody() {
        server.answering("/a", SourceServer.redirect("http://localhost:" + server.port() + "/elsewhere"));
        server.answering("/elsewhere", SourceServer.json("[]"));
        Response created = ann.post(
                "/external-sources",
                Map.of("name", "A", "url", server.url("/a"), "auth", Map.of("value", "Bearer secret-of-a")));
        created.then().statusCode(201).body("auth.header", equalTo("Authorization"));
        assertThat(created.asString()).doesNotContain("secret-of-a");
        bob.get("/external-tasks").then().body("external.status", equalTo("ok"));
        assertThat(server.asked("/a").get(0)).contains("Authorization: Bearer secret-of-a");
        assertThat(server.asked("/elsewhere").get(0)).doesNotContainIgnoringCase("Authorization");
        assertThat(database.column("SELECT s::text || encode(s.auth_value, 'escape') FROM external_source s"
                        + " WHERE s.auth_value IS NOT NULL"))
                .noneMatch(row -> row.contains("secret-of-a"));

        String path = "/external-sources/" + created.path("id");
        ann.patch(path, Map.of("url", "https://elsewhere.example.com/"))
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("auth.value"));
        ann.patch(path, Map.of("url", server.url("/b"), "auth", Map.of("header", "X-Key")))
                .then()
                .statusCode(200);
        bob.get("/external-tasks");
        assertThat(server.asked("/b").get(0)).contains("X-Key: Bearer secret-of-a");
    }

    private String source(Map<String, ?> content) {
        return ann.post("/external-sources", content)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
