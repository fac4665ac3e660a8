package io.taskyard.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.taskyard.identity.password.NotingHashes;
import io.taskyard.support.Database;
import io.taskyard.support.MovableClock;
import io.taskyard.support.Person;
import io.taskyard.support.Yard;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SignInTest {

    private static final int FAILURES_BORNE = 10;

    @Inject
    Yard yard;

    @Inject
    MovableClock clock;

    @Inject
    Database database;

    @Inject
    NotingHashes hashes;

    @AfterEach
    void back_to_the_present() {
        clock.reset();
    }

    @Test
    void one_signs_in_by_username_or_address_in_any_case() {
        Person ann = yard.founder();
        assertThat(Person.signIn(ann.username().toUpperCase(), Person.PASSWORD).memberId())
                .isEqualTo(ann.memberId());
        assertThat(Person.signIn(ann.username() + "@Example.com", Person.PASSWORD)
                        .memberId())
                .isEqualTo(ann.memberId());
    }

    @Test
    void an_unknown_user_and_a_wrong_password_get_the_same_answer() {
        Person ann = yard.founder();
        Response wrong = attempt(ann.username(), "not her password");
        Response unknown = attempt(Yard.newName("nobody"), "not her password");
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(unknown.asString()).isEqualTo(wrong.asString()).contains("invalid_credentials");
    }

    @Test
    void an_unknown_user_costs_the_work_of_a_wrong_password() {
        Person ann = yard.founder();
        int before = hashes.checks();
        attempt(ann.username(), "not her password");
        int ofWrong = hashes.checks() - before;
        attempt(Yard.newName("nobody"), "not her password");
        assertThat(ofWrong).isEqualTo(1);
        assertThat(hashes.checks() - before - ofWrong).isEqualTo(ofWrong);
    }

    @Test
    void too_many_failures_for_an_account_are_refused_until_the_window_ends() {
        Person ann = yard.founder();
        assertBraked(ann.username());
        attempt(ann.username(), Person.PASSWORD).then().statusCode(429);

        clock.moveOn(Duration.ofMinutes(16));
        attempt(ann.username(), Person.PASSWORD).then().statusCode(200);
    }

    @Test
    void guessing_at_a_name_without_an_account_is_refused_alike() {
        assertBraked(Yard.newName("nobody"));
    }

    @Test
    void the_username_and_the_address_of_an_account_share_one_brake() {
        Person ann = yard.founder();
        assertBraked(ann.username());
        attempt(ann.username() + "@example.com", Person.PASSWORD).then().statusCode(429);
    }

    @Test
    void a_hash_of_another_cost_is_made_anew_when_its_owner_signs_in() {
        Person ann = yard.founder();
        database.execute("UPDATE account SET password_hash = '%s' WHERE username = '%s'"
                .formatted(BcryptUtil.bcryptHash(Person.PASSWORD, 4), ann.username()));
        Person.signIn(ann.username(), Person.PASSWORD);
        assertThat(hashOf(ann)).contains("$10$");
        Person.signIn(ann.username(), Person.PASSWORD);
    }

    @Test
    void somebody_in_two_companies_signs_in_to_the_last_used_and_switches() {
        Person ann = yard.founder();
        Person boss = yard.founder();
        yard.joins(ann, boss.company());

        Person there = Person.of(ann.post("/auth/switch", Map.of("company_id", boss.company())));
        assertThat(there.company()).isEqualTo(boss.company());
        assertThat(there.number()).isEqualTo(2);
        assertThat(Person.signIn(ann.username(), Person.PASSWORD).company()).isEqualTo(boss.company());
        ann.get("/auth/profile").then().body("company.id", equalTo(ann.company().toString()));
    }

    @Test
    void one_cannot_switch_to_a_company_of_others() {
        Person ann = yard.founder();
        ann.post("/auth/switch", Map.of("company_id", yard.founder().company()))
                .then()
                .statusCode(404)
                .body("code", equalTo("company_not_found"));
        ann.post("/auth/switch", Map.of("company_id", UUID.randomUUID())).then().statusCode(404);
    }

    private void assertBraked(String name) {
        clock.moveToNext(Duration.ofMinutes(15));
        for (int i = 0; i < FAILURES_BORNE; i++) {
            attempt(name, "not the password").then().statusCode(401);
        }
        Response refused = attempt(name, "not the password");
        refused.then().statusCode(429).body("code", equalTo("too_many_failures"));
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 900);
    }

    private String hashOf(Person person) {
        return database.column("SELECT password_hash FROM account WHERE username = ?", person.username())
                .get(0);
    }

    private static Response attempt(String login, String password) {
        return Person.nobody()
                .body(Map.of("username", login, "password", password))
                .post("/api/v1/auth/login");
    }
}
