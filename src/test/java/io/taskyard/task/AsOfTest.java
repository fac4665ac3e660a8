package io.taskyard.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.taskyard.support.MovableClock;
import io.taskyard.support.Person;
import io.taskyard.support.Yard;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tasks as they stood at a time. */
@QuarkusTest
class AsOfTest {

    private static final int STEPS = 300;
    private static final int TASKS = 12;

    @Inject
    Yard yard;

    @Inject
    MovableClock clock;

    private Person ann;
    private String general;

    @BeforeEach
    void a_company() {
        ann = yard.founder();
        general = ann.get("/projects").path("items[0].id");
    }

    @AfterEach
    void the_clock_goes_right_again() {
        clock.reset();
    }

    /** What the API showed at each moment of a random history is what it says later that it showed. */
    @Test
    void the_past_is_what_was_recorded_while_it_was_the_present() {
        Random random = new Random(7);
        String web = ann.post("/projects", Map.of("name", "Website")).path("id");
        List<String> labels = new ArrayList<>(List.of("red", "green", "blue"));
        Map<String, String> labelIds = new HashMap<>();
        labels.forEach(name ->
                labelIds.put(name, ann.post("/labels", Map.of("name", name)).path("id")));
        List<String> tasks = new ArrayList<>();
        Map<Instant, Map<String, Map<String, ?>>> shadow = new TreeMap<>();
        for (int step = 0; step < STEPS; step++) {
            clock.moveOn(Duration.ofSeconds(10));
            if (tasks.size() < TASKS) {
                tasks.add(ann.creates("Task " + step));
            }
            String task = tasks.get(random.nextInt(tasks.size()));
            String other = tasks.get(random.nextInt(tasks.size()));
            switch (random.nextInt(11)) {
                case 0, 1 -> ann.patch("/tasks/" + task, Map.of("title", "Title " + step, "priority", "high"));
                case 2 -> ann.patch("/tasks/" + task, Map.of("status", random.nextBoolean() ? "done" : "todo"));
                case 3 ->
                    ann.patch("/tasks/" + task, Map.of("labels", labels.subList(0, random.nextInt(labels.size() + 1))));
                case 4 -> ann.patch("/tasks/" + task, Map.of("project_id", random.nextBoolean() ? web : general));
                case 5 -> ann.post("/tasks/" + task + "/blockers", Map.of("task_id", other));
                case 6 -> ann.delete("/tasks/" + task + "/blockers/" + other);
                case 7 -> ann.delete("/tasks/" + task);
                case 8 -> ann.post("/tasks/" + task + "/restore", Map.of());
                case 9 -> ann.patch("/tasks/" + task, Map.of("parent_id", other, "assigned_to", ann.number()));
                default -> {
                    if (labels.size() > 1 && step > STEPS / 2) {
                        ann.delete("/labels/" + labelIds.get(labels.remove(0)));
                    }
                }
            }
            clock.moveOn(Duration.ofSeconds(10));
            if (step % 10 == 0) {
                shadow.put(clock.instant(), state("/tasks?limit=100&project_id=", "", web));
            }
        }
        assertThat(shadow).hasSize(STEPS / 10);
        shadow.forEach((at, then) -> assertThat(state("/tasks?limit=100&project_id=", "&as_of=" + at, web))
                .as("as of " + at)
                .isEqualTo(then));
        shadow.forEach((at, then) -> tasks.forEach(id -> {
            var answer = ann.get("/tasks/" + id + "?as_of=" + at);
            assertThat(answer.statusCode() == 200 ? answer.jsonPath().getMap("$") : null)
                    .isEqualTo(then.get(id));
        }));
    }

    @Test
    void a_list_of_the_past_is_of_one_moment_whatever_happens_while_it_is_read() {
        for (int i = 0; i < 5; i++) {
            ann.creates("Task " + i);
        }
        String now = clock.instant().plus(Duration.ofSeconds(1)).toString();
        String list = "/tasks?limit=2&project_id=" + general + "&as_of=";
        var first = ann.get(list + now + "&include_total=true").then().body("total", equalTo(5));
        first.body("items.title", contains("Task 4", "Task 3"));
        ann.creates("Too late");
        ann.get("/tasks/GEN-3").then().statusCode(200);
        ann.delete("/tasks/GEN-3");
        String cursor = first.extract().path("next_cursor");
        ann.get(list + now + "&cursor=" + cursor).then().body("items.title", contains("Task 2", "Task 1"));
    }

    @Test
    void what_was_not_there_then_is_not_found_and_nonsense_is_refused() {
        String task = ann.creates("New");
        ann.get("/tasks/" + task + "?as_of=2020-01-01").then().statusCode(404);
        ann.get("/tasks/" + task + "?as_of=yesterday").then().statusCode(422).body("errors[0].field", equalTo("as_of"));
        ann.get("/tasks?as_of=2030-01-01").then().statusCode(422).body("errors[0].field", equalTo("project_id"));
        ann.get("/tasks?as_of=2030-01-01&status=done&project_id=" + general)
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("as_of"));
    }

    @Test
    void who_does_not_see_a_project_does_not_see_its_past() {
        Person bob = yard.member(ann.company());
        String secret = ann.post("/projects", Map.of("name", "Secret", "access", "private"))
                .path("id");
        String hidden = ann.creates(Map.of("title", "Hidden", "project_id", secret));
        bob.get("/tasks/" + hidden + "?as_of=2100-01-01").then().statusCode(404);
        bob.get("/tasks?as_of=2100-01-01&project_id=" + secret).then().statusCode(404);
        String restricted = ann.post("/projects", Map.of("name", "Own", "access", "restricted"))
                .path("id");
        ann.creates(Map.of("title", "Ann's", "project_id", restricted));
        bob.creates(Map.of("title", "Bob's", "project_id", restricted));
        bob.get("/tasks?as_of=2100-01-01&project_id=" + restricted)
                .then()
                .body("items", hasSize(1))
                .body("items[0].title", equalTo("Bob's"));
    }

    private Map<String, Map<String, ?>> state(String list, String more, String other) {
        Map<String, Map<String, ?>> tasks = new HashMap<>();
        for (String project : List.of(general, other)) {
            List<Map<String, ?>> items =
                    ann.get(list + project + more).jsonPath().getList("items");
            items.forEach(task -> tasks.put(task.get("id").toString(), task));
        }
        return tasks;
    }
}
