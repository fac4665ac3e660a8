package io.taskyard.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.taskyard.support.AtOnce;
import io.taskyard.support.LiveClient;
import io.taskyard.support.MovableClock;
import io.taskyard.support.Person;
import io.taskyard.support.Yard;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What members are notified of, how they read it, and what they are spared. */
@QuarkusTest
class NotificationTest {

    @Inject
    Yard yard;

    @Inject
    MovableClock clock;

    @Inject
    RemindOfDueDates reminders;

    private Person ann;
    private Person bob;

    @BeforeEach
    void a_company_of_two() {
        ann = yard.founder();
        bob = yard.member(ann.company());
    }

    @AfterEach
    void the_clock_goes_right_again() {
        clock.reset();
    }

    @Test
    void members_are_told_in_sentences_what_others_do_that_concerns_them() {
        String task = ann.creates(Map.of("title", "Paint", "assigned_to", bob.username()));
        ann.patch("/tasks/" + task, Map.of("status", "in_progress"));
        ann.post("/tasks/" + task + "/comments", Map.of("body", "Which colour?"));
        ann.post("/tasks/" + task + "/comments", Map.of("body", "@" + bob.username() + ", please answer"));
        ann.patch("/tasks/" + task, Map.<String, Object>of("assigned_to", ann.username()));
        String project = ann.post("/projects", Map.of("name", "Website", "key", "WEB", "access", "private"))
                .path("id");
        String hidden = ann.creates(Map.of("title", "Hidden", "project_id", project));
        ann.post("/tasks/" + hidden + "/share", Map.of("username", bob.username()));
        ann.post("/projects/" + project + "/members", Map.of("username", bob.username(), "role", "viewer"));
        ann.patch("/projects/" + project + "/members/" + bob.memberId(), Map.of("role", "member"));
        ann.delete("/projects/" + project + "/members/" + bob.memberId());

        // What was about the project is gone with Bob's sight of it, but for the farewell.
        assertThat(told(bob, 7))
                .containsExactly(
                        "role_changed: Ann Archer removed you from Website",
                        "shared: Ann Archer shared WEB-1 with you",
                        "unassigned: Ann Archer unassigned you from GEN-1",
                        "mentioned: Ann Archer mentioned you on GEN-1",
                        "commented: Ann Archer commented on GEN-1",
                        "status_changed: Ann Archer moved GEN-1 to in progress",
                        "assigned: Ann Archer assigned GEN-1 to you");
        JsonPath latest = bob.get("/notifications?kind=shared").jsonPath();
        assertThat(latest.getString("items[0].task_id")).isEqualTo(hidden);
        assertThat(latest.getString("items[0].task_key")).isEqualTo("WEB-1");
        assertThat(latest.getString("items[0].link")).isEqualTo("/tasks/WEB-1");
        assertThat(latest.getString("items[0].actor.username")).isEqualTo(ann.username());
        assertThat(latest.getBoolean("items[0].read")).isFalse();
        assertThat(ann.get("/notifications").jsonPath().getList("items")).isEmpty();
    }

    @Test
    void roles_that_are_given_are_told() {
        String project = ann.post("/projects", Map.of("name", "Website")).path("id");
        ann.post("/projects/" + project + "/members", Map.of("username", bob.username(), "role", "viewer"));
        ann.patch("/projects/" + project + "/members/" + bob.memberId(), Map.of("role", "member"));
        ann.patch("/members/" + bob.memberId(), Map.of("role", "admin"));
        Person admin = Person.signIn(bob.username(), Person.PASSWORD);
        assertThat(told(admin, 3))
                .containsExactly(
                        "role_changed: Ann Archer made you admin of the company",
                        "role_changed: Ann Archer made you member of Website",
                        "invited: Ann Archer added you to Website as viewer");
    }

