package io.taskyard.identity.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.taskyard.platform.mail.Mailroom;
import io.taskyard.support.Database;
import io.taskyard.support.Mailbox;
import io.taskyard.support.Mailbox.Received;
import io.taskyard.support.MovableClock;
import io.taskyard.support.Person;
import io.taskyard.support.Yard;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The mails that keep an account its owner's. */
@QuarkusTest
class AccountMailTest {

    private static final String NEW_PASSWORD = "another good password";

    @Inject
    Yard yard;

    @Inject
    Mailroom mailroom;

    @Inject
    MovableClock clock;

    @Inject
    Database database;

    private Person ann;
    private String address;

    @BeforeEach
    void somebody_who_registers() {
        ann = yard.founder();
        address = ann.username() + "@example.com";
    }

    @AfterEach
    void the_clock_goes_right_again() {
        clock.reset();
    }

    @Test
    void whoever_registers_is_asked_whether_the_address_is_theirs() {
        ann.get("/auth/profile").then().body("email_verified", equalTo(false));
        Received mail = newest("Confirm your e-mail address");
        verify(mail.token()).statusCode(204);
        ann.get("/auth/profile").then().body("email_verified", equalTo(true));
        verify(mail.token() + "x").statusCode(422).body("errors[0].code", equalTo("invalid_token"));
    }

    @Test
    void a_forgotten_password_is_set_anew_once_and_all_sessions_end() {
        forgot(address).statusCode(202);
        Received mail = newest("Set a new password");
        assertThat(mail.text()).doesNotContain(ann.access());

        reset(mail.token()).statusCode(204);
        ann.get("/auth/profile").then().statusCode(401);
        Person.signIn(ann.username(), NEW_PASSWORD);
        reset(mail.token()).statusCode(422).body("errors[0].code", equalTo("invalid_token"));
        assertThat(newest("Your password was changed").text()).contains("If this was not you");
    }

    @Test
    void the_link_is_good_for_half_an_hour() {
        forgot(address);
        String token = newest("Set a new password").token();
        clock.moveOn(Duration.ofMinutes(31));
        reset(token).statusCode(422);
    }

    @Test
    void nobody_learns_by_asking_which_addresses_have_an_account() {
        String known = forgot(address).statusCode(202).extract().asString();
        String unknown = forgot("nobody-" + address).statusCode(202).extract().asString();
        assertThat(unknown).isEqualTo(known);
        mailroom.deliverTheInstallations();
        assertThat(Mailbox.of("nobody-" + address)).isEmpty();
    }

    @Test
    void nobody_is_flooded_with_links() {
        for (int i = 0; i < 5; i++) {
            forgot(address).statusCode(202);
        }
        mailroom.deliverTheInstallations();
        assertThat(mails("Set a new password")).hasSize(3);
    }

    @Test
    void a_changed_address_is_told_to_the_former_one_and_asked_of_the_new_one() {
        String other = Yard.newName("other") + "@example.org";
        ann.post("/auth/email", Map.of("email", other, "current_password", "wrong"))
                .then()
                .statusCode(422);
        ann.post("/auth/email", Map.of("email", other, "current_password", Person.PASSWORD))
                .then()
                .statusCode(204);
        Person bob = yard.founder();
        bob.post("/auth/email", Map.of("email", other, "current_password", Person.PASSWORD))
                .then()
                .statusCode(409)
                .body("code", equalTo("email_taken"));
        Received told = newest("Your e-mail address was changed");
        assertThat(told.text()).doesNotContain(other);
        verify(Mailbox.only(other).token()).statusCode(204);
        ann.get("/auth/profile").then().body("email", equalTo(other)).body("email_verified", equalTo(true));
        forgot(address).statusCode(202);
        mailroom.deliverTheInstallations();
        assertThat(mails("Set a new password")).isEmpty();
    }

    @Test
    void a_sign_in_on_a_device_that_was_never_seen_is_told() {
        Person.nobody()
                .header("User-Agent", "Netscape/4.0 <b>evil</b>")
                .body(Map.of("username", ann.username(), "password", Person.PASSWORD))
                .post("/api/v1/auth/login")
                .then()
                .statusCode(200);
        Person.nobody()
                .header("User-Agent", "Netscape/4.1 <b>evil</b>")
                .body(Map.of("username", ann.username(), "password", Person.PASSWORD))
                .post("/api/v1/auth/login")
                .then()
                .statusCode(200);
        Received mail = newest("New sign-in to your account");
        assertThat(mails("New sign-in to your account")).hasSize(1);
        assertThat(mail.text()).contains("Netscape/4.0 <b>evil</b>");
        assertThat(mail.html()).contains("&lt;b&gt;evil").doesNotContain("<b>evil");
    }

    @Test
    void mail_is_written_in_the_language_of_its_reader() {
        ann.patch("/auth/profile", Map.of("locale", "de")).then().statusCode(200);
        forgot(address);
        Received mail = newest("Neues Passwort setzen");
        assertThat(mail.html()).contains("lang=\"de\"").contains("Der Link gilt einmal");
        ann.patch("/auth/profile", Map.of("locale", "xx")).then().statusCode(422);
    }

    @Test
    void no_secret_of_an_account_is_kept_in_the_outbox() {
        forgot(address);
        String token = newest("Set a new password").token();
        assertThat(database.column("SELECT o::text FROM outbox_mail o WHERE address = '" + address + "'"))
                .isNotEmpty()
                .noneMatch(row -> row.contains(token.substring(0, 20)));
    }

    private Received newest(String subject) {
        mailroom.deliverTheInstallations();
        List<Received> mails = mails(subject);
        assertThat(mails).isNotEmpty();
        return mails.get(mails.size() - 1);
    }

    private List<Received> mails(String subject) {
        return Mailbox.of(address).stream()
                .filter(mail -> mail.subject().equals(subject))
                .toList();
    }

    private static ValidatableResponse forgot(String email) {
        return Person.nobody()
                .body(Map.of("email", email))
                .post("/api/v1/auth/password/forgot")
                .then();
    }

    private static ValidatableResponse reset(String token) {
        return Person.nobody()
                .body(Map.of("token", token, "password", NEW_PASSWORD, "password_confirm", NEW_PASSWORD))
                .post("/api/v1/auth/password/reset")
                .then();
    }

    private static ValidatableResponse verify(String token) {
        return Person.nobody()
                .body(Map.of("token", token))
                .post("/api/v1/auth/email/verify")
                .then();
    }
}
