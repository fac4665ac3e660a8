package io.taskyard.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.taskyard.support.Database;
import io.taskyard.support.MovableClock;
import io.taskyard.support.Person;
import io.taskyard.support.Yard;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the trail tells admins, and how it is searched. */
@QuarkusTest
class TrailTest {

    @Inject
    Yard yard;

    @Inject
    Database database;

    @Inject
    MovableClock clock;

    private Person ann;
    private Person bob;
    private String task;

    @BeforeEach
    void a_task_with_a_past() {
        ann = yard.founder();
        bob = yard.member(ann.company());
        task = ann.creates("Paint the fence");
        bob.patch("/tasks/" + task, Map.of("status", "done", "assigned_to", bob.number()))
                .then()
                .statusCode(200);
    }

    @AfterEach
    void the_clock_goes_right_again() {
        clock.reset();
    }

    @Test
    void admins_search_the_trail() {
        ann.get("/audit?actor=" + bob.username())
                .then()
                .body("items[0].action", equalTo("task.updated"))
                .body("items.actor.username", everyItem(equalTo(bob.username())));
        ann.get("/audit?actor=me&action=task.created").then().body("items", hasSize(1));
        ann.get("/audit?subject=GEN-1").then().body("items", hasSize(2));
        ann.get("/audit?field=status&include_total=true")
                .then()
                .body("items.action", contains("task.updated"))
                .body("total", equalTo(1));
        ann.get("/audit?field=status&actor=me").then().body("items", empty());
        ann.get("/audit?actor=me&limit=1&action=company.created")
                .then()
                .body("items[0].source.address", equalTo("127.0.0.1"))
                .body("items[0].source.request_id", notNullValue());
        ann.get("/audit?field=Status").then().statusCode(422).body("errors[0].field", equalTo("field"));
        ann.get("/audit?actor=nobody-such").then().statusCode(404);
        bob.get("/audit").then().statusCode(403);
    }

    @Test
    void a_search_for_several_things_at_once_goes_through_a_long_trail_page_by_page() {
        database.execute("UPDATE audit_link SET number = number + 150000 WHERE (company_id, rev) IN"
                + " (SELECT company_id, max(rev) FROM revision GROUP BY company_id HAVING company_id = '"
                + ann.company()
                + "')");
        String search = "/audit?actor=me&action=task.created";
        String next = ann.get(search)
                .then()
                .body("items", empty())
                .body("next_cursor", notNullValue())
                .extract()
                .path("next_cursor");
        ann.get(search + "&cursor=" + next).then().body("items", hasSize(1)).body("next_cursor", nullValue());
        ann.get("/audit?action=task.created").then().body("items", hasSize(1)).body("next_cursor", nullValue());
        ann.get(search + "&subject=GEN-1").then().body("items", hasSize(1));
        ann.get(search + "&from=" + clock.instant().minus(Duration.ofHours(1)))
                .then()
                .body("next_cursor", notNullValue());
        ann.get(search + "&from=" + clock.instant().plus(Duration.ofHours(1)))
                .then()
                .body("next_cursor", nullValue());
    }

    @Test
    void the_trail_is_searched_by_time() {
        clock.moveOn(Duration.ofHours(2));
        String between = clock.instant().minus(Duration.ofHours(1)).toString();
        ann.creates("Later");
        ann.get("/audit?action=task.created&from=" + between)
                .then()
                .body("items.changes.flatten().findAll { it.field == 'title' }.to", contains("Later"));
        ann.get("/audit?action=task.created&to=" + between).then().body("items", hasSize(1));
        ann.get("/audit?from=" + clock.instant().plus(Duration.ofHours(1)))
                .then()
                .body("items", empty());
    }

