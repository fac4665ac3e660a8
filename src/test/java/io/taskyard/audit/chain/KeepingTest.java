package io.taskyard.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.taskyard.support.CompanyRows;
import io.taskyard.support.Database;
import io.taskyard.support.MovableClock;
import io.taskyard.support.Person;
import io.taskyard.support.Yard;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How long the trail is kept, how people are erased from it, and who hears that it is broken. */
@QuarkusTest
class KeepingTest {

    @Inject
    Yard yard;

    @Inject
    Database database;

    @Inject
    CompanyRows rows;

    @Inject
    MovableClock clock;

    @Inject
    CutTrails cutTrails;

    @Inject
    VerifyTrails verifyTrails;

    @Inject
    TrailMetrics trailMetrics;

    @Inject
    MeterRegistry meters;

    @Inject
    VerifyTrail verifyTrail;

    @AfterEach
    void the_clock_goes_right_again() {
        clock.reset();
    }

    @Test
    void a_trail_is_cut_where_the_company_wants_and_what_is_left_can_be_trusted() {
        clock.moveOn(Duration.ofDays(-400));
        Person long_ago = yard.founder();
        String kept = long_ago.creates("Kept");
        String changed = long_ago.creates("Old title");
        long_ago.patch("/tasks/" + changed, Map.of("title", "New title"));
        clock.reset();
        Person ann = Person.signIn(long_ago.username(), Person.PASSWORD);
        ann.patch("/tasks/" + changed, Map.of("status", "done"));

        cutTrails.cut();
        ann.get("/audit/verify").then().body("checked", equalTo(6));

        ann.patch("/company", Map.of("audit_retention_days", 365)).then().statusCode(200);
        cutTrails.cut();
        cutTrails.cut();
        ann.get("/audit/verify").then().body("valid", equalTo(true)).body("checked", equalTo(4));
        assertThat(verifyTrail
                        .verify(ann.company(), null, Long.MAX_VALUE, Long.MAX_VALUE)
                        .checked())
                .isEqualTo(4);
        ann.get("/audit?action=audit.cut")
                .then()
                .body("items", hasSize(1))
                .body("items[0].source.job", equalTo("cut audit trails"));
        ann.get("/tasks/" + changed + "/history").then().body("items", hasSize(1));

        String now = clock.instant().plusSeconds(1).toString();
        ann.get("/tasks/" + kept + "?as_of=" + now).then().body("title", equalTo("Kept"));
        ann.get("/tasks/" + changed + "?as_of=" + now).then().body("title", equalTo("New title"));
        ann.get("/tasks/" + kept + "?as_of=" + clock.instant().minus(Duration.ofDays(399)))
                .then()
                .body("title", equalTo("Kept"));
        ann.get("/tasks/" + kept + "?as_of=" + clock.instant().minus(Duration.ofDays(401)))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("too_early"));

        database.execute("UPDATE task_aud SET title = 'Swapped' WHERE id = '" + kept + "'");
        ann.get("/audit/verify").then().body("valid", equalTo(false)).body("first_broken", equalTo(4));
    }

    @Test
    void a_cut_that_the_installation_did_not_sign_is_found_out() {
        Person ann = yard.founder();
        ann.creates("Task");
        database.execute(
                "INSERT INTO audit_anchor (company_id, number, rev, at, hash, states, signature) SELECT company_id, 1, rev, now(), hash,"
                        + " sha256(''), 'e30.e30.e30' FROM audit_link WHERE number = 1 AND company_id = '"
                        + ann.company()
                        + "'");
        ann.get("/audit/verify").then().body("valid", equalTo(false)).body("first_broken", equalTo(1));
    }

    @Test
    void whoever_is_erased_is_nowhere_and_the_chain_holds() {
        Person ann = yard.founder();
        Person bob = yard.member(ann.company());
        bob.patch("/auth/profile", Map.of("first_name", "Bartholomew"));
        String task = bob.creates("Bob's task");
        ann.post("/invitations", Map.of("email", "someone@example.com", "role", "member"));
        Awaitility.await().until(() -> rows.areSettled(ann.company()));

        ann.post("/members/" + bob.memberId() + "/erasure", Map.of())
                .then()
                .statusCode(409)
                .body("code", equalTo("still_member"));
        ann.delete("/members/" + bob.memberId()).then().statusCode(200);
        ann.post("/members/" + bob.memberId() + "/erasure", Map.of())
                .then()
                .statusCode(200)
                .body("username", equalTo("erased-" + bob.memberId().replace("-", "")));

        assertThat(rows.contents(ann.company()))
                .noneMatch(row -> row.contains(bob.username()) || row.contains("Bartholomew"));
        ann.get("/audit/verify").then().body("valid", equalTo(true));
        ann.get("/tasks/" + task + "/history")
                .then()
                .body("items[0].actor.name", equalTo("erased-" + bob.memberId().replace("-", "")));
        Person.nobody()
                .contentType("application/json")
                .body(Map.of("username", bob.username(), "password", Person.PASSWORD))
                .post("/api/v1/auth/login")
                .then()
                .statusCode(401);
    }

    @Test
    void somebody_in_another_company_stays_who_they_are_there() {
        Person ann = yard.founder();
        Person eve = yard.founder();
        yard.joins(eve, ann.company());
        String there = database.column(
                        "SELECT id::text FROM member WHERE company_id = ? AND username = ?",
                        ann.company(),
                        eve.username())
                .get(0);
        ann.delete("/members/" + there);
        ann.post("/members/" + there + "/erasure", Map.of()).then().statusCode(200);
        Person again = Person.signIn(eve.username(), Person.PASSWORD);
        again.get("/auth/profile").then().body("username", equalTo(eve.username()));
        again.post("/members/" + there + "/erasure", Map.of()).then().statusCode(404);
    }

    @Test
    void who_erases_by_hand_without_a_trace_is_found_out() {
        Person ann = yard.founder();
        database.execute("UPDATE member_aud SET first_name = 'x', salt = NULL, erased = id WHERE company_id = '"
                + ann.company() + "'");
        ann.get("/audit/verify").then().body("first_broken", equalTo(1));
    }

    @Test
    void admins_and_the_health_are_told_of_a_broken_trail() {
        Person ann = yard.founder();
        ann.creates("Task");
        database.execute("UPDATE task_aud SET title = 'x' WHERE company_id = '" + ann.company() + "'");
        verifyTrails.verify();
        database.execute("UPDATE audit_verdict SET at = at - interval '3 days'");
        assertThat(hoursSinceAllWereVerified()).isGreaterThan(70);
        verifyTrails.verify();
        assertThat(hoursSinceAllWereVerified()).isLessThan(1);
        Awaitility.await().untilAsserted(() -> ann.get("/notifications")
                .then()
                .body("items", hasSize(1))
                .body("items[0].kind", equalTo("audit_broken"))
                .body("items[0].message", equalTo("The audit trail of the company is broken at revision 2"))
                .body("items[0].task_id", nullValue()));
        Person.nobody()
                .get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'Audit trails' }.data.state", equalTo("broken"));
        ann.get("/audit?actor=system").then().body("items.source.job", hasItem("verify audit trails"));
        // Others are not to find it broken.
        database.execute("DELETE FROM audit_verdict WHERE company_id = '" + ann.company() + "'");
    }

    private double hoursSinceAllWereVerified() {
        trailMetrics.measure();
        return meters.get("taskyard.audit.verification.age").timeGauge().value(TimeUnit.HOURS);
    }
}
