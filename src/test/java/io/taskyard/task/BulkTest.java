package io.taskyard.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.taskyard.support.Person;
import io.taskyard.support.Yard;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BulkTest {

    private static final Map<String, Object> CREATE = Map.of("op", "create", "task", Map.of("title", "Sand"));
    private static final Map<String, Object> BAD = Map.of("op", "create", "task", Map.of("status", "done"));

    @Inject
    Yard yard;

    private Person ann;
    private String paint;

    @BeforeEach
    void a_task() {
        ann = yard.founder();
        paint = ann.creates("Paint");
    }

    @Test
    void each_operation_has_its_own_result() {
        String strangers = yard.founder().creates("Stranger's");
        bulk(
                        false,
                        CREATE,
                        BAD,
                        Map.of("op", "update", "id", "GEN-1", "task", Map.of("priority", "high"), "version", 0),
                        Map.of("op", "update", "id", paint, "task", Map.of("priority", "low"), "version", 0),
                        Map.of("op", "update", "id", strangers, "task", Map.of("priority", "low")),
                        Map.of("op", "delete"),
                        Map.of("op", "delete", "id", paint))
                .then()
                .statusCode(200)
                .body("results.status", contains(201, 422, 200, 412, 404, 422, 204))
                .body("results[0].task.title", equalTo("Sand"))
                .body("results[1].problem.errors[0].field", equalTo("title"))
                .body("results[2].task.priority", equalTo("high"))
                .body("results[4].problem.code", equalTo("task_not_found"));
        assertThat(titles()).containsExactly("Sand");
    }

    @Test
    void an_atomic_one_does_all_or_nothing() {
        bulk(true, CREATE, BAD, Map.of("op", "delete", "id", paint))
                .then()
                .statusCode(200)
                .body("results.status", contains(424, 422, 424))
                .body("results[0].problem.code", equalTo("not_done"));
        assertThat(titles()).containsExactly("Paint");
        bulk(true, CREATE, Map.of("op", "delete", "id", paint)).then().body("results.status", contains(201, 204));
        assertThat(titles()).containsExactly("Sand");
    }

    @Test
    void operations_of_one_transaction_see_what_those_before_did() {
        bulk(true, Map.of("op", "delete", "id", paint), Map.of("op", "update", "id", paint, "task", Map.of()))
                .then()
                .body("results.status", contains(424, 404));
    }

    @Test
    void a_bulk_is_repeated_safely() {
        for (boolean atomic : List.of(true, false)) {
            Response first = keyed("bulk-" + atomic, atomic);
            Response again = keyed("bulk-" + atomic, atomic);
            again.then().header("Idempotency-Replayed", equalTo("true"));
            assertThat(again.jsonPath().getMap("")).isEqualTo(first.jsonPath().getMap(""));
        }
        assertThat(titles()).hasSize(5);
    }

    @Test
    void there_are_one_to_a_hundred_operations() {
        bulk(false).then().statusCode(422);
        ann.post("/tasks/bulk", Map.of("operations", Collections.nCopies(101, CREATE)))
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("operations"));
        ann.post("/tasks/bulk", Map.of("operations", List.of(CREATE, Map.of("task", Map.of()))))
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("operations.1.op"));
    }

    private Response keyed(String key, boolean atomic) {
        return ann.request()
                .header("Idempotency-Key", key)
                .body(Map.of("atomic", atomic, "operations", List.of(CREATE, CREATE)))
                .post("/api/v1/tasks/bulk");
    }

    private Response bulk(boolean atomic, Object... operations) {
        return ann.post("/tasks/bulk", Map.of("atomic", atomic, "operations", operations));
    }

    private List<String> titles() {
        return ann.get("/tasks").path("items.title");
    }
}
