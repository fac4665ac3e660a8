package io.taskyard.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.taskyard.support.Database;
import io.taskyard.support.Person;
import io.taskyard.support.Yard;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the history of a task, a project or a member tells, and to whom. */
@QuarkusTest
class HistoryTest {

    @Inject
    Yard yard;

    @Inject
    Database database;

    private Person ann;
    private Person bob;
    private String task;

    @BeforeEach
    void a_task_with_a_past() {
        ann = yard.founder();
        bob = yard.member(ann.company());
        task = ann.creates("Paint the fence");
        bob.patch("/tasks/" + task, Map.of("status", "done", "assigned_to", bob.number()))
                .then()
                .statusCode(200);
    }

    @Test
    void the_history_of_a_task_tells_who_changed_what_from_what_to_what() {
        bob.get("/tasks/{id}/history", "GEN-1")
                .then()
                .statusCode(200)
                .body("items.action", contains("task.updated", "task.created"))
                .body("items[0].actor.username", equalTo(bob.username()))
                .body("items[0].changes.field", hasItems("status", "assigned_to"))
                .body("items[0].changes.find { it.field == 'status' }.from", equalTo("todo"))
                .body("items[0].changes.find { it.field == 'status' }.to", equalTo("done"))
                .body("items[0].changes.find { it.field == 'assigned_to' }.from", nullValue())
                .body("items[0].changes.find { it.field == 'assigned_to' }.to.username", equalTo(bob.username()))
                .body(
                        "items[0].summary",
                        equalTo("Bob Baker changed GEN-1: status from todo to done,"
                                + " assigned to from nothing to Bob Baker"))
                .body("items[0].subject.key", equalTo("GEN-1"))
                .body("items[0].source", nullValue())
                .body("items[1].changes.find { it.field == 'title' }.to", equalTo("Paint the fence"));
    }

    @Test
    void a_history_has_pages() {
        List<Integer> revisions = new ArrayList<>();
        String cursor = "";
        do {
            var page = ann.get("/tasks/" + task + "/history?limit=1" + cursor);
            revisions.addAll(page.jsonPath().getList("items.revision", Integer.class));
            String next = page.path("next_cursor");
            cursor = next == null ? null : "&cursor=" + next;
        } while (cursor != null);
        assertThat(revisions).hasSize(2).isSortedAccordingTo((a, b) -> b - a);
    }

    @Test
    void comments_and_shares_are_told_with_the_task_but_not_what_a_comment_said() {
        String comment = bob.post("/tasks/" + task + "/comments", Map.of("body", "Between us"))
                .path("id");
        bob.patch("/comments/" + comment, Map.of("body", "Between you and me"));
        bob.delete("/comments/" + comment);
        bob.get("/tasks/" + task + "/history")
                .then()
                .body(
                        "items.action",
                        contains(
                                "comment.deleted", "comment.updated", "task.commented", "task.updated", "task.created"))
                .body("items[0].subject.part_id", equalTo(comment))
                .body("items[0].changes", empty())
                .body("items[1].changes", empty())
                .body("items[1].summary", equalTo("Bob Baker edited a comment on GEN-1"))
                .body("items[2].changes", empty());
        ann.get("/tasks/" + task + "/history").then().body("items[0].changes[0].from", equalTo("Between you and me"));
    }

    @Test
    void who_does_not_see_a_task_or_project_does_not_see_its_history() {
        String secret = ann.post("/projects", Map.of("name", "Secret", "access", "private"))
                .path("id");
        String hidden = ann.creates(Map.of("title", "Hidden", "project_id", secret));
        bob.get("/tasks/" + hidden + "/history").then().statusCode(404);
        bob.get("/projects/" + secret + "/history").then().statusCode(404);
        bob.get("/members/" + ann.memberId() + "/history").then().statusCode(403);
        bob.get("/members/" + bob.memberId() + "/history").then().statusCode(200);
        ann.get("/projects/" + secret + "/history").then().body("items.action", contains("project.created"));
    }

    @Test
    void a_task_that_is_gone_has_a_history_for_admins() {
        ann.delete("/tasks/" + task);
        bob.get("/tasks/" + task + "/history").then().body("items[0].action", equalTo("task.deleted"));
        database.execute("DELETE FROM task WHERE id = '" + task + "'");
        bob.get("/tasks/" + task + "/history").then().statusCode(404);
        ann.get("/tasks/" + task + "/history").then().statusCode(200).body("items", hasSize(3));
    }

    @Test
    void whose_task_one_watches_or_mutes_is_ones_own_business() {
        ann.post("/tasks/" + task + "/mute", Map.of());
        bob.get("/tasks/" + task + "/history").then().body("items.action", not(hasItem("task.muted")));
        ann.get("/audit?subject=GEN-1").then().body("items[0].action", equalTo("task.muted"));
    }

    @Test
    void a_task_goes_back_to_an_earlier_revision_by_a_change_as_any_other() {
        int first = ann.get("/tasks/" + task + "/history").path("items[1].revision");
        ann.post("/tasks/" + task + "/revert", Map.of("revision", first))
                .then()
                .statusCode(200)
                .body("status", equalTo("todo"))
                .body("assigned_to", nullValue());
        ann.get("/tasks/" + task + "/history").then().body("items[0].action", equalTo("task.updated"));
        ann.post("/tasks/" + task + "/revert", Map.of("revision", 1)).then().statusCode(404);
        Person stranger = yard.founder();
        stranger.post("/tasks/" + task + "/revert", Map.of("revision", first))
                .then()
                .statusCode(404);
    }
}
