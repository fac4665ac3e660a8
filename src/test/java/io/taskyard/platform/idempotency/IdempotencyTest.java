package io.taskyard.platform.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.taskyard.support.AtOnce;
import io.taskyard.support.Database;
import io.taskyard.support.MovableClock;
import io.taskyard.support.Person;
import io.taskyard.support.Yard;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class IdempotencyTest {

    private static final String REPLAYED = "Idempotency-Replayed";

    @Inject
    Yard yard;

    @Inject
    Database database;

    @Inject
    MovableClock clock;

    private final String key = UUID.randomUUID().toString();
    private Person ann;

    @BeforeEach
    void a_company() {
        ann = yard.founder();
    }

    @AfterEach
    void back_to_the_present() {
        clock.reset();
    }

    @Test
    void the_same_key_replays_the_first_answer() {
        Response first = post("/tasks", Map.of("title", "Paint"));
        first.then().statusCode(201).header(REPLAYED, nullValue());
        String id = first.path("id");
        ann.patch("/tasks/" + id, Map.of("title", "Varnish"));
        Response again = post("/tasks", Map.of("title", "Paint"));
        again.then().statusCode(201).header(REPLAYED, equalTo("true"));
        assertThat(again.jsonPath().getMap("")).isEqualTo(first.jsonPath().getMap(""));
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        ann.get("/tasks?include_total=true").then().body("total", equalTo(1));
    }

    @Test
    void thirty_two_at_once_make_one_task_and_are_told_the_same_or_to_come_again() {
        List<Response> answers = AtOnce.call(32, number -> post("/tasks", Map.of("title", "Paint")));
        assertThat(answers)
                .allMatch(answer -> answer.statusCode() == 201
                        || answer.statusCode() == 409
                                && answer.path("code").equals("idempotency_in_flight")
                                && answer.header("Retry-After") != null);
        assertThat(answers.stream()
                        .filter(answer -> answer.statusCode() == 201)
                        .map(answer -> answer.<String>path("id"))
                        .distinct())
                .hasSize(1);
        ann.get("/tasks?include_total=true").then().body("total", equalTo(1));
    }

    @Test
    void the_same_key_with_another_request_is_refused() {
        post("/tasks", Map.of("title", "Paint"));
        post("/tasks", Map.of("title", "Varnish"))
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency_key_reused"));
        post("/projects", Map.of("name", "Paint")).then().statusCode(422);
    }

    @Test
    void what_failed_may_be_tried_again_under_the_same_key() {
        post("/tasks", Map.of("title", "Paint", "labels", List.of("late")))
                .then()
                .statusCode(404);
        ann.post("/labels", Map.of("name", "late"));
        post("/tasks", Map.of("title", "Paint", "labels", List.of("late")))
                .then()
                .statusCode(201);
    }

    @Test
    void a_key_is_its_senders_own() {
        post("/tasks", Map.of("title", "Paint"));
        ann = yard.founder();
        post("/tasks", Map.of("title", "Paint")).then().statusCode(201).header(REPLAYED, nullValue());
    }

    @Test
    void an_answer_is_kept_for_a_day() {
        post("/labels", Map.of("name", "early"));
        clock.moveOn(Duration.ofHours(23));
        post("/labels", Map.of("name", "early")).then().header(REPLAYED, equalTo("true"));
        clock.moveOn(Duration.ofHours(2));
        ann = Person.signIn(ann.username(), Person.PASSWORD);
        post("/labels", Map.of("name", "early")).then().statusCode(409).body("code", equalTo("label_taken"));
    }

    @Test
    void a_registration_and_a_refresh_are_replayed_to_who_repeats_them() {
        Map<String, Object> wanted = Yard.registration(Yard.newName("ann"));
        Response first = register(wanted);
        Response again = register(wanted);
        first.then().statusCode(201);
        again.then().statusCode(201).header(REPLAYED, equalTo("true"));
        assertThat(again.<String>path("access")).isEqualTo(first.path("access"));
        Map<String, String> spent = Map.of("refresh", first.path("refresh"));
        String fresh = public_("/auth/token/refresh", spent).path("refresh");
        assertThat(public_("/auth/token/refresh", spent).<String>path("refresh"))
                .isEqualTo(fresh);
        // Without the key, the second use is a theft.
        Person.nobody().body(spent).post("/api/v1/auth/token/refresh").then().statusCode(401);
    }

    @Test
    void a_refresh_that_is_sent_twice_at_once_is_no_theft() {
        Map<String, String> spent = Map.of("refresh", ann.refreshToken());
        List<Response> answers = AtOnce.call(8, number -> public_("/auth/token/refresh", spent));
        assertThat(answers).allMatch(answer -> answer.statusCode() == 200 || answer.statusCode() == 409);
        String fresh = public_("/auth/token/refresh", spent).path("refresh");
        Person.nobody()
                .body(Map.of("refresh", fresh))
                .post("/api/v1/auth/token/refresh")
                .then()
                .statusCode(200);
    }

    @Test
    void what_is_kept_cannot_be_read_in_the_database() {
        register(Yard.registration(Yard.newName("ann"))).then().statusCode(201);
        post("/tasks", Map.of("title", "A conspicuous title"));
        assertThat(database.column("SELECT encode(content, 'escape') FROM kept_answer"))
                .isNotEmpty()
                .noneMatch(content -> content.contains("conspicuous") || content.contains("access"));
    }

    @Test
    void a_key_that_cannot_be_one_is_refused() {
        ann.request()
                .header("Idempotency-Key", "x".repeat(256))
                .body(Map.of("title", "Paint"))
                .post("/api/v1/tasks")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid_idempotency_key"));
    }

    private Response post(String path, Object body) {
        return ann.request().header("Idempotency-Key", key).body(body).post("/api/v1" + path);
    }

    private Response register(Map<String, Object> wanted) {
        return Person.nobody().header("Idempotency-Key", key).body(wanted).post("/api/v1/auth/register");
    }

    private Response public_(String path, Object body) {
        return Person.nobody().header("Idempotency-Key", key + path).body(body).post("/api/v1" + path);
    }
}
