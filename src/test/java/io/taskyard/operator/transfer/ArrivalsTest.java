package io.taskyard.operator.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.taskyard.attachment.StoreWork;
import io.taskyard.operator.transfer.CompanyMoves.Ended;
import io.taskyard.platform.problem.Problem;
import io.taskyard.platform.store.ObjectStore;
import io.taskyard.support.CompanyRows;
import io.taskyard.support.Database;
import io.taskyard.support.MovableClock;
import io.taskyard.support.Person;
import io.taskyard.support.Uploads;
import io.taskyard.support.Yard;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Companies that come to where not everything is as they need it: who is there already, and what has been lost. */
@QuarkusTest
class ArrivalsTest {

    @Inject
    CompanyMoves moves;

    @Inject
    Yard yard;

    @Inject
    CompanyRows rows;

    @Inject
    Database database;

    @Inject
    ObjectStore store;

    @Inject
    StoreWork storeWork;

    @Inject
    MovableClock clock;

    private Person ann;
    private Path file;

    @BeforeEach
    void a_company() throws IOException {
        ann = yard.founder();
        file = Files.createTempDirectory("arrivals").resolve("acme.zip");
    }

    @AfterEach
    void the_clock_goes_right_again() {
        clock.reset();
    }

    @Test
    void people_are_known_again_by_addresses_that_are_verified() {
        Person bob = yard.member(ann.company());
        moves.export(ann.company(), file);
        moves.forget(ann.company());
        String address = ann.username() + "@example.com";
        String other = Yard.newName("other");
        account(other, address);
        account(bob.username(), Yard.newName("else") + "@example.com");

        assertThatThrownBy(() -> moves.bring(file))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("never verified")
                .hasMessageContaining(other);
        assertThat(rows.contents(ann.company())).isEmpty();

        database.execute("UPDATE account SET email_verified_at = now() WHERE username = '" + other + "'");
        Ended arrived = moves.bring(file);
        String renamed = bob.username() + "-" + accountOf(bob.memberId()).substring(30);
        assertThat(arrived.said())
                .contains(ann.username() + " is called " + other + " here.")
                .contains(bob.username() + " is called " + renamed + " here.")
                .contains("\"forgot password\": 1.");
        assertThat(database.column(
                        "SELECT m.username FROM member m JOIN account a ON a.id = m.account_id AND a.username = m.username"
                                + " WHERE m.company_id = ? ORDER BY m.number",
                        ann.company()))
                .containsExactly(other, renamed);
    }

    @Test
    void what_was_brought_for_a_company_that_never_arrived_is_removed() {
        String attachment = Uploads.attach(ann, ann.creates("Task"), "notes.txt", "Notes");
        moves.export(ann.company(), file);
        moves.forget(ann.company(), attachment);
        account(Yard.newName("other"), ann.username() + "@example.com");

        assertThatThrownBy(() -> moves.bring(file)).isInstanceOf(Problem.class);
        assertThat(store.find(CompanyMoves.content(ann.company(), attachment))).isPresent();
        clock.moveOn(Duration.ofDays(1).plusMinutes(1));
        storeWork.catchUp();
        assertThat(store.find(CompanyMoves.content(ann.company(), attachment))).isEmpty();
        assertThat(moves.bring(file, "--trust-addresses").code()).isZero();
        clock.moveOn(Duration.ofDays(2));
        storeWork.catchUp();
        assertThat(store.find(CompanyMoves.content(ann.company(), attachment))).isPresent();
    }

    @Test
    void a_content_that_the_store_has_lost_is_named_and_the_rest_is_taken() {
        String task = ann.creates("Task");
        String lost = Uploads.attach(ann, task, "lost.txt", "Lost");
        String kept = Uploads.attach(ann, task, "kept.txt", "Kept");
        store.remove(CompanyMoves.content(ann.company(), lost));
        assertThat(moves.export(ann.company(), file)).satisfies(ended -> {
            assertThat(ended.code()).isEqualTo(1);
            assertThat(ended.said()).contains(lost).doesNotContain(kept);
        });
        moves.forget(ann.company());
        assertThat(moves.bring(file).code()).isZero();
    }

    private void account(String username, String email) {
        database.execute(
                "INSERT INTO account (id, username, email, password_hash, created_at, version) VALUES (gen_random_uuid(), '"
                        + username + "', '" + email + "', '', now(), 0)");
    }

    private String accountOf(String member) {
        return database.column("SELECT account_id::text FROM member WHERE id = ?", UUID.fromString(member))
                .get(0);
    }
}
