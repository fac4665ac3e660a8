package io.taskyard.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.taskyard.support.AtOnce;
import io.taskyard.support.Person;
import io.taskyard.support.Yard;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ShareTest {

    @Inject
    Yard yard;

    private Person ann;
    private Person bob;
    private Person cid;
    private String task;

    @BeforeEach
    void a_task_in_a_private_project() {
        ann = yard.founder();
        bob = yard.member(ann.company());
        cid = yard.member(ann.company());
        String project = bob.post("/projects", Map.of("name", "Secret", "access", "private"))
                .path("id");
        task = bob.creates(Map.of("title", "Paint", "project_id", project));
    }

    @Test
    void a_viewer_reads_the_one_task_and_an_editor_changes_it() {
        cid.get("/tasks/" + task).then().statusCode(404);
        share("viewer").then().statusCode(201).body("role", equalTo("viewer"));
        cid.get("/tasks/" + task).then().statusCode(200);
        cid.patch("/tasks/" + task, Map.of("status", "done")).then().statusCode(403);
        share("editor").then().statusCode(201).body("role", equalTo("editor"));
        cid.patch("/tasks/" + task, Map.of("status", "done")).then().statusCode(200);
        cid.delete("/tasks/" + task).then().statusCode(403);
        cid.get("/tasks").then().body("items.id", equalTo(List.of(task)));
    }

    @Test
    void shared_tasks_are_listed_until_the_share_is_withdrawn() {
        share("viewer");
        cid.get("/tasks/shared").then().body("items.id", equalTo(List.of(task)));
        bob.get("/tasks/shared").then().body("items.id", equalTo(List.of()));
        bob.get("/tasks/" + task + "/shares").then().body("items.username", equalTo(List.of(cid.username())));
        bob.delete("/tasks/" + task + "/shares/" + cid.memberId()).then().statusCode(204);
        cid.get("/tasks/shared").then().body("items.id", equalTo(List.of()));
        cid.get("/tasks/" + task).then().statusCode(404);
    }

    @Test
    void to_share_again_answers_the_same_and_makes_no_second_share() {
        Map<String, Object> first = share("viewer").jsonPath().getMap("");
        List<Map<String, Object>> again =
                AtOnce.call(8, number -> share("viewer").jsonPath().getMap(""));
        assertThat(again).allMatch(first::equals);
        bob.get("/tasks/" + task + "/shares?include_total=true").then().body("total", equalTo(1));
    }

    @Test
    void whoever_sees_a_task_may_not_share_it_unless_it_is_theirs() {
        String open = ann.creates("Open");
        bob.post("/tasks/" + open + "/share", Map.of("username", cid.username()))
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden"))
                .body(
                        "detail",
                        equalTo("Only the owner of a task, an owner of its project or a company admin shares it."));
        share("editor");
        cid.post("/tasks/" + task + "/share", Map.of("username", ann.username()))
                .then()
                .statusCode(403);
    }

    @Test
    void nobody_outside_the_company_is_shared_with() {
        bob.post("/tasks/" + task + "/share", Map.of("username", yard.founder().username()))
                .then()
                .statusCode(404)
                .body("code", equalTo("member_not_found"));
    }

    @Test
    void one_may_give_back_what_was_shared_but_not_what_was_shared_with_others() {
        share("viewer");
        bob.post("/tasks/" + task + "/share", Map.of("username", ann.username()));
        cid.delete("/tasks/" + task + "/shares/" + ann.memberId()).then().statusCode(403);
        cid.delete("/tasks/" + task + "/shares/" + cid.memberId()).then().statusCode(204);
    }

    private Response share(String role) {
        return bob.post("/tasks/" + task + "/share", Map.of("username", cid.username(), "role", role));
    }
}
