package io.taskyard.platform.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.taskyard.support.AtOnce;
import io.taskyard.support.Database;
import io.taskyard.support.MovableClock;
import io.taskyard.support.Person;
import io.taskyard.support.Yard;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Guarantee 2 of the design: each change is in the log exactly once, with its transaction, and nothing else is. */
@QuarkusTest
class ChangeLogTest {

    @Inject
    Yard yard;

    @Inject
    Database database;

    @Inject
    TrimChanges trim;

    @Inject
    MovableClock clock;

    private Person ann;
    private Person bob;
    private long start;

    @BeforeEach
    void a_company_of_two() {
        ann = yard.founder();
        bob = yard.member(ann.company());
        start = ann.get("/changes").jsonPath().getLong("seq");
    }

    @AfterEach
    void the_clock_goes_right_again() {
        clock.reset();
    }

    @Test
    void a_company_begins_with_its_founder_and_a_project() {
        assertThat(ann.get("/changes?since=0").jsonPath().getList("items.type"))
                .containsExactly("member.joined", "company.created", "project.created", "member.joined");
    }

    @Test
    void every_change_of_a_task_is_recorded_once() {
        String other = ann.creates("Sand");
        String task = ann.creates("Paint");
        ann.patch("/tasks/" + task, Map.of("title", "Varnish", "assigned_to", bob.username(), "status", "in_progress"));
        ann.put("/tasks/" + task, Map.of("title", "Varnish", "assigned_to", bob.number(), "status", "in_progress"));
        ann.post("/tasks/" + task + "/blockers", Map.of("task_id", other));
        ann.post("/tasks/" + task + "/blockers", Map.of("task_id", other));
        ann.delete("/tasks/" + task + "/blockers/" + other);
        ann.post("/tasks/" + task + "/share", Map.of("username", bob.username(), "role", "viewer"));
        ann.post("/tasks/" + task + "/share", Map.of("username", bob.username(), "role", "viewer"));
        ann.post("/tasks/" + task + "/share", Map.of("username", bob.username(), "role", "editor"));
        ann.delete("/tasks/" + task + "/shares/" + bob.memberId());
        String comment = ann.post("/tasks/" + task + "/comments", Map.of("body", "Which?"))
                .path("id");
        ann.patch("/comments/" + comment, Map.of("body", "Which colour?"));
        ann.delete("/comments/" + comment);
        String project =
                ann.post("/projects", Map.of("name", "Website", "key", "WEB")).path("id");
        ann.patch("/tasks/" + task, Map.of("project_id", project, "priority", "high"));
        ann.delete("/tasks/" + task);
        ann.post("/tasks/" + task + "/restore", Map.of());

        JsonPath log = recorded();
        assertThat(log.getList("items.type"))
                .containsExactly(
                        "task.created",
                        "task.created",
                        "task.updated",
                        "task.updated",
                        "task.updated",
                        "task.shared",
                        "task.shared",
                        "task.unshared",
                        "task.commented",
                        "comment.updated",
                        "comment.deleted",
                        "project.created",
                        "task.moved",
                        "task.deleted",
                        "task.restored");
        assertThat(log.getList("items[2].changed")).isEqualTo(List.of("title", "status", "assigned_to"));
        assertThat(log.getList("items[3].changed")).isEqualTo(List.of("blocked_by"));
        assertThat(log.getString("items[6].share.role")).isEqualTo("editor");
        assertThat(log.getString("items[9].comment.body")).isEqualTo("Which colour?");
        assertThat(log.getString("items[12].task.key")).isEqualTo("WEB-1");
        assertThat(log.getList("items[12].changed")).isEqualTo(List.of("priority", "project_id"));
        assertThat(database.column(
                        "SELECT fields -> 1 ->> 'from' || ' > ' || (fields -> 1 ->> 'to') FROM change WHERE company_id = ?"
                                + " AND seq = ?",
                        ann.company(),
                        start + 3))
                .containsExactly("todo > in_progress");
    }

