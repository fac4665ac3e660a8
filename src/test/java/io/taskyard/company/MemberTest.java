package io.taskyard.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.taskyard.support.AtOnce;
import io.taskyard.support.Person;
import io.taskyard.support.Statements;
import io.taskyard.support.Yard;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MemberTest {

    private static final String ADMIN = "{\"role\": \"admin\"}";
    private static final String MEMBER = "{\"role\": \"member\"}";

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
    void everybody_sees_the_members() {
        bob.get("/members")
                .then()
                .statusCode(200)
                .body("items.username", equalTo(List.of(ann.username(), bob.username())))
                .body("items.role", equalTo(List.of("admin", "member")))
                .body("items[0].email", equalTo(ann.username() + "@example.com"));
        assertThat(Statements.of(() -> bob.get("/members"))).hasSize(2);
        bob.get("/members/" + ann.memberId()).then().statusCode(200).body("active", equalTo(true));
    }

    @Test
    void a_new_role_counts_once_the_tokens_are_refreshed() {
        ann.patch("/members/" + bob.memberId(), ADMIN).then().statusCode(200).body("role", equalTo("admin"));

        bob.get("/tasks").then().statusCode(401);
        Person promoted = refreshed(bob);
        promoted.patch("/company", "{\"name\": \"Bob's\"}").then().statusCode(200);

        promoted.patch("/members/" + ann.memberId(), MEMBER).then().statusCode(200);
        ann.get("/tasks").then().statusCode(401);
        refreshed(ann).patch("/company", "{\"name\": \"Ann's\"}").then().statusCode(403);
    }

    @Test
    void only_an_admin_changes_members() {
        bob.patch("/members/" + bob.memberId(), ADMIN)
                .then()
                .statusCode(403)
                .body("detail", equalTo("Only a company admin changes a member."));
        bob.delete("/members/" + ann.memberId()).then().statusCode(403);
    }

    @Test
    void the_last_admin_stays() {
        ann.patch("/members/" + ann.memberId(), MEMBER).then().statusCode(409).body("code", equalTo("last_admin"));
        ann.delete("/members/" + ann.memberId()).then().statusCode(409).body("code", equalTo("last_admin"));
    }

    @Test
    void of_two_admins_who_demote_each_other_at_once_one_stays() {
        ann.patch("/members/" + bob.memberId(), ADMIN).then().statusCode(200);
        Person promoted = refreshed(bob);
        AtOnce.call(
                2,
                number -> number == 0
                        ? ann.patch("/members/" + promoted.memberId(), MEMBER).statusCode()
                        : promoted.patch("/members/" + ann.memberId(), MEMBER).statusCode());
        Person witness = yard.member(ann.company());
        List<String> roles = witness.get("/members").path("items.role");
        assertThat(roles).containsOnlyOnce("admin");
    }

    @Test
    void who_is_deactivated_is_signed_out_and_their_open_tasks_are_named() {
        ann.creates(Map.of("title", "Paint", "assigned_to", bob.number()));
        ann.creates(Map.of("title", "Varnish", "assigned_to", bob.number(), "status", "done"));

        ann.delete("/members/" + bob.memberId())
                .then()
                .statusCode(200)
                .body("member.active", equalTo(false))
                .body("member.deactivated_at", notNullValue())
                .body("open_tasks.total", equalTo(1))
                .body("open_tasks.items.title", equalTo(List.of("Paint")))
                .body("open_tasks.items.key", equalTo(List.of("GEN-1")));

        bob.get("/tasks").then().statusCode(401);
        Person.nobody()
                .body(Map.of("refresh", bob.refreshToken()))
                .post("/api/v1/auth/token/refresh")
                .then()
                .statusCode(401);
        Person.nobody()
                .body(Map.of("username", bob.username(), "password", Person.PASSWORD))
                .post("/api/v1/auth/login")
                .then()
                .statusCode(403)
                .body("code", equalTo("no_company"));
    }

    @Test
    void who_has_left_is_kept_for_the_history_and_given_no_more_work() {
        String task = bob.creates("Paint");
        ann.delete("/members/" + bob.memberId()).then().statusCode(200);
        ann.get("/tasks/{id}", task).then().body("owner.username", equalTo(bob.username()));
        ann.get("/members").then().body("items.active", equalTo(List.of(true, false)));
        ann.get("/auth/company-users").then().body("items.username", equalTo(List.of(ann.username())));
        ann.post("/tasks", Map.of("title", "Varnish", "assigned_to", bob.number()))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("member_deactivated"));
    }

    @Test
    void who_has_left_can_be_taken_back() {
        ann.delete("/members/" + bob.memberId()).then().statusCode(200);
        ann.patch("/members/" + bob.memberId(), "{\"active\": true}")
                .then()
                .statusCode(200)
                .body("active", equalTo(true))
                .body("deactivated_at", nullValue());
        Person.signIn(bob.username(), Person.PASSWORD).get("/tasks").then().statusCode(200);
    }

    @Test
    void a_stale_version_changes_nobody() {
        ann.request()
                .header("If-Match", "\"7\"")
                .delete("/api/v1/members/" + bob.memberId())
                .then()
                .statusCode(412);
    }

    private static Person refreshed(Person person) {
        return Person.of(Person.nobody()
                .body(Map.of("refresh", person.refreshToken()))
                .post("/api/v1/auth/token/refresh")
                .then()
                .statusCode(200)
                .extract()
                .response());
    }
}
