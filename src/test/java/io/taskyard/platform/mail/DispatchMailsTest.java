package io.taskyard.platform.mail;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.taskyard.platform.tenancy.InCompany;
import io.taskyard.support.AtOnce;
import io.taskyard.support.Database;
import io.taskyard.support.Mailbox;
import io.taskyard.support.MoodySmtp.Mood;
import io.taskyard.support.MovableClock;
import io.taskyard.support.Person;
import io.taskyard.support.Yard;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of mails on their way to servers in all moods. */
@QuarkusTest
class DispatchMailsTest {

    @Inject
    Yard yard;

    @Inject
    Outbox outbox;

    @Inject
    Mailroom mailroom;

    @Inject
    TrimMails trim;

    @Inject
    InCompany inCompany;

    @Inject
    MovableClock clock;

    @Inject
    Database database;

    private Person ann;
    private UUID company;

    @BeforeEach
    void a_company() {
        ann = yard.founder();
        company = ann.company();
    }

    @AfterEach
    void all_is_well_again() {
        Mailbox.mood(Mood.FINE);
        Mailbox.slowness(0);
        clock.reset();
    }

    @Test
    void a_mail_whose_transaction_fails_is_never_sent() {
        String address = Yard.newName("x") + "@example.com";
        try {
            inCompany.run(company, () -> {
                outbox.add(NewMail.of("test", address, Map.of("text", "Hello")));
                throw new IllegalStateException("Something else goes wrong");
            });
        } catch (IllegalStateException expected) {
            assertThat(mailroom.deliver(company)).isZero();
        }
        assertThat(Mailbox.of(address)).isEmpty();
    }

    @Test
    void dispatchers_that_work_at_the_same_time_send_each_mail_once() {
        List<String> addresses = addresses(60);
        addresses.forEach(this::add);
        AtOnce.call(4, i -> mailroom.deliver(company));
        addresses.forEach(address -> assertThat(Mailbox.of(address)).hasSize(1));
    }

    @Test
    void a_server_that_is_away_is_tried_again_for_a_day() {
        String address = add();
        for (Mood mood : List.of(Mood.DOWN, Mood.BUSY, Mood.HANGING_UP, Mood.LOCKED)) {
            Mailbox.mood(mood);
            assertThat(mailroom.deliver(company)).as(mood.name()).isOne();
            assertThat(state(address)).as(mood.name()).startsWith("WAITING");
            clock.moveOn(Duration.ofHours(1));
        }
        Mailbox.mood(Mood.FINE);
        mailroom.deliver(company);
        assertThat(Mailbox.of(address)).hasSize(1);
        assertThat(state(address)).isEqualTo("SENT null");
    }

    @Test
    void a_mail_that_cannot_be_sent_for_a_day_is_parked_with_its_reason_until_an_admin_tries_it_again() {
        String address = add();
        Mailbox.mood(Mood.BUSY);
        for (int i = 0; i < 30; i++) {
            mailroom.deliver(company);
            clock.moveOn(Duration.ofHours(1));
        }
        assertThat(state(address)).startsWith("FAILED").contains("451 try again later");

        Mailbox.mood(Mood.FINE);
        Person again = Person.signIn(ann.username(), Person.PASSWORD);
        String id = again.get("/admin/mails?state=failed").path("items[0].id");
        again.post("/admin/mails/" + id + "/retry", Map.of())
                .then()
                .statusCode(200)
                .body("state", equalTo("waiting"))
                .body("address", equalTo(address));
        mailroom.deliver(company);
        assertThat(Mailbox.of(address)).hasSize(1);
        again.post("/admin/mails/" + id + "/retry", Map.of()).then().statusCode(409);
    }

    @Test
    void a_recipient_whom_the_server_does_not_know_is_not_tried_again() {
        String address = "nobody-" + Yard.newName("x") + "@example.com";
        add(address);
        mailroom.deliver(company);
        assertThat(state(address)).startsWith("FAILED").contains("550");
        assertThat(mailroom.deliver(company)).isZero();
    }

    @Test
    void health_says_degraded_and_not_dead_from_when_the_server_was_missed_until_it_answers_again() {
        for (Mood mood : List.of(Mood.DOWN, Mood.HANGING_UP, Mood.LOCKED)) {
            add();
            Mailbox.mood(mood);
            mailroom.deliver(company);
            assertHealth("degraded", 1);
            // That it does not know somebody, it says as a server that works.
            Mailbox.mood(Mood.FINE);
            add("nobody-" + Yard.newName("x") + "@example.com");
            mailroom.deliver(company);
            assertHealth("connected", 0);
        }
    }

