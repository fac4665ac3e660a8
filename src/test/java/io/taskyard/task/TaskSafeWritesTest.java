package io.taskyard.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.taskyard.support.AtOnce;
import io.taskyard.support.Person;
import io.taskyard.support.Yard;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class TaskSafeWritesTest {

    private static final int AT_ONCE = 100;

    @Inject
    Yard yard;

    private Person ann;

    @BeforeEach
    void a_company() {
        ann = yard.founder();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            GET  | "0"
            GET  | "7", W/"0"
            HEAD | W/"0"
            """)
    void a_reader_who_has_the_current_version_gets_no_body(String method, String known) {
        String id = ann.creates("Paint");
        ann.request()
                .header("If-None-Match", known)
                .request(method, "/api/v1/tasks/{id}", id)
                .then()
                .statusCode(304)
                .body(equalTo(""));
    }

    @Test
    void a_condition_of_thousands_of_versions_is_read() {
        String id = ann.creates("Paint");
        ann.request()
                .header("If-Match", "\"1\"" + ",\"1\"".repeat(4_000))
                .delete("/api/v1/tasks/{id}", id)
                .then()
                .statusCode(412);
    }

    @Test
    void put_patch_and_delete_honour_if_match() {
        String id = ann.creates("Paint");
        ann.patch("/tasks/" + id, "{\"title\": \"Varnish\"}").then().statusCode(200);
        for (String method : List.of("PUT", "PATCH", "DELETE")) {
            var request = ann.request().header("If-Match", "\"0\"");
            (method.equals("DELETE") ? request : request.body("{\"title\": \"Sand\"}"))
                    .request(method, "/api/v1/tasks/{id}", id)
                    .then()
                    .statusCode(412)
                    .body("code", equalTo("stale_version"));
        }
        ann.request()
                .header("If-Match", "\"1\"")
                .delete("/api/v1/tasks/{id}", id)
                .then()
                .statusCode(204);
    }

    @Test
    void of_a_hundred_updates_of_one_version_at_once_one_wins() {
        String id = ann.creates("Paint");
        for (int version = 0; version < 3; version++) {
            String expected = "\"" + version + "\"";
            List<Integer> answers = AtOnce.call(AT_ONCE, number -> ann.request()
                    .header("If-Match", expected)
                    .body(Map.of("title", expected + " by " + number))
                    .put("/api/v1/tasks/" + id)
                    .statusCode());
            assertThat(answers)
                    .containsOnlyOnce(200)
                    .filteredOn(status -> status != 200)
                    .containsOnly(412);
        }
        ann.get("/tasks/{id}", id).then().body("version", equalTo(3));
    }

    @Test
    void of_thirty_two_patches_of_different_fields_at_once_none_is_lost() {
        String parent = ann.creates("Boat");
        ann.post("/labels", Map.of("name", "outside"));
        List<Map<String, Object>> patches = List.of(
                Map.of("title", "Varnish"),
                Map.of("description", "Two coats"),
                Map.of("priority", "urgent"),
                Map.of("status", "done"),
                Map.of("due_date", "2026-12-31"),
                Map.of("assigned_to", 1),
                Map.of("labels", List.of("outside")),
                Map.of("parent_id", parent));
        String id = ann.creates("Paint");
        AtOnce.call(32, number -> ann.patch("/tasks/" + id, patches.get(number % patches.size()))
                        .statusCode())
                .forEach(status -> assertThat(status).isEqualTo(200));
        ann.get("/tasks/{id}", id)
                .then()
                .body("title", equalTo("Varnish"))
                .body("description", equalTo("Two coats"))
                .body("priority", equalTo("urgent"))
                .body("status", equalTo("done"))
                .body("due_date", equalTo("2026-12-31"))
                .body("assigned_to.number", equalTo(1))
                .body("labels", equalTo(List.of("outside")))
                .body("parent_id", equalTo(parent))
                // Who says what another one has said already changes nothing.
                .body("version", equalTo(8));
    }

    @Test
    void tasks_created_at_once_count_without_gaps() {
        List<String> keys = AtOnce.call(20, number -> ann.post("/tasks", Map.of("title", "Paint " + number))
                .path("key"));
        assertThat(keys)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 20).mapToObj(n -> "GEN-" + n).toList());
    }
}
