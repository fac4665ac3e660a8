package io.taskyard.task;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.taskyard.support.Person;
import io.taskyard.support.Yard;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TaskKeyTest {

    @Inject
    Yard yard;

    private Person ann;
    private String task;

    @BeforeEach
    void a_company_with_a_task() {
        ann = yard.founder();
        task = ann.creates("Paint");
    }

    @Test
    void a_key_works_wherever_an_id_does_in_any_case() {
        ann.get("/tasks/GEN-1").then().statusCode(200).body("id", equalTo(task));
        ann.patch("/tasks/gen-1", "{\"status\": \"done\"}")
                .then()
                .statusCode(200)
                .body("id", equalTo(task));
        ann.put("/tasks/GEN-1", Map.of("title", "Varnish"))
                .then()
                .statusCode(200)
                .body("id", equalTo(task));
        ann.delete("/tasks/GEN-1").then().statusCode(204);
        ann.get("/tasks/GEN-1").then().statusCode(404).body("code", equalTo("task_not_found"));
    }

    @Test
    void a_key_means_a_task_of_ones_own_company() {
        Person stranger = yard.founder();
        stranger.get("/tasks/GEN-1").then().statusCode(404);
        String own = stranger.creates("Their paint");
        stranger.get("/tasks/GEN-1").then().body("id", equalTo(own));
    }

    @Test
    void a_task_that_moves_counts_in_its_new_project_and_keeps_its_old_keys() {
        UUID web = web();
        move(web).then().statusCode(200).body("key", equalTo("WEB-1"));
        ann.get("/tasks/WEB-1").then().body("id", equalTo(task));
        ann.get("/tasks/GEN-1").then().body("id", equalTo(task));

        move(general()).then().body("key", equalTo("GEN-3"));
        for (String key : new String[] {"GEN-1", "WEB-1", "GEN-3"}) {
            ann.get("/tasks/" + key).then().body("id", equalTo(task));
        }
        ann.get("/tasks/{id}", ann.creates("Next")).then().body("key", equalTo("GEN-4"));
    }

    @Test
    void the_old_keys_of_a_deleted_task_mean_nothing() {
        move(web()).then().statusCode(200);
        ann.delete("/tasks/WEB-1").then().statusCode(204);
        ann.get("/tasks/GEN-1").then().statusCode(404);
    }

    private UUID web() {
        return UUID.fromString(
                ann.post("/projects", Map.of("name", "Website", "key", "WEB")).path("id"));
    }

    private Response move(UUID project) {
        return ann.patch("/tasks/" + task, Map.of("project_id", project));
    }

    private UUID general() {
        String other = ann.creates("Other");
        UUID general = UUID.fromString(ann.get("/tasks/{id}", other).path("project_id"));
        ann.delete("/tasks/" + other);
        return general;
    }
}
