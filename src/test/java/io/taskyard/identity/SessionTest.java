package io.taskyard.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.taskyard.support.AtOnce;
import io.taskyard.support.Database;
import io.taskyard.support.MovableClock;
import io.taskyard.support.Person;
import io.taskyard.support.Statements;
import io.taskyard.support.Yard;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SessionTest {

    @Inject
    Yard yard;

    @Inject
    MovableClock clock;

    @Inject
    Database database;

    @AfterEach
    void back_to_the_present() {
        clock.reset();
    }

    @Test
    void a_refresh_token_gives_new_tokens_of_the_same_session() {
        Person ann = yard.founder();
        Person renewed = Person.of(refresh(ann.refreshToken()));
        renewed.get("/auth/sessions").then().statusCode(200).body("items", hasSize(1));
        refresh(renewed.refreshToken()).then().statusCode(200);
    }

    @Test
    void a_refresh_token_used_twice_ends_its_session() {
        Person ann = yard.founder();
        Person renewed = Person.of(refresh(ann.refreshToken()));
        refresh(ann.refreshToken()).then().statusCode(401).body("code", equalTo("invalid_refresh_token"));
        refresh(renewed.refreshToken()).then().statusCode(401);
        renewed.get("/auth/profile").then().statusCode(401);
        ann.get("/auth/profile").then().statusCode(401);
    }

    @Test
    void of_refreshes_with_one_token_at_once_no_more_than_one_succeeds() {
        String token = yard.founder().refreshToken();
        List<Integer> answers = AtOnce.call(8, number -> refresh(token).statusCode());
        assertThat(answers).containsOnly(200, 401).containsOnlyOnce(200);
    }

    @Test
    void an_access_token_is_no_refresh_token_and_the_other_way_round() {
        Person ann = yard.founder();
        refresh(ann.access()).then().statusCode(401);
        Person.nobody()
                .auth()
                .preemptive()
                .oauth2(ann.refreshToken())
                .get("/api/v1/tasks")
                .then()
                .statusCode(401);
    }

    @Test
    void tokens_die_after_their_lifetime() {
        Person ann = yard.founder();
        clock.moveOn(Duration.ofHours(25));
        ann.get("/tasks").then().statusCode(401);
        Person renewed = Person.of(refresh(ann.refreshToken()));
        clock.moveOn(Duration.ofDays(31));
        refresh(renewed.refreshToken()).then().statusCode(401);
    }

    @Test
    void signing_out_ends_the_session_at_once() {
        Person ann = yard.founder();
        ann.post("/auth/logout", "").then().statusCode(204);
        ann.get("/auth/profile").then().statusCode(401);
        refresh(ann.refreshToken()).then().statusCode(401);
    }

    @Test
    void one_lists_ones_sessions_and_ends_another_one() {
        Person laptop = yard.founder();
        Person phone = Person.signIn(laptop.username(), Person.PASSWORD);
        List<String> others = laptop.get("/auth/sessions")
                .then()
                .body("items", hasSize(2))
                .extract()
                .path("items.findAll { !it.current }.id");
        assertThat(others).hasSize(1);
        laptop.delete("/auth/sessions/" + others.get(0)).then().statusCode(204);
        phone.get("/auth/profile").then().statusCode(401);
        laptop.get("/auth/profile").then().statusCode(200);
        laptop.delete("/auth/sessions/" + others.get(0)).then().statusCode(404);
    }

    /** Another replica ends a session by a row like this; this one hears of it without being asked. */
    @Test
    void a_session_that_another_replica_ended_is_refused_within_a_second() {
        Person ann = yard.founder();
        ann.get("/auth/profile").then().statusCode(200);
        database.execute(
                "UPDATE session SET ended_at = now(), revoked_at = now(), revoked_tx = pg_current_xact_id() WHERE workspace = '%s'"
                        .formatted(ann.company()));
        Awaitility.await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> assertThat(
                        ann.get("/auth/profile").statusCode())
                .isEqualTo(401));
    }

    @Test
    void checking_a_token_takes_no_statement() {
        Person ann = yard.founder();
        String id = ann.creates("Order paint");
        assertThat(Statements.of(() -> ann.get("/tasks/{id}", id).then().statusCode(200)))
                .hasSize(1)
                .allMatch(sql -> sql.contains("FROM task"));
    }

    @Test
    void a_changed_password_ends_the_other_sessions_in_all_companies() {
        Person ann = yard.founder();
        Person boss = yard.founder();
        yard.joins(ann, boss.company());
        Person elsewhere = Person.of(ann.post("/auth/switch", Map.of("company_id", boss.company())));

        changePassword(ann, Person.PASSWORD, "an even better password").then().statusCode(204);

        ann.get("/auth/profile").then().statusCode(200);
        elsewhere.get("/auth/profile").then().statusCode(401);
        refresh(elsewhere.refreshToken()).then().statusCode(401);
        Person.signIn(ann.username(), "an even better password");
    }

    @Test
    void the_present_password_is_needed_to_change_it() {
        changePassword(yard.founder(), "not her password", "an even better password")
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("current_password"))
                .body("errors[0].code", equalTo("wrong_password"));
    }

    private static Response changePassword(Person person, String present, String wanted) {
        return person.post(
                "/auth/password", Map.of("current_password", present, "password", wanted, "password_confirm", wanted));
    }

    private static Response refresh(String token) {
        return Person.nobody().body(Map.of("refresh", token)).post("/api/v1/auth/token/refresh");
    }
}