    @Test
    void a_burst_on_one_task_is_one_unread_notification_with_a_count() {
        String task = ann.creates(Map.of("title", "Paint", "assigned_to", bob.username()));
        for (int i = 0; i < 5; i++) {
            ann.post("/tasks/" + task + "/comments", Map.of("body", "Note " + i));
        }
        await().untilAsserted(() -> assertThat(
                        bob.get("/notifications?kind=commented").jsonPath().getList("items.count"))
                .isEqualTo(List.of(5)));
        assertThat(unread(bob)).isEqualTo(2);

        String id = bob.get("/notifications?kind=commented").jsonPath().getString("items[0].id");
        assertThat(bob.patch("/notifications/" + id, Map.of("read", true)).<Boolean>path("read"))
                .isTrue();
        ann.post("/tasks/" + task + "/comments", Map.of("body", "One more"));
        await().untilAsserted(() -> assertThat(
                        bob.get("/notifications?kind=commented").jsonPath().getList("items.count"))
                .isEqualTo(List.of(1, 5)));
        bob.patch("/notifications/" + id, Map.of("read", false)).then().statusCode(409);
    }

    @Test
    void what_is_read_on_one_device_is_read_on_all() {
        try (LiveClient phone = LiveClient.of(bob, "/ws/users/me");
                LiveClient anns = LiveClient.of(ann, "/ws/users/me")) {
            ann.creates(Map.of("title", "Paint", "assigned_to", bob.username()));
            JsonPath created = phone.next();
            assertThat(created.getString("type")).isEqualTo("notification.created");
            assertThat(created.getString("notification.message")).isEqualTo("Ann Archer assigned GEN-1 to you");
            assertThat(created.getInt("unread_count")).isEqualTo(1);

            bob.patch("/notifications/" + created.getString("notification.id"), Map.of("read", true));
            JsonPath read = phone.next();
            assertThat(read.getString("type")).isEqualTo("notification.read");
            assertThat(read.getBoolean("notification.read")).isTrue();
            assertThat(read.getInt("unread_count")).isZero();

            ann.creates(Map.of("title", "Sand", "assigned_to", bob.username()));
            phone.next();
            bob.post("/notifications/read-all", Map.of());
            assertThat(phone.next().getBoolean("all")).isTrue();
            assertThat(unread(bob)).isZero();

            bob.delete("/notifications/" + created.getString("notification.id"))
                    .then()
                    .statusCode(204);
            assertThat(phone.next().getString("type")).isEqualTo("notification.deleted");
            String task = bob.creates(Map.of("title", "Back", "assigned_to", ann.username()));
            assertThat(anns.next().getString("notification.task_id")).isEqualTo(task);
        }
        JsonPath missed = bob.get("/changes?channel=me&since=1").jsonPath();
        assertThat(missed.getList("items.type"))
                .containsExactly(
                        "notification.read", "notification.created", "notification.read", "notification.deleted");
    }

    @Test
    void what_is_switched_off_or_muted_is_not_told() {
        bob.put(
                        "/notification-preferences",
                        Map.of("preferences", List.of(Map.of("kind", "commented", "in_app", false, "email", true))))
                .then()
                .statusCode(200);
        String muted = ann.creates("Muted");
        String project = ann.post("/projects", Map.of("name", "Noise")).path("id");
        bob.post("/tasks/" + muted + "/mute", Map.of()).then().statusCode(204);
        bob.post("/projects/" + project + "/mute", Map.of()).then().statusCode(204);
        ann.patch("/tasks/" + muted, Map.of("assigned_to", bob.username()));
        ann.creates(Map.of("title", "Noise", "project_id", project, "assigned_to", bob.username()));
        String heard = ann.creates(Map.of("title", "Heard", "assigned_to", bob.username()));
        ann.post("/tasks/" + heard + "/comments", Map.of("body", "Not told"));
        bob.delete("/tasks/" + muted + "/mute").then().statusCode(204);
        ann.patch("/tasks/" + muted, Map.of("status", "done"));

        assertThat(told(bob, 2))
                .containsExactly(
                        "status_changed: Ann Archer moved GEN-1 to done", "assigned: Ann Archer assigned GEN-2 to you");
        assertThat(bob.get("/notification-preferences").jsonPath().getList("preferences.findAll { !it.in_app }.kind"))
                .isEqualTo(List.of("commented"));
    }

