package io.taskyard.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.taskyard.platform.mail.Mailroom;
import io.taskyard.support.Database;
import io.taskyard.support.Mailbox;
import io.taskyard.support.Mailbox.Received;
import io.taskyard.support.MoodySmtp.Mood;
import io.taskyard.support.MovableClock;
import io.taskyard.support.Person;
import io.taskyard.support.Yard;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which mails people get about tasks, what they say, and how people get rid of them. */
@QuarkusTest
class TaskMailTest {

    @Inject
    Yard yard;

    @Inject
    Mailroom mailroom;

    @Inject
    MovableClock clock;

    @Inject
    Database database;

    private Person ann;
    private Person bob;
    private String task;

    @BeforeEach
    void a_task_of_bobs_of_which_he_knows() {
        ann = yard.founder();
        bob = yard.member(ann.company());
        task = ann.creates(Map.of("title", "Paint", "assigned_to", bob.username()));
    }

    @AfterEach
    void the_clock_goes_right_again() {
        Mailbox.mood(Mood.FINE);
        clock.reset();
    }

    @Test
    void what_happens_within_ten_seconds_is_one_mail_that_says_what_changed() {
        change(Map.of("status", "in_progress"));
        change(Map.of("status", "done", "title", "Paint <b>it</b>"));
        ann.post("/tasks/" + task + "/comments", Map.of("body", "Which \"colour\"?\n<script>x</script>"));
        assertThat(sent(Duration.ofSeconds(5))).isEmpty();

        Received mail = only(sent(Duration.ofSeconds(6)));
        assertThat(mail.subject()).isEqualTo("GEN-1 Paint <b>it</b>");
        assertThat(mail.text())
                .contains(
                        "Ann Archer assigned GEN-1 to you",
                        "Ann Archer commented on GEN-1",
                        "Which \"colour\"?",
                        "Status: to do → done",
                        "Title: Paint → Paint <b>it</b>",
                        "/tasks/GEN-1");
        assertThat(mail.html()).contains("&lt;script&gt;", "Paint &lt;b&gt;it").doesNotContain("<script>x", "<b>it");
    }

    @Test
    void what_is_undone_in_time_was_never_told() {
        change(nothing("assigned_to"));
        assertThat(sent(Duration.ofSeconds(11))).isEmpty();
        assertThat(states()).containsExactly("CANCELLED");

        String other = ann.creates(Map.of("title", "Sand", "assigned_to", bob.username()));
        ann.delete("/tasks/" + other);
        assertThat(sent(Duration.ofSeconds(11))).isEmpty();
    }

    @Test
    void a_status_that_goes_there_and_back_is_no_change() {
        sent(Duration.ofSeconds(11));
        change(Map.of("status", "done"));
        change(Map.of("status", "todo"));
        assertThat(sent(Duration.ofSeconds(11))).hasSize(1);
    }

    @Test
    void the_end_of_a_task_of_which_people_knew_is_told_unless_it_is_taken_back() {
        sent(Duration.ofSeconds(11));
        change(Map.of("status", "in_progress"));
        ann.delete("/tasks/" + task);
        List<Received> mails = sent(Duration.ofSeconds(11));
        assertThat(mails).hasSize(2);
        assertThat(mails.get(1).text()).contains("Ann Archer deleted GEN-1").doesNotContain("Status");

        ann.post("/tasks/" + task + "/restore", Map.of());
        ann.delete("/tasks/" + task);
        ann.post("/tasks/" + task + "/restore", Map.of());
        assertThat(sent(Duration.ofSeconds(11))).hasSize(2);
    }

    @Test
    void nobody_is_mailed_of_their_own_doing_unless_they_ask_for_it() {
        sent(Duration.ofSeconds(11));
        bob.patch("/tasks/" + task, Map.of("status", "in_progress"));
        assertThat(sent(Duration.ofSeconds(11))).hasSize(1);
        bob.put("/notification-preferences", Map.of("preferences", List.of(), "own_changes", true))
                .then()
                .statusCode(200);
        bob.patch("/tasks/" + task, Map.of("status", "done"));
        assertThat(sent(Duration.ofSeconds(11))).hasSize(2);
    }

    @Test
    void kinds_and_tasks_that_are_turned_off_are_not_mailed() {
        sent(Duration.ofSeconds(11));
        bob.put(
                "/notification-preferences",
                Map.of("preferences", List.of(Map.of("kind", "status_changed", "in_app", true, "email", false))));
        change(Map.of("status", "done"));
        assertThat(sent(Duration.ofSeconds(11))).hasSize(1);
        bob.post("/tasks/" + task + "/mute", Map.of()).then().statusCode(204);
        ann.post("/tasks/" + task + "/comments", Map.of("body", "Hello"));
        assertThat(sent(Duration.ofSeconds(11))).hasSize(1);
    }

    @Test
    void who_loses_sight_of_a_task_before_the_mail_goes_gets_none() {
        sent(Duration.ofSeconds(11));
        change(Map.of("status", "in_progress"));
        caughtUp();
        String project = ann.get("/tasks/" + task).path("project_id");
        ann.patch("/projects/" + project, Map.of("access", "private")).then().statusCode(200);
        assertThat(sent(Duration.ofSeconds(11))).hasSize(1);
    }

