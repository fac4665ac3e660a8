package io.taskyard.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;

import io.quarkus.test.junit.QuarkusTest;
import io.taskyard.support.Person;
import io.taskyard.support.Statements;
import io.taskyard.support.Yard;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AdministrationTest {

    @Inject
    Yard yard;

    private Person ann;
    private Person bob;

    @BeforeEach
    void a_company_of_two() {
        ann = yard.founder();
        bob = yard.member(ann.company());
    }

    @Test
    void an_admin_sees_who_is_signed_in_to_the_company_and_nobody_elses_sessions() {
        Person eve = yard.founder();
        ann.get("/admin/sessions?include_total=true")
                .then()
                .statusCode(200)
                .body("items.member.username", contains(bob.username(), ann.username()))
                .body("items.current", contains(false, true))
                .body("items.address", everyItem(equalTo("127.0.0.1")))
                .body("total", equalTo(2));
        eve.get("/admin/sessions").then().body("items.member.username", contains(eve.username()));
        assertThat(Statements.of(() -> ann.get("/admin/sessions"))).hasSize(2);
    }

    @Test
    void an_ended_session_is_over_within_a_second_and_only_an_admin_of_its_company_ends_it() {
        String session = ann.get("/admin/sessions").path("items[0].id");
        yard.founder().delete("/admin/sessions/" + session).then().statusCode(404);
        bob.delete("/admin/sessions/" + session).then().statusCode(403);
        ann.delete("/admin/sessions/" + session).then().statusCode(204);

        await().untilAsserted(() -> bob.get("/tasks").then().statusCode(401));
        Person.nobody()
                .body(Map.of("refresh", bob.refreshToken()))
                .post("/api/v1/auth/token/refresh")
                .then()
                .statusCode(401);
        ann.get("/admin/sessions").then().body("items.member.username", contains(ann.username()));
        ann.delete("/admin/sessions/" + session).then().statusCode(404);
    }

    @Test
    void an_admin_sees_what_the_company_uses() {
        ann.creates("Paint");
        String gone = ann.creates("Varnish");
        ann.delete("/tasks/" + gone).then().statusCode(204);
        yard.founder().creates("Elsewhere");
        ann.get("/admin/usage")
                .then()
                .statusCode(200)
                .body("members", equalTo(2))
                .body("projects", equalTo(1))
                .body("tasks", equalTo(1))
                .body("file_bytes", equalTo(0))
                .body("file_bytes_quota", greaterThan(0L));
    }
}