    @Test
    void nobody_is_told_of_what_they_may_not_see() {
        String project = ann.post("/projects", Map.of("name", "Website", "access", "private"))
                .path("id");
        ann.post("/projects/" + project + "/members", Map.of("username", bob.username(), "role", "member"));
        String task = ann.creates(Map.of("title", "Paint", "project_id", project, "assigned_to", bob.username()));
        told(bob, 2);
        ann.delete("/projects/" + project + "/members/" + bob.memberId());
        ann.post("/tasks/" + task + "/comments", Map.of("body", "@" + bob.username() + " is gone"));
        assertThat(told(bob, 1)).containsExactly("role_changed: Ann Archer removed you from Website");
        assertThat(unread(bob)).isEqualTo(1);
    }

    @Test
    void due_dates_are_reminded_of_once_on_the_companys_own_day() {
        ann.patch("/company", Map.of("time_zone", "Pacific/Kiritimati"));
        LocalDate today = LocalDate.ofInstant(Instant.now(clock), ZoneId.of("Pacific/Kiritimati"));
        String tomorrow = ann.creates(dueOn(today.plusDays(1)));
        ann.creates(dueOn(today.plusDays(2)));
        ann.creates(dueOn(today.minusDays(1)));
        String done = ann.creates(dueOn(today));
        ann.patch("/tasks/" + done, Map.of("status", "done"));
        told(bob, 5);
        bob.post("/notifications/read-all", Map.of());

        AtOnce.call(4, replica -> {
            reminders.remind();
            return replica;
        });
        assertThat(unreadMessages())
                .containsExactlyInAnyOrder("GEN-1 is due tomorrow", "GEN-3 is overdue since " + today.minusDays(1));
        ann.patch("/tasks/" + tomorrow, Map.of("due_date", today.toString()));
        reminders.remind();
        assertThat(unreadMessages()).contains("GEN-1 is due today");
        clock.moveOn(Duration.ofDays(1));
        bob = Person.signIn(bob.username(), Person.PASSWORD);
        reminders.remind();
        assertThat(unreadMessages()).contains("GEN-1 is overdue since " + today, "GEN-2 is due tomorrow");
    }

    @Test
    void a_list_is_read_page_by_page() {
        for (int i = 0; i < 5; i++) {
            ann.creates(Map.of("title", "Task " + i, "assigned_to", bob.username()));
        }
        told(bob, 5);
        JsonPath first = bob.get("/notifications?limit=3&include_total=true").jsonPath();
        assertThat(first.getList("items.task_key")).isEqualTo(List.of("GEN-5", "GEN-4", "GEN-3"));
        assertThat(first.getInt("total")).isEqualTo(5);
        assertThat(bob.get("/notifications?limit=3&cursor=" + first.getString("next_cursor"))
                        .jsonPath()
                        .getList("items.task_key"))
                .isEqualTo(List.of("GEN-2", "GEN-1"));
        bob.get("/notifications?kind=everything").then().statusCode(422);
        ann.patch("/notifications/" + first.getString("items[0].id"), Map.of("read", true))
                .then()
                .statusCode(404);
    }

    private Map<String, Object> dueOn(LocalDate day) {
        return Map.of("title", "Due", "due_date", day.toString(), "assigned_to", bob.username());
    }

    private List<String> told(Person person, int number) {
        await().untilAsserted(
                        () -> assertThat(person.get("/notifications").jsonPath().getList("items"))
                                .hasSize(number));
        return person.get("/notifications").jsonPath().getList("items", Map.class).stream()
                .map(notification -> notification.get("kind") + ": " + notification.get("message"))
                .toList();
    }

    private List<String> unreadMessages() {
        return bob.get("/notifications?unread=true").jsonPath().getList("items.message");
    }

    private static int unread(Person person) {
        return person.get("/notifications/unread-count").path("unread_count");
    }
}
