package io.taskyard.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.taskyard.support.AtOnce;
import io.taskyard.support.Database;
import io.taskyard.support.Person;
import io.taskyard.support.Yard;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TaskRelationsTest {

    private static final String CYCLES =
            """
            WITH RECURSIVE walk (start, id) AS (
                SELECT task_id, blocker_id FROM task_blocker WHERE company_id = ?
                UNION
                SELECT walk.start, b.blocker_id FROM walk JOIN task_blocker b ON b.task_id = walk.id)
            SELECT start::text FROM walk WHERE start = id
            """;

    @Inject
    Yard yard;

    @Inject
    Database database;

    private Person ann;
    private Person bob;

    @BeforeEach
    void a_company() {
        ann = yard.founder();
        bob = yard.member(ann.company());
    }

    @Test
    void a_task_bears_labels_of_the_company() {
        String id = ann.post("/labels", Map.of("name", "Customer", "colour", "#1A7F37"))
                .then()
                .statusCode(201)
                .body("colour", equalTo("#1a7f37"))
                .extract()
                .path("id");
        bob.post("/labels", Map.of("name", "urgent")).then().statusCode(201);
        bob.post("/labels", Map.of("name", "CUSTOMER")).then().statusCode(409).body("code", equalTo("label_taken"));
        String task = bob.creates(Map.of("title", "Paint", "labels", List.of("customer", "Urgent")));
        bob.get("/tasks/" + task).then().body("labels", contains("Customer", "urgent"));
        bob.patch("/tasks/" + task, Map.of("labels", List.of("urgent"))).then().body("labels", contains("urgent"));
        bob.patch("/tasks/" + task, Map.of("labels", List.of("nonsense")))
                .then()
                .statusCode(404)
                .body("errors[0].field", equalTo("labels"));
        bob.patch("/tasks/" + task, "{\"title\": \"Varnish\"}").then().body("labels", contains("urgent"));
        bob.delete("/labels/" + id).then().statusCode(403);
        ann.delete("/labels/" + id).then().statusCode(204);
        bob.get("/labels").then().body("items.name", contains("urgent"));
    }

    @Test
    void tasks_have_parts_down_to_three_levels_and_never_in_a_circle() {
        String top = ann.creates("Top");
        String middle = ann.creates(Map.of("title", "Middle", "parent_id", top));
        String low = ann.creates(Map.of("title", "Low", "parent_id", middle));
        ann.get("/tasks/" + low).then().body("parent_id", equalTo(middle));
        ann.get("/tasks?parent_id=" + top).then().body("items.id", contains(middle));
        ann.post("/tasks", Map.of("title", "Too low", "parent_id", low))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("too_deep"));
        ann.patch("/tasks/" + top, Map.of("parent_id", low))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("cycle"));
        String other = ann.creates("Other");
        ann.patch("/tasks/" + top, Map.of("parent_id", other))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("too_deep"));
        ann.patch("/tasks/" + middle, "{\"parent_id\": null}").then().body("parent_id", nullValue());
        ann.patch("/tasks/" + top, Map.of("parent_id", other)).then().statusCode(200);
    }

    @Test
    void two_who_put_tasks_under_each_other_at_once_make_no_circle() {
        String one = ann.creates("One");
        String two = ann.creates("Two");
        List<Integer> answers = AtOnce.call(2, number -> ann.patch(
                        "/tasks/" + (number == 0 ? one : two), Map.of("parent_id", number == 0 ? two : one))
                .statusCode());
        assertThat(answers).containsExactlyInAnyOrder(200, 422);
    }

    @Test
    void a_task_that_waits_for_open_ones_is_not_done_unless_forced() {
        String task = ann.creates("Paint");
        String sand = ann.creates("Sand");
        String secret = ann.post("/projects", Map.of("name", "Secret", "access", "private"))
                .path("id");
        String hidden = ann.creates(Map.of("title", "Hidden", "project_id", secret));
        String sandKey = ann.get("/tasks/" + sand).path("key");
        ann.post("/tasks/" + task + "/blockers", Map.of("task_id", sandKey))
                .then()
                .statusCode(201)
                .body("blocked_by", contains(sand))
                .body("version", equalTo(1));
        ann.post("/tasks/" + task + "/blockers", Map.of("task_id", hidden))
                .then()
                .statusCode(201);
        bob.patch("/tasks/" + task, Map.of("status", "done"))
                .then()
                .statusCode(409)
                .body("code", equalTo("open_blockers"))
                .body("detail", containsString(sandKey + ", a task that you do not see"));
        ann.delete("/tasks/" + task + "/blockers/" + hidden).then().statusCode(204);
        ann.delete("/tasks/" + task + "/blockers/" + hidden).then().statusCode(404);
        bob.patch("/tasks/" + task + "?force=true", Map.of("status", "done"))
                .then()
                .statusCode(200);
        bob.patch("/tasks/" + task, Map.of("status", "todo"));
        bob.patch("/tasks/" + sand, Map.of("status", "done"));
        bob.patch("/tasks/" + task, Map.of("status", "done")).then().statusCode(200);
    }

    @Test
    void thirty_two_who_let_tasks_wait_for_each_other_at_random_make_no_cycle() {
        List<String> tasks = IntStream.range(0, 6)
                .mapToObj(number -> ann.creates("Task " + number))
                .toList();
        // Each pair both ways: only then is one that is refused there in the end the other way round.
        List<List<String>> pairs = tasks.stream()
                .flatMap(task -> tasks.stream().map(blocker -> List.of(task, blocker)))
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(pairs, new Random(1));
        List<Integer> answers = AtOnce.call(32, number -> IntStream.range(4 * number, 4 * number + 4)
                        .mapToObj(turn -> pairs.get(turn % pairs.size()))
                        .map(pair -> ann.post("/tasks/" + pair.get(0) + "/blockers", Map.of("task_id", pair.get(1)))
                                .statusCode())
                        .toList())
                .stream()
                .flatMap(List::stream)
                .toList();
        assertThat(answers).containsOnly(201, 422);
        assertThat(database.column(CYCLES, ann.company())).isEmpty();
        // Six tasks in a row, each waiting for all before it, are all that can be.
        assertThat(database.column("SELECT count(*) FROM task_blocker WHERE company_id = ?", ann.company()))
                .containsExactly("15");
    }

    @Test
    void whoever_creates_gets_or_comments_on_a_task_watches_it() {
        String task = ann.creates(Map.of("title", "Paint", "assigned_to", bob.number()));
        Person cid = yard.member(ann.company());
        ann.get("/tasks/" + task + "/watchers").then().body("items.number", contains(1, 2));
        bob.delete("/tasks/" + task + "/watchers/me").then().statusCode(204);
        cid.post("/tasks/" + task + "/watchers/me", "").then().statusCode(204);
        cid.post("/tasks/" + task + "/watchers/me", "").then().statusCode(204);
        ann.get("/tasks/" + task + "/watchers").then().body("items.number", contains(1, 3));
        bob.post("/tasks/" + task + "/comments", Map.of("body", "Which colour?"));
        ann.get("/tasks/" + task + "/watchers").then().body("items.number", hasItem(2));
    }
}
