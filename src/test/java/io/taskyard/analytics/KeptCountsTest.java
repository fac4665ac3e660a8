package io.taskyard.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.taskyard.support.Database;
import io.taskyard.support.MovableClock;
import io.taskyard.support.Person;
import io.taskyard.support.Yard;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** That what is told again is what would be counted. */
@QuarkusTest
class KeptCountsTest {

    private final Yard yard;
    private final MovableClock clock;
    private final Database database;

    KeptCountsTest(Yard yard, MovableClock clock, Database database) {
        this.yard = yard;
        this.clock = clock;
        this.database = database;
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void what_was_counted_is_told_again_until_something_changes() {
        clock.stop();
        Person ann = yard.founder();
        ann.creates("Paint");
        Response first = overview(ann);
        clock.moveOn(Duration.ofSeconds(1));
        Response again = overview(ann);
        assertThat(again.asString()).isEqualTo(first.asString());
        ann.creates("Sand");
        Response changed = overview(ann);
        assertThat(changed.<Integer>path("total")).isEqualTo(2);
        assertThat(changed.<String>path("counted_at")).isNotEqualTo(first.path("counted_at"));
    }

    @Test
    void who_may_not_see_a_project_any_more_is_not_told_of_it_again() {
        Person ann = yard.founder();
        Person bob = yard.member(ann.company());
        String garden = ann.post("/projects", Map.of("name", "Garden", "access", "private"))
                .path("id");
        ann.creates(Map.of("title", "Dig", "project_id", garden));
        ann.post("/projects/" + garden + "/members", Map.of("username", bob.username(), "role", "viewer"))
                .then()
                .statusCode(201);
        assertThat(overview(bob).<Integer>path("total")).isEqualTo(1);
        ann.delete("/projects/" + garden + "/members/" + bob.memberId()).then().statusCode(204);
        assertThat(overview(bob).<Integer>path("total")).isZero();
        assertThat(overview(ann).<Integer>path("total")).isEqualTo(1);
        assertThat(overview(yard.founder()).<Integer>path("total")).isZero();
    }

    @Test
    void a_number_that_a_restored_database_gives_again_is_another_state() {
        clock.stop();
        Person ann = yard.founder();
        ann.creates("Paint");
        String first = overview(ann).path("counted_at");
        database.execute("UPDATE change SET at = at - interval '1 second' WHERE company_id = '" + ann.company() + "'");
        clock.moveOn(Duration.ofSeconds(1));
        assertThat(overview(ann).<String>path("counted_at")).isNotEqualTo(first);
    }

    @Test
    void a_new_day_is_counted_anew() {
        clock.stop();
        Person ann = yard.founder();
        ann.creates("Paint");
        String first = ann.get("/analytics/trends").path("to");
        clock.moveOn(Duration.ofDays(1));
        Person next = Person.signIn(ann.username(), Person.PASSWORD);
        assertThat(next.get("/analytics/trends").<String>path("to")).isNotEqualTo(first);
    }

    private static Response overview(Person person) {
        Response answer = person.get("/analytics/overview");
        answer.then().statusCode(200);
        return answer;
    }
}
