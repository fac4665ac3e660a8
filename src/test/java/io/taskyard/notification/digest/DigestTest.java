package io.taskyard.notification.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.taskyard.platform.mail.Mailroom;
import io.taskyard.platform.tenancy.InCompany;
import io.taskyard.support.AtOnce;
import io.taskyard.support.Database;
import io.taskyard.support.Mailbox;
import io.taskyard.support.Mailbox.Received;
import io.taskyard.support.MovableClock;
import io.taskyard.support.Person;
import io.taskyard.support.Yard;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What digests say, to whom, and how often. */
@QuarkusTest
class DigestTest {

    @Inject
    Yard yard;

    @Inject
    Mailroom mailroom;

    @Inject
    SendDigests sendDigests;

    @Inject
    InCompany inCompany;

    @Inject
    MovableClock clock;

    @Inject
    Database database;

    private Person ann;
    private Person bob;

    @BeforeEach
    void a_company_of_two_with_daily_digests_for_bob() {
        ann = yard.founder();
        bob = yard.member(ann.company());
        begun();
        choose("daily");
    }

    @AfterEach
    void the_clock_goes_right_again() {
        clock.reset();
    }

    @Test
    void a_digest_says_what_is_due_overdue_done_assigned_and_commented() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        task(Map.of(
                "title",
                "Late",
                "assigned_to",
                bob.username(),
                "due_date",
                today.minusDays(3).toString()));
        task(Map.of(
                "title",
                "Soon",
                "assigned_to",
                bob.username(),
                "due_date",
                today.plusDays(4).toString()));
        String done = task(Map.of("title", "Finished", "assigned_to", bob.username()));
        ann.patch("/tasks/" + done, Map.of("status", "done"));
        ann.post("/tasks/" + done + "/comments", Map.of("body", "Well done"));
        task(Map.of("title", "Nothing to him"));

        Received digest = only(digests(Duration.ofHours(24)));
        assertThat(digest.subject()).startsWith("Your work in Company of ");
        assertThat(digest.text())
                .containsSubsequence(
                        "Overdue", "Late", "Due in the next days", "Soon", "Newly assigned to you", "Soon", "Late")
                .containsSubsequence("Newly commented", "Finished", "Done", "Finished")
                .doesNotContain("Nothing to him");
        assertThat(digest.header("List-Unsubscribe")).isNotEmpty();
    }

    @Test
    void nothing_to_say_is_nothing_sent() {
        assertThat(digests(Duration.ofHours(24))).isEmpty();
        assertThat(database.column("SELECT id FROM outbox_mail WHERE kind = 'digest' AND company_id = '%s'"
                        .formatted(ann.company())))
                .isEmpty();
    }

    @Test
    void each_period_has_one_digest_however_many_replicas_look() {
        task(Map.of("title", "Mine", "assigned_to", bob.username()));
        clock.moveOn(Duration.ofHours(24));
        AtOnce.call(8, i -> inCompany.call(ann.company(), sendDigests::sendSome));
        assertThat(digests(Duration.ZERO)).hasSize(1);

        ann = Person.signIn(ann.username(), Person.PASSWORD);
        task(Map.of("title", "Next day", "assigned_to", bob.username()));
        List<Received> second = digests(Duration.ofHours(24));
        assertThat(second).hasSize(2);
        assertThat(second.get(1).text()).contains("Next day").doesNotContain("Mine");
    }

    @Test
    void who_has_left_or_wants_none_gets_none() {
        task(Map.of("title", "Mine", "assigned_to", bob.username()));
        choose("none");
        assertThat(digests(Duration.ofDays(8))).isEmpty();
        ann = Person.signIn(ann.username(), Person.PASSWORD);
        bob = Person.signIn(bob.username(), Person.PASSWORD);
        choose("daily");
        ann.delete("/members/" + bob.memberId());
        assertThat(digests(Duration.ofHours(24))).isEmpty();
    }

    @Test
    void everybody_begins_with_a_weekly_one() {
        assertThat(ann.get("/notification-preferences").jsonPath().<Map<String, Object>>get("digest"))
                .containsEntry("frequency", "weekly")
                .containsEntry("weekday", 1)
                .containsEntry("hour", 8);
    }

    @Test
    void a_zone_or_an_hour_that_there_is_not_is_refused() {
        Map<String, Object> digest =
                new HashMap<>(Map.of("frequency", "daily", "weekday", 1, "hour", 24, "time_zone", "Europe/Nowhere"));
        assertThat(bob.put("/notification-preferences", Map.of("preferences", List.of(), "digest", digest))
                        .then()
                        .statusCode(422)
                        .extract()
                        .<List<String>>path("errors.field"))
                .containsExactlyInAnyOrder("digest.hour", "digest.time_zone");
    }

    private String task(Map<String, ?> content) {
        return ann.creates(content);
    }

    private List<Received> digests(Duration later) {
        clock.moveOn(later);
        inCompany.call(ann.company(), sendDigests::sendSome);
        mailroom.deliver(ann.company());
        return Mailbox.of(bob.username() + "@example.com").stream()
                .filter(mail -> mail.subject().startsWith("Your work in"))
                .toList();
    }

    private void begun() {
        await().until(() ->
                database.column("SELECT member_id FROM mail_setting WHERE company_id = '%s'".formatted(ann.company()))
                                .size()
                        == 2);
    }

    private void choose(String frequency) {
        Map<String, Object> digest = Map.of("frequency", frequency, "weekday", 1, "hour", 8, "time_zone", "Asia/Tokyo");
        bob.put("/notification-preferences", Map.of("preferences", List.of(), "digest", digest))
                .then()
                .statusCode(200);
    }

    private static Received only(List<Received> mails) {
        assertThat(mails).hasSize(1);
        return mails.get(0);
    }
}
