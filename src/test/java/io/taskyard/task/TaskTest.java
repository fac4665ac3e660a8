package io.taskyard.task;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.taskyard.support.Person;
import io.taskyard.support.Yard;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TaskTest {

    @Inject
    Yard yard;

    private Person ann;

    @BeforeEach
    void a_company() {
        ann = yard.founder();
    }

    @Test
    void a_new_task_has_its_whole_shape() {
        Response created = ann.post("/tasks", Map.of("title", "  Order paint ", "assigned_to", 1));
        created.then()
                .statusCode(201)
                .header("Location", endsWith("/api/v1/tasks/" + created.path("id")))
                .header("ETag", equalTo("\"0\""))
                .body("key", equalTo("GEN-1"))
                .body("title", equalTo("Order paint"))
                .body("description", equalTo(""))
                .body("status", equalTo("todo"))
                .body("priority", equalTo("medium"))
                .body("completed", equalTo(false))
                .body("assigned_to.id", equalTo(ann.memberId()))
                .body("assigned_to.number", equalTo(1))
                .body("created_by.username", equalTo(ann.username()))
                .body("owner.name", equalTo("Ann Archer"))
                .body("due_date", nullValue())
                .body("completed_at", nullValue())
                .body("version", equalTo(0));
        ann.get("/tasks/{id}", created.<String>path("id"))
                .then()
                .statusCode(200)
                .body("", equalTo(created.jsonPath().get("")));
    }

    @Test
    void a_task_is_assigned_by_id_username_or_number() {
        Person bob = yard.member(ann.company());
        for (Object reference : List.of(bob.memberId(), bob.username(), bob.number())) {
            ann.post("/tasks", Map.of("title", "Paint", "assigned_to", reference))
                    .then()
                    .body("assigned_to.id", equalTo(bob.memberId()));
        }
    }

    @Test
    void replacing_a_task_gives_what_is_left_out_its_default() {
        String id = ann.creates(Map.of("title", "Paint", "description", "Blue", "assigned_to", 1, "priority", "high"));
        ann.put("/tasks/" + id, Map.of("title", "Varnish"))
                .then()
                .statusCode(200)
                .body("title", equalTo("Varnish"))
                .body("description", equalTo(""))
                .body("assigned_to", nullValue())
                .body("priority", equalTo("medium"))
                .body("version", equalTo(1));
    }

    @Test
    void a_patch_changes_what_it_names_and_null_takes_away() {
        String id = ann.creates(Map.of("title", "Paint", "description", "Blue", "assigned_to", 1));
        ann.patch("/tasks/" + id, "{\"assigned_to\": null, \"due_date\": \"2026-12-31\"}")
                .then()
                .statusCode(200)
                .body("title", equalTo("Paint"))
                .body("description", equalTo("Blue"))
                .body("assigned_to", nullValue())
                .body("due_date", equalTo("2026-12-31"));
    }

    @Test
    void a_task_is_completed_while_its_status_is_done() {
        String id = ann.creates("Paint");
        ann.patch("/tasks/" + id, "{\"status\": \"done\"}")
                .then()
                .body("completed", equalTo(true))
                .body("completed_at", notNullValue());
        ann.patch("/tasks/" + id, "{\"status\": \"in_progress\"}")
                .then()
                .body("completed", equalTo(false))
                .body("completed_at", nullValue());
    }

    @Test
    void a_patch_that_says_nothing_new_changes_nothing() {
        String id = ann.creates("Paint");
        Object before = ann.get("/tasks/{id}", id).jsonPath().get("");
        ann.patch("/tasks/" + id, "{\"title\": \"Paint\"}")
                .then()
                .statusCode(200)
                .body("", equalTo(before));
    }

    @Test
    void a_deleted_task_is_gone() {
        String id = ann.creates("Paint");
        ann.delete("/tasks/" + id).then().statusCode(204);
        ann.get("/tasks/{id}", id).then().statusCode(404).body("code", equalTo("task_not_found"));
        ann.delete("/tasks/" + id).then().statusCode(404);
    }

    @Test
    void members_work_on_every_task_but_delete_only_their_own() {
        Person bob = yard.member(ann.company());
        String anns = ann.creates("Paint");
        bob.patch("/tasks/" + anns, "{\"status\": \"done\"}").then().statusCode(200);
        bob.delete("/tasks/" + anns)
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden"))
                .body(
                        "detail",
                        equalTo("Only the owner of a task, an owner of its project or a company admin deletes it."));
        bob.delete("/tasks/" + bob.creates("Varnish")).then().statusCode(204);
        ann.delete("/tasks/" + bob.creates("Sand")).then().statusCode(204);
    }

    @Test
    void a_task_is_handed_over_by_its_owner_or_an_admin() {
        Person bob = yard.member(ann.company());
        String anns = ann.creates("Paint");
        bob.patch("/tasks/" + anns, Map.of("owner", bob.number()))
                .then()
                .statusCode(403)
                .body(
                        "detail",
                        equalTo("Only the owner of a task, an owner of its project or a company admin hands it over."));
        ann.patch("/tasks/" + anns, Map.of("owner", bob.username()))
                .then()
                .statusCode(200)
                .body("owner.id", equalTo(bob.memberId()))
                .body("created_by.id", equalTo(ann.memberId()));
        bob.put("/tasks/" + anns, Map.of("title", "Varnish")).then().body("owner.id", equalTo(bob.memberId()));
        bob.delete("/tasks/" + anns).then().statusCode(204);
    }
}
