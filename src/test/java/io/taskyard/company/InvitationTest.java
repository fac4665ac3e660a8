package io.taskyard.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.taskyard.support.AtOnce;
import io.taskyard.support.Database;
import io.taskyard.support.MovableClock;
import io.taskyard.support.Person;
import io.taskyard.support.Yard;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InvitationTest {

    @Inject
    Yard yard;

    @Inject
    Database database;

    @Inject
    MovableClock clock;

    private final String name = Yard.newName("eve");
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
    void a_new_account_accepts_and_begins_with_its_roles() {
        String project = ann.post("/projects", Map.of("name", "Secret", "access", "private"))
                .path("id");
        Response invited = invite(Map.of(
                "email",
                name + "@example.com",
                "role",
                "admin",
                "projects",
                List.of(Map.of("project_id", project, "role", "viewer"))));
        invited.then()
                .statusCode(201)
                .body("state", equalTo("open"))
                .body("link", containsString(invited.path("token")));
        Response accepted = accept(invited.path("token"));
        accepted.then()
                .statusCode(200)
                .body("user.role", equalTo("admin"))
                .body("user.email", equalTo(name + "@example.com"))
                .body("company.id", equalTo(ann.company().toString()));
        Person.of(accepted).get("/projects/" + project).then().body("role", equalTo("viewer"));
        Person.signIn(name, Person.PASSWORD);
        ann.get("/invitations").then().body("items.state", contains("accepted"));
    }

    @Test
    void an_account_that_exists_accepts_with_the_token_alone_and_has_two_companies() {
        Person stranger = yard.founder();
        String token = invite(Map.of("email", "other-" + name + "@example.com")).path("token");
        Response accepted = stranger.post("/invitations/accept", Map.of("token", token));
        accepted.then()
                .statusCode(200)
                .body("user.username", equalTo(stranger.username()))
                .body("user.role", equalTo("member"));
        Person.of(accepted)
                .get("/auth/profile")
                .then()
                .body(
                        "companies.id",
                        containsInAnyOrder(
                                ann.company().toString(), stranger.company().toString()));
    }

    @Test
    void an_invitation_is_accepted_once_also_by_many_at_once() {
        String token = invite(Map.of("email", name + "@example.com")).path("token");
        List<Person> strangers = List.of(yard.founder(), yard.founder(), yard.founder(), yard.founder());
        List<Integer> answers = AtOnce.call(4, number -> strangers
                .get(number)
                .post("/invitations/accept", Map.of("token", token))
                .statusCode());
        assertThat(answers).containsExactlyInAnyOrder(200, 404, 404, 404);
    }

    @Test
    void a_token_of_no_use_is_answered_the_same_whatever_became_of_it() {
        String accepted = invite(Map.of("email", name + "1@example.com")).path("token");
        accept(accepted);
        Response invited = invite(Map.of("email", name + "2@example.com"));
        ann.delete("/invitations/" + invited.path("id")).then().statusCode(204);
        Response resent = invite(Map.of("email", name + "3@example.com"));
        ann.post("/invitations/" + resent.path("id") + "/resend", "").then().statusCode(200);
        String expired = invite(Map.of("email", name + "4@example.com")).path("token");
        clock.moveOn(Duration.ofDays(8));
        List<Object> answers =
                List.of(accepted, invited.path("token"), resent.path("token"), expired, "nonsense").stream()
                        .map(token -> accept(token.toString())
                                .then()
                                .statusCode(404)
                                .extract()
                                .<Object>path(""))
                        .toList();
        assertThat(answers).containsOnly(answers.get(0));
    }

    @Test
    void sent_again_it_has_a_new_token_and_new_time() {
        Response invited = invite(Map.of("email", name + "@example.com"));
        invite(Map.of("email", name + "@EXAMPLE.com")).then().statusCode(409).body("code", equalTo("already_invited"));
        clock.moveOn(Duration.ofDays(6));
        ann = Person.signIn(ann.username(), Person.PASSWORD);
        Response resent = ann.post("/invitations/" + invited.path("id") + "/resend", "");
        resent.then().statusCode(200).body("token", not(equalTo(invited.<String>path("token"))));
        clock.moveOn(Duration.ofDays(6));
        accept(resent.path("token")).then().statusCode(200);
        ann = Person.signIn(ann.username(), Person.PASSWORD);
        ann.post("/invitations/" + invited.path("id") + "/resend", "")
                .then()
                .statusCode(409)
                .body("code", equalTo("invitation_closed"));
    }

    @Test
    void who_has_left_comes_back_by_an_invitation() {
        Person bob = yard.member(ann.company());
        invite(Map.of("email", bob.username() + "@example.com"))
                .then()
                .statusCode(409)
                .body("code", equalTo("already_member"));
        ann.delete("/members/" + bob.memberId());
        String token = invite(Map.of("email", bob.username() + "@example.com")).path("token");
        accept(token).then().statusCode(409).body("code", equalTo("email_taken"));
        Person stranger = yard.founder();
        yard.joins(bob, stranger.company());
        Person.signIn(bob.username(), Person.PASSWORD)
                .post("/invitations/accept", Map.of("token", token))
                .then()
                .statusCode(200)
                .body("user.id", equalTo(bob.memberId()));
    }

    @Test
    void only_admins_invite_and_the_token_is_kept_as_a_hash() {
        Person bob = yard.member(ann.company());
        bob.post("/invitations", Map.of("email", name + "@example.com")).then().statusCode(403);
        bob.get("/invitations").then().statusCode(403);
        String token = invite(Map.of("email", name + "@example.com")).path("token");
        assertThat(ann.get("/invitations").asString()).doesNotContain(token);
        assertThat(database.column("SELECT to_jsonb(i)::text FROM invitation i"))
                .isNotEmpty()
                .noneMatch(row -> row.contains(token));
    }

    private Response invite(Map<String, ?> invitation) {
        return ann.post("/invitations", invitation);
    }

    private Response accept(String token) {
        Map<String, Object> acceptance = new HashMap<>(Map.of(
                "token",
                token,
                "username",
                name,
                "password",
                Person.PASSWORD,
                "password_confirm",
                Person.PASSWORD,
                "first_name",
                "Eve",
                "last_name",
                "Evers"));
        return Person.nobody().body(acceptance).post("/api/v1/invitations/accept");
    }
}
