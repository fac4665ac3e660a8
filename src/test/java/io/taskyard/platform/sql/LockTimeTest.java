package io.taskyard.platform.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.taskyard.support.Blocked;
import io.taskyard.support.Database;
import io.taskyard.support.Person;
import io.taskyard.support.Yard;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LockTimeTest {

    private static final Duration LOCK_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration STATEMENT_TIMEOUT = Duration.ofSeconds(30);

    @Inject
    Yard yard;

    @Inject
    Database database;

    @Test
    void a_lock_that_is_not_had_in_time_is_answered_with_503_and_nothing_is_written() throws Exception {
        Person ann = yard.founder();
        String task = ann.creates("Paint");
        long began = System.nanoTime();
        Response answer;
        try (Blocked blocked = Blocked.table(database, "task")) {
            answer = ann.patch("/tasks/" + task, Map.of("title", "Oil"));
        }
        answer.then().statusCode(503).header("Retry-After", "2").body("code", equalTo("unavailable"));
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isBetween(LOCK_TIMEOUT, STATEMENT_TIMEOUT);
        ann.get("/tasks/" + task).then().body("title", equalTo("Paint"));
    }
}