    @Test
    void the_mails_about_one_task_are_one_thread() {
        Received first = only(sent(Duration.ofSeconds(11)));
        change(Map.of("status", "done"));
        Received second = sent(Duration.ofSeconds(11)).get(1);
        assertThat(first.header("Message-ID")).isNotEqualTo(second.header("Message-ID"));
        assertThat(first.header("References")).hasSize(1).isEqualTo(second.header("References"));
        assertThat(second.header("In-Reply-To")).isEqualTo(first.header("References"));
        assertThat(second.header("Auto-Submitted")).containsExactly("auto-generated");
    }

    @Test
    void a_mail_that_has_to_wait_is_not_overtaken_by_a_later_one_about_the_task() {
        Mailbox.mood(Mood.BUSY);
        assertThat(sent(Duration.ofSeconds(11))).isEmpty();
        Mailbox.mood(Mood.FINE);
        change(Map.of("status", "done"));
        // The later one is due before the earlier one is tried again.
        assertThat(sent(Duration.ofSeconds(11))).isEmpty();
        List<Received> mails = sent(Duration.ofSeconds(30));
        assertThat(mails).hasSize(2);
        assertThat(mails.get(0).text()).contains("assigned GEN-1 to you");
        assertThat(mails.get(1).text()).contains("moved GEN-1 to done");
    }

    @Test
    void one_click_ends_mails_of_a_kind_without_a_sign_in_and_a_look_does_not() {
        Received mail = only(sent(Duration.ofSeconds(11)));
        assertThat(mail.header("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        String token = mail.header("List-Unsubscribe").get(0).replaceAll("\\s", "");
        token = token.substring(token.indexOf("token=") + 6, token.length() - 1);

        Person.nobody()
                .get("/api/v1/unsubscribe?token=" + token)
                .then()
                .statusCode(200)
                .contentType("text/html");
        assertThat(email("assigned")).isTrue();
        RestAssured.given()
                .contentType("application/x-www-form-urlencoded")
                .formParam("List-Unsubscribe", "One-Click")
                .queryParam("token", token)
                .post("/api/v1/unsubscribe")
                .then()
                .statusCode(200);
        assertThat(email("assigned")).isFalse();
        assertThat(email("commented")).isTrue();
        Person.nobody().post("/api/v1/unsubscribe?token=" + token + "x").then().statusCode(404);
    }

    @Test
    void a_title_or_a_name_makes_no_header_of_its_own() {
        ann.patch(
                        "/auth/profile",
                        Map.of("first_name", "Ann\" <eve@example.com>, \"", "last_name", "{company} <i>A</i>"))
                .then()
                .statusCode(200);
        ann.post("/tasks/" + task + "/comments", Map.of("body", "Hello"));
        ann.patch("/tasks/" + task, Map.of("title", "x\r\nBcc: eve@example.com"))
                .then()
                .statusCode(422);
        ann.request()
                .contentType("application/merge-patch+json; charset=UTF-8")
                .body(Map.of("title", "Bcc: eve@example.com \u2028 ü <eve@example.com>, \"?=\""))
                .patch("/api/v1/tasks/" + task)
                .then()
                .statusCode(200);
        Received mail = only(sent(Duration.ofSeconds(11)));
        assertThat(mail.subject()).isEqualTo("GEN-1 Bcc: eve@example.com ü <eve@example.com>, \"?=\"");
        assertThat(mail.header("Bcc")).isEmpty();
        assertThat(mail.header("From")).containsExactly("Taskyard <no-reply@localhost>");
        assertThat(mail.html()).doesNotContain("<i>A").contains("{company}");
        assertThat(mail.header("To")).containsExactly(bob.username() + "@example.com");
    }

    @Test
    void mails_are_written_in_the_language_of_their_reader() {
        bob.patch("/auth/profile", Map.of("locale", "de")).then().statusCode(200);
        change(Map.of("status", "in_progress"));
        Received mail = only(sent(Duration.ofSeconds(11)));
        assertThat(mail.text()).contains("Ann Archer hat dir GEN-1 zugewiesen", "Status: offen → in Arbeit");
    }

    private void change(Map<String, ?> patch) {
        ann.patch("/tasks/" + task, patch).then().statusCode(200);
    }

    private static Map<String, Object> nothing(String field) {
        Map<String, Object> patch = new HashMap<>();
        patch.put(field, null);
        return patch;
    }

    private List<Received> sent(Duration later) {
        caughtUp();
        clock.moveOn(later);
        mailroom.deliver(ann.company());
        return Mailbox.of(bob.username() + "@example.com").stream()
                .filter(mail -> !mail.subject().startsWith("New sign-in"))
                .toList();
    }

    private void caughtUp() {
        await().until(() -> database.column(
                        """
                        SELECT c.last_seq = r.seq FROM change_count c JOIN change_reader r ON r.company_id = c.company_id
                        WHERE c.channel = 'COMPANY' AND r.name = 'notifications' AND c.company_id = '%s'
                        """
                                .formatted(ann.company()))
                .equals(List.of("t")));
    }

    private List<String> states() {
        return database.column(
                "SELECT state FROM outbox_mail WHERE company_id = '%s' AND kind = 'task'".formatted(ann.company()));
    }

    private boolean email(String kind) {
        return bob.get("/notification-preferences")
                .jsonPath()
                .getBoolean("preferences.find { it.kind == '%s' }.email".formatted(kind));
    }

    private static Received only(List<Received> mails) {
        assertThat(mails).hasSize(1);
        return mails.get(0);
    }
}