    private static void assertHealth(String state, int away) {
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'Mail' }.data.state", equalTo(state));
        assertThat(given().get("/q/metrics").asString()).contains("taskyard_away{server=\"mail\"} " + away);
    }

    @Test
    void a_cancelled_mail_is_not_sent() {
        String address = add();
        String id = ann.get("/admin/mails").path("items[0].id");
        ann.post("/admin/mails/" + id + "/cancel", Map.of()).then().body("state", equalTo("cancelled"));
        assertThat(mailroom.deliver(company)).isZero();
        assertThat(Mailbox.of(address)).isEmpty();
        ann.post("/admin/mails/" + id + "/cancel", Map.of()).then().statusCode(409);
    }

    @Test
    void a_slow_server_delays_no_request() {
        Mailbox.slowness(2000);
        addresses(8).forEach(this::add);
        AtOnce.call(2, i -> {
            if (i == 0) {
                return mailroom.deliver(company);
            }
            // However slow the mail server is, requests ask the database alone.
            ann.creates("Meanwhile");
            return ann.get("/tasks").then().statusCode(200);
        });
        assertThat(mailroom.deliver(company)).isZero();
    }

    @Test
    void no_more_are_sent_at_a_time_than_the_company_is_allowed() {
        clock.moveToNext(Duration.ofSeconds(10));
        database.execute("INSERT INTO mail_allowance VALUES ('%s', '%s', 97, 0)"
                .formatted(company, clock.instant().truncatedTo(ChronoUnit.SECONDS)));
        addresses(5).forEach(this::add);
        assertThat(mailroom.deliver(company)).isEqualTo(3);
        clock.moveToNext(Duration.ofSeconds(10));
        assertThat(mailroom.deliver(company)).isEqualTo(2);
    }

    @Test
    void no_more_are_sent_at_a_time_than_the_installation_is_allowed() {
        clock.moveOn(Duration.ofDays(1000));
        clock.moveToNext(Duration.ofSeconds(10));
        database.execute("INSERT INTO mail_allowance VALUES ('%s', '%s', 9996, 0)"
                .formatted(Outbox.INSTALLATION, clock.instant().truncatedTo(ChronoUnit.SECONDS)));
        addresses(5).forEach(this::add);
        assertThat(mailroom.deliver(company)).isEqualTo(4);
        clock.moveToNext(Duration.ofSeconds(10));
        assertThat(mailroom.deliver(company)).isOne();
    }

    @Test
    void a_mail_that_was_left_by_a_dispatcher_that_died_is_sent_by_another_under_the_same_id() {
        String address = add();
        database.execute("UPDATE outbox_mail SET tries = 1, due_at = '%s' WHERE address = '%s'"
                .formatted(clock.instant().plus(Duration.ofMinutes(3)), address));
        assertThat(mailroom.deliver(company)).isZero();
        clock.moveOn(Duration.ofMinutes(4));
        assertThat(mailroom.deliver(company)).isOne();
        String id = database.column("SELECT id FROM outbox_mail WHERE address = '" + address + "'")
                .get(0);
        assertThat(Mailbox.only(address).header("Message-ID")).containsExactly("<" + id + "@localhost>");
    }

    @Test
    void mails_that_are_done_with_are_kept_for_a_month() {
        add();
        add();
        String cancelled = ann.get("/admin/mails").path("items[0].id");
        ann.post("/admin/mails/" + cancelled + "/cancel", Map.of());
        clock.moveOn(Duration.ofDays(29));
        trim.trim();
        assertThat(mails()).isEqualTo(2);
        clock.moveOn(Duration.ofDays(2));
        trim.trim();
        assertThat(mails()).isEqualTo(1);
    }

    private int mails() {
        return database.column("SELECT id FROM outbox_mail WHERE company_id = '" + company + "'")
                .size();
    }

    private static List<String> addresses(int number) {
        List<String> addresses = IntStream.range(0, number)
                .mapToObj(i -> Yard.newName("x") + "@example.com")
                .toList();
        assertThat(new HashSet<>(addresses)).hasSize(number);
        return addresses;
    }

    private String add() {
        String address = Yard.newName("x") + "@example.com";
        add(address);
        return address;
    }

    private void add(String address) {
        inCompany.run(company, () -> outbox.add(NewMail.of("test", address, Map.of("text", "Hello"))));
    }

    private String state(String address) {
        return database.column(
                        "SELECT state || ' ' || coalesce(last_error, 'null') FROM outbox_mail WHERE address = '%s'"
                                .formatted(address))
                .get(0);
    }
}