    @Test
    void a_reason_and_a_request_id_are_kept_and_nonsense_is_refused() {
        ann.request()
                .header("X-Audit-Reason", "Ticket 4711, as Ann asked for")
                .header("X-Request-Id", "abc-123")
                .body(Map.of("title", "With reason"))
                .post("/api/v1/tasks")
                .then()
                .statusCode(201)
                .header("X-Request-Id", "abc-123");
        ann.get("/audit?limit=1")
                .then()
                .body("items[0].reason", equalTo("Ticket 4711, as Ann asked for"))
                .body("items[0].source.request_id", equalTo("abc-123"));
        ann.request()
                .header("X-Audit-Reason", "x".repeat(501))
                .get("/api/v1/tasks")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid_audit_reason"))
                .body("errors[0].field", equalTo("X-Audit-Reason"));
    }

    @Test
    void failed_sign_ins_refusals_and_stolen_tokens_are_in_the_trail() {
        Person.nobody()
                .contentType("application/json")
                .body(Map.of("username", bob.username(), "password", "wrong password"))
                .post("/api/v1/auth/login");
        ann.get("/audit?action=session.failed")
                .then()
                .body("items[0].subject.id", equalTo(bob.memberId()))
                .body("items[0].actor", nullValue())
                .body("items[0].source.address", equalTo("127.0.0.1"));

        bob.patch("/company", Map.of("name", "Bobs")).then().statusCode(403);
        ann.get("/audit?action=permission.refused")
                .then()
                .body("items[0].actor.username", equalTo(bob.username()))
                .body("items[0].changes[0].to", equalTo("PATCH /api/v1/company"));
        bob.request()
                .urlEncodingEnabled(false)
                .contentType("application/json")
                .body(Map.of())
                .patch("/api/v1/operator/companies/%00%0A1")
                .then()
                .statusCode(403);
        ann.get("/audit?action=permission.refused")
                .then()
                .body("items[0].changes[0].to", equalTo("PATCH /api/v1/operator/companies/ 1"));

        Person again = Person.signIn(bob.username(), Person.PASSWORD);
        for (int i = 0; i < 2; i++) {
            Person.nobody()
                    .contentType("application/json")
                    .body(Map.of("refresh", again.refreshToken()))
                    .post("/api/v1/auth/token/refresh");
        }
        ann.get("/audit?action=session.token_reused").then().body("items", hasSize(1));
        assertThat(ann.get("/audit?limit=100").asString())
                .doesNotContain("wrong password", Person.PASSWORD, again.refreshToken(), again.access(), "$2");
    }

    @Test
    void what_is_tried_with_no_account_is_in_the_installations_own_trail() {
        long before = ofInstallation();
        Person.nobody()
                .contentType("application/json")
                .body(Map.of("username", Yard.newName("nobody"), "password", "whatever it was"))
                .post("/api/v1/auth/login");
        assertThat(ofInstallation()).isEqualTo(before + 1);
    }

    @Test
    void what_happens_to_an_account_is_told_in_all_its_companies() {
        Person eve = yard.founder();
        yard.joins(bob, eve.company());
        bob.post(
                        "/auth/password",
                        Map.of(
                                "current_password", Person.PASSWORD,
                                "password", "another good password",
                                "password_confirm", "another good password"))
                .then()
                .statusCode(204);
        ann.get("/audit?action=password.changed").then().body("items.actor.username", contains(bob.username()));
        eve.get("/audit?action=password.changed").then().body("items.actor.username", contains(bob.username()));
    }

    @Test
    void another_companys_trail_is_not_there() {
        Person stranger = yard.founder();
        stranger.get("/tasks/" + task + "/history").then().statusCode(404);
        stranger.get("/projects/" + ann.get("/tasks/" + task).path("project_id") + "/history")
                .then()
                .statusCode(404);
        stranger.get("/members/" + ann.memberId() + "/history").then().statusCode(404);
        stranger.get("/tasks/" + task + "?as_of=2100-01-01").then().statusCode(404);
        stranger.get("/audit?subject=" + task).then().body("items", empty());
        stranger.get("/audit?limit=100").then().body("items.actor.username", everyItem(equalTo(stranger.username())));
        assertThat(stranger.get("/audit/export").asString())
                .doesNotContain(task, ann.memberId(), ann.company().toString());
    }

    private long ofInstallation() {
        return Long.parseLong(
                database.column("SELECT count(*)::text FROM revision WHERE company_id = ?", new UUID(0, 0))
                        .get(0));
    }
}
