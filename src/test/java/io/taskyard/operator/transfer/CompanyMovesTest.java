package io.taskyard.operator.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.taskyard.attachment.StoreWork;
import io.taskyard.audit.chain.TrailWork;
import io.taskyard.operator.transfer.CompanyMoves.Ended;
import io.taskyard.platform.problem.Problem;
import io.taskyard.platform.store.ObjectStore;
import io.taskyard.support.CompanyRows;
import io.taskyard.support.Database;
import io.taskyard.support.Furnishing;
import io.taskyard.support.MovableClock;
import io.taskyard.support.Person;
import io.taskyard.support.Uploads;
import io.taskyard.support.Yard;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Companies that leave and come back: to an installation that has forgotten them, or has somebody else in their place. */
@QuarkusTest
class CompanyMovesTest {

    @Inject
    CompanyMoves moves;

    @Inject
    Furnishing furnishing;

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
    TrailWork trailWork;

    @Inject
    MovableClock clock;

    private Path folder;

    @BeforeEach
    void somewhere_to_write() throws IOException {
        folder = Files.createTempDirectory("moves");
    }

    @AfterEach
    void the_clock_goes_right_again() throws IOException {
        clock.reset();
        try (var files = Files.list(folder)) {
            files.forEach(file -> file.toFile().delete());
        }
        Files.delete(folder);
    }

    @Test
    void a_company_comes_back_with_all_it_had_and_leaves_again_as_the_same_file() throws IOException {
        Person ann = furnishing.furnish();
        UUID company = ann.company();
        Person gone = yard.member(company);
        ann.delete("/members/" + gone.memberId());
        ann.post("/members/" + gone.memberId() + "/erasure", Map.of()).then().statusCode(200);
        String attachment = database.column(
                        "SELECT id::text FROM attachment WHERE company_id = ? AND state = 'READY'", company)
                .get(0);
        List<String> before = carried(company);

        Path first = folder.resolve("first.zip");
        assertThat(moves.export(company, first).code()).isZero();
        ann.get("/audit?action=company.exported").then().body("items.source.job", hasItem("export-company"));
        moves.forget(company, attachment);

        Ended arrived = moves.bring(first);
        assertThat(arrived.code()).as(arrived.said()).isZero();
        assertThat(arrived.said())
                .contains("This installation has signed the file.", "Accounts opened without a password");
        assertThat(carried(company)).containsExactlyInAnyOrderElementsOf(before);
        Path second = folder.resolve("second.zip");
        assertThat(moves.export(company, second).code()).isZero();
        assertThat(digest(second)).isEqualTo(digest(first));

        // Of those who were forgotten there is no account in the file, and of nobody a password.
        assertThat(database.column("SELECT username FROM account WHERE username = ?", gone.username()))
                .isEmpty();
        Person.nobody()
                .contentType("application/json")
                .body(Map.of("username", ann.username(), "password", Person.PASSWORD))
                .post("/api/v1/auth/login")
                .then()
                .statusCode(401);
        life_goes_on(ann, attachment);
    }

    private void life_goes_on(Person ann, String attachment) {
        long seq = head(ann);
        long revision = revision(ann);
        String task = ann.creates("After the move");
        ann.patch("/tasks/" + task, Map.of("status", "in_progress")).then().statusCode(200);
        assertThat(head(ann)).isEqualTo(seq + 2);
        assertThat(revision(ann)).isEqualTo(revision + 2);
        ann.get("/audit/verify").then().body("valid", equalTo(true));
        ann.get("/tasks/" + task + "/history").then().body("items", hasSize(2));
        assertThat(Uploads.fetch(ann.get("/attachments/" + attachment + "/download")
                                .header("Location"))
                        .statusCode())
                .isEqualTo(200);
        // What was on its way to the old store is forgotten in time, and what has arrived stays.
        clock.moveOn(Duration.ofDays(3));
        storeWork.catchUp();
        assertThat(store.find(CompanyMoves.content(ann.company(), attachment))).isPresent();
    }

    @Test
    void the_same_file_may_be_given_again_and_no_other_replaces_what_is_here() {
        Person ann = yard.founder();
        Path file = folder.resolve("acme.zip");
        moves.export(ann.company(), file);
        assertThatThrownBy(() -> moves.bring(file)).isInstanceOf(Problem.class).hasMessageContaining("is here already");
        moves.forget(ann.company());
        assertThat(moves.bring(file).said()).contains("is here now");
        assertThat(moves.bring(file)).satisfies(again -> {
            assertThat(again.code()).isZero();
            assertThat(again.said()).contains("is here already");
        });
        ann.creates("Task");
        Path other = folder.resolve("other.zip");
        moves.export(ann.company(), other);
        assertThatThrownBy(() -> moves.bring(other)).isInstanceOf(Problem.class).hasMessageContaining("another file");
        assertThatThrownBy(() -> moves.export(ann.company(), other))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("is there already");
    }

    @Test
    void a_trail_that_was_cut_is_trusted_in_the_other_place_too() {
        clock.moveOn(Duration.ofDays(-400));
        Person ann = yard.founder();
        clock.reset();
        ann = Person.signIn(ann.username(), Person.PASSWORD);
        ann.patch("/company", Map.of("audit_retention_days", 365)).then().statusCode(200);
        trailWork.cut();
        ann.get("/audit/verify").then().body("checked", equalTo(3));
        Path file = folder.resolve("acme.zip");
        assertThat(moves.export(ann.company(), file).code()).isZero();
        moves.forget(ann.company());
        assertThat(moves.bring(file).code()).isZero();
        ann.get("/audit/verify").then().body("valid", equalTo(true)).body("checked", equalTo(3));
    }

    @Test
    void a_trail_that_was_broken_is_so_in_the_other_place_too() {
        Person ann = yard.founder();
        ann.creates("Task");
        database.execute("UPDATE task_aud SET title = 'x' WHERE company_id = '" + ann.company() + "'");
        Path file = folder.resolve("acme.zip");
        assertThat(moves.export(ann.company(), file).said()).contains("broken at revision 2");
        moves.forget(ann.company());
        assertThat(moves.bring(file).code()).isZero();
        ann.get("/audit/verify").then().body("first_broken", equalTo(2));
        // Others are not to find it broken.
        moves.forget(ann.company());
    }

    // Without what stays behind, and in accounts what is not carried.
    private List<String> carried(UUID company) {
        return CarriedTable.ALL.stream()
                .filter(table -> !table.equals(CarriedTable.ACCOUNT)
                        && !table.name().equals("external_source")
                        && !table.equals(CarriedTable.ANCHOR))
                .flatMap(table -> database
                        .column("SELECT '" + table.name() + " ' || to_jsonb(t)::text FROM " + table.name() + " t WHERE "
                                + table.rows().replace("current_company()", "'" + company + "'"))
                        .stream())
                .toList();
    }

    private static byte[] digest(Path path) throws IOException {
        try (CompanyFile file = CompanyFile.open(path, bytes -> {})) {
            return file.digest();
        }
    }

    private static long head(Person person) {
        return person.get("/changes").jsonPath().getLong("seq");
    }

    private static long revision(Person person) {
        return person.get("/audit/verify").jsonPath().getLong("head_revision");
    }
}
