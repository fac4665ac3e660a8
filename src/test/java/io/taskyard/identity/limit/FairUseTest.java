package io.taskyard.identity.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.taskyard.support.MovableClock;
import io.taskyard.support.Person;
import io.taskyard.support.Yard;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class FairUseTest {

    private static final int EXPORTS_A_MINUTE = 30;

    private final Yard yard;
    private final MovableClock clock;

    FairUseTest(Yard yard, MovableClock clock) {
        this.yard = yard;
        this.clock = clock;
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void who_has_used_up_a_budget_waits_and_does_everything_else() {
        Person ann = yard.founder();
        clock.stop();
        for (int spent = 1; spent <= EXPORTS_A_MINUTE; spent++) {
            Response answer = export(ann);
            answer.then()
                    .statusCode(200)
                    .header(
                            "RateLimit-Policy",
                            """
                    "member-export";q=30;w=60, "company-export";q=120;w=60""");
            assertThat(left(answer)).isLessThanOrEqualTo(EXPORTS_A_MINUTE - spent + 1);
        }
        Response refused = export(ann);
        refused.then().statusCode(429).body("code", equalTo("rate_limited"));
        assertThat(left(refused)).isZero();
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 2);
        Response again = export(ann);
        again.then().statusCode(429).header("Retry-After", refused.header("Retry-After"));
        assertThat(again.header("RateLimit")).isEqualTo(refused.header("RateLimit"));
        ann.get("/tasks").then().statusCode(200);
        export(yard.founder()).then().statusCode(200);

        clock.moveOn(Duration.ofMinutes(1));
        export(ann).then().statusCode(200);
    }

    @Test
    void strangers_are_counted_by_their_address() {
        Person.nobody().get("/api/v1/tasks").then().statusCode(401);
        Yard.register(Yard.registration(Yard.newName("ann")))
                .then()
                .statusCode(201)
                // Who registers at the machine itself is not counted at the entrance.
                .header("RateLimit-Policy", "\"address\";q=1000000;w=60");
    }

    @ParameterizedTest
    @CsvSource({"text/csv, export", "'text/csv, application/json;q=0.1', export", "application/json, read", "*/*, read"
    })
    void a_table_is_an_export(String form, String budget) {
        yard.founder()
                .request()
                .accept(form)
                .get("/api/v1/analytics/overview")
                .then()
                .statusCode(200)
                .header("RateLimit-Policy", containsString("\"member-" + budget + "\""));
    }

    private static Response export(Person person) {
        return person.get("/audit/export?format=csv");
    }

    private static int left(Response answer) {
        Matcher found = Pattern.compile("\"member-export\";r=(\\d+);t=\\d+").matcher(answer.header("RateLimit"));
        assertThat(found.find()).isTrue();
        return Integer.parseInt(found.group(1));
    }
}
