package io.taskyard.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.taskyard.support.Database;
import io.taskyard.support.MovableClock;
import io.taskyard.support.Person;
import io.taskyard.support.Yard;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TaskBinTest {

    @Inject
    Yard yard;

    @Inject
    Database database;

    @Inject
    MovableClock clock;

    @Inject
    PurgeBins purgeBins;

    private Person ann;
    private Person bob;
    private String project;

    @BeforeEach
    void a_project() {
        ann = yard.founder();
        bob = yard.member(ann.company());
        project = bob.post("/projects", Map.of("name", "Boat")).path("id");
    }

    @AfterEach
    void back_to_the_present() {
        clock.reset();
    }

    @Test
    void a_deleted_task_lies_in_the_bin_until_it_is_restored() {
        Person cid = yard.member(ann.company());
        String paint = cid.creates(Map.of("title", "Paint", "project_id", project));
        String sand = bob.creates(Map.of("title", "Sand", "project_id", project));
        Object before = bob.get("/tasks/" + sand).path("key");
        cid.delete("/tasks/" + paint).then().statusCode(204);
        bob.delete("/tasks/" + sand).then().statusCode(204);
        cid.get("/projects/" + project + "/bin").then().body("items.id", contains(sand, paint));
        cid.post("/tasks/" + sand + "/restore", "").then().statusCode(403);
        bob.post("/tasks/" + sand + "/restore", "").then().statusCode(200).body("key", equalTo(before));
        bob.get("/tasks/" + sand).then().statusCode(200);
        bob.post("/tasks/" + sand + "/restore", "").then().statusCode(404);
        cid.get("/projects/" + project + "/bin").then().body("items.id", contains(paint));
    }

    @Test
    void what_has_been_in_the_bin_for_thirty_days_is_purged_and_nothing_else() {
        String old = bob.creates(Map.of("title", "Old", "project_id", project));
        String kept = bob.creates(Map.of("title", "Kept", "project_id", project));
        String part = bob.creates(Map.of("title", "Part", "project_id", project, "parent_id", old));
        bob.post("/tasks/" + old + "/comments", Map.of("body", "Gone soon"));
        bob.delete("/tasks/" + old);
        clock.moveOn(Duration.ofDays(29));
        purgeBins.purge();
        assertThat(rows(old)).isEqualTo(1);
        bob = Person.signIn(bob.username(), Person.PASSWORD);
        bob.delete("/tasks/" + kept);
        clock.moveOn(Duration.ofDays(2));
        purgeBins.purge();
        assertThat(rows(old)).isZero();
        assertThat(rows(kept)).isEqualTo(1);
        assertThat(rows(part)).isEqualTo(1);

        ann = Person.signIn(ann.username(), Person.PASSWORD);
        ann.get("/tasks/" + part).then().body("parent_id", nullValue());
        ann.get("/tasks/" + part + "/history")
                .then()
                .body("items[0].changes[0].field", equalTo("parent_id"))
                .body("items[0].changes[0].from", equalTo(old));
        ann.get("/audit?action=task.purged")
                .then()
                .body("items.subject.id", contains(old))
                .body("items[0].actor", nullValue())
                .body("items[0].source.job", equalTo("purge bins"));
        ann.get("/audit/verify").then().body("valid", equalTo(true));
    }

    @Test
    void a_deleted_project_can_be_restored_by_those_who_owned_it_until_it_is_purged() {
        String task = bob.creates(Map.of("title", "Paint", "project_id", project));
        bob.delete("/projects/" + project);
        Person cid = yard.member(ann.company());
        cid.get("/projects/bin").then().body("items", empty());
        cid.post("/projects/" + project + "/restore", "").then().statusCode(404);
        bob.get("/projects/bin").then().body("items.id", contains(project));
        bob.post("/projects/" + project + "/restore", "").then().statusCode(200);
        bob.get("/tasks/" + task).then().statusCode(200);
        bob.delete("/projects/" + project);
        clock.moveOn(Duration.ofDays(31));
        purgeBins.purge();
        assertThat(rows(task)).isZero();
        assertThat(database.column("SELECT count(*) FROM project WHERE id = ?::uuid", project))
                .containsExactly("0");
    }

    private int rows(String task) {
        return Integer.parseInt(database.column("SELECT count(*) FROM task WHERE id = ?::uuid", task)
                .get(0));
    }
}