    @Test
    void every_change_around_the_tasks_is_recorded_once() {
        String project =
                ann.post("/projects", Map.of("name", "Website", "key", "WEB")).path("id");
        ann.patch("/projects/" + project, Map.of("name", "Site", "archived", true));
        ann.patch("/projects/" + project, Map.of("name", "Site", "archived", true));
        String people = "/projects/" + project + "/members";
        ann.post(people, Map.of("username", bob.username(), "role", "viewer"));
        ann.patch(people + "/" + bob.memberId(), Map.of("role", "member"));
        ann.delete(people + "/" + bob.memberId());
        ann.delete("/projects/" + project);
        ann.post("/projects/" + project + "/restore", Map.of());
        String label = ann.post("/labels", Map.of("name", "outside")).path("id");
        ann.patch("/labels/" + label, Map.of("name", "inside"));
        ann.delete("/labels/" + label);
        ann.patch("/company", Map.of("time_zone", "Europe/Berlin"));
        String invitation = ann.post(
                        "/invitations", Map.of("email", Yard.newName("eve") + "@example.com", "role", "member"))
                .path("id");
        ann.post("/invitations/" + invitation + "/resend", Map.of());
        ann.delete("/invitations/" + invitation);
        bob.patch("/auth/profile", Map.of("first_name", "Robert"));
        ann.patch("/members/" + bob.memberId(), Map.of("role", "admin"));
        ann.delete("/members/" + bob.memberId());

        assertThat(recorded().getList("items.type"))
                .containsExactly(
                        "project.created",
                        "project.updated",
                        "project.member_added",
                        "project.member_updated",
                        "project.member_removed",
                        "project.deleted",
                        "project.restored",
                        "label.created",
                        "label.updated",
                        "label.deleted",
                        "company.updated",
                        "invitation.created",
                        "invitation.resent",
                        "invitation.revoked",
                        "member.updated",
                        "member.updated",
                        "member.left");
    }

    @Test
    void what_is_refused_or_rolled_back_leaves_no_trace_and_no_gap() {
        String task = ann.creates("Paint");
        ann.patch("/tasks/" + task, Map.of("title", ""));
        ann.patch("/tasks/" + task, Map.of("assigned_to", "nobody-at-all"));
        ann.post(
                "/tasks/bulk",
                Map.of(
                        "atomic",
                        true,
                        "operations",
                        List.of(
                                Map.of("op", "update", "id", task, "task", Map.of("title", "Undone")),
                                Map.of("op", "delete", "id", "GEN-4711"))));
        ann.creates("Sand");
        assertThat(recorded().getList("items.type")).containsExactly("task.created", "task.created");
        assertThat(recorded().getLong("seq")).isEqualTo(start + 2);
    }

    @Test
    void writers_at_once_get_numbers_without_gaps_and_readers_see_them_in_their_order() {
        String task = ann.creates("Paint");
        long from = start + 1;
        List<List<Long>> seen = AtOnce.call(
                17,
                number -> number == 0
                        ? follow(from, 160)
                        : LongStream.range(0, 10)
                                .map(i -> number % 2 == 0
                                        ? ann.creates("Task " + number).length()
                                        : ann.patch("/tasks/" + task, Map.of("title", number + "." + i))
                                                .statusCode())
                                .boxed()
                                .toList());
        assertThat(seen.get(0))
                .isEqualTo(LongStream.rangeClosed(from + 1, from + 160).boxed().toList());
    }

    @Test
    void the_log_is_kept_for_ninety_days() {
        ann.creates("Old");
        clock.moveOn(Duration.ofDays(91));
        Person later = Person.signIn(ann.username(), Person.PASSWORD);
        later.creates("New");
        trim.trim();
        assertThat(later.get("/changes?since=" + (start + 1)).jsonPath().getList("items.task.title"))
                .containsExactly("New");
        assertThat(later.get("/changes?since=" + start).statusCode()).isEqualTo(410);
    }

    private List<Long> follow(long since, int number) {
        List<Long> seen = new ArrayList<>();
        while (seen.size() < number) {
            JsonPath page = ann.get("/changes?limit=7&wait=5&since=" + since).jsonPath();
            seen.addAll(page.getList("items.seq", Long.class));
            since = page.getLong("seq");
        }
        return seen;
    }

    private JsonPath recorded() {
        return ann.get("/changes?since=" + start).jsonPath();
    }
}
