package io.taskyard.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.taskyard.label.Label;
import io.taskyard.label.LabelContent;
import io.taskyard.platform.sql.PlainSql;
import io.taskyard.platform.sql.Sql;
import io.taskyard.platform.tenancy.InCompany;
import io.taskyard.support.AtOnce;
import io.taskyard.support.Database;
import io.taskyard.support.Person;
import io.taskyard.support.Yard;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Guarantee 6: an audited row's history cannot be altered unseen. */
@QuarkusTest
class ChainTest {

    private static final String TABLES =
            "SELECT table_name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'rev'"
                    + " AND (table_name LIKE '%\\_aud' OR table_name IN ('revision', 'audit_entry', 'audit_link'))";

    @Inject
    Yard yard;

    @Inject
    Database database;

    @Inject
    InCompany inCompany;

    @Inject
    PlainSql sql;

    @Inject
    EntityManager entities;

    private Person ann;
    private String task;

    /** Revision 1 founds the company, 2 creates a task, 3 to 5 change it, and in 6 it is commented on. */
    @BeforeEach
    void a_company_with_some_history() {
        ann = yard.founder();
        task = ann.creates("Paint the fence");
        for (String title : List.of("Paint it green", "Paint it blue", "Paint it red")) {
            ann.patch("/tasks/" + task, Map.of("title", title)).then().statusCode(200);
        }
        ann.post("/tasks/" + task + "/comments", Map.of("body", "Nice")).then().statusCode(201);
    }

    @Test
    void an_untouched_chain_is_valid_and_its_head_is_told() {
        String head = verify("")
                .body("valid", equalTo(true))
                .body("checked", equalTo(6))
                .body("head_revision", equalTo(6))
                .body("first_broken", nullValue())
                .extract()
                .path("head");
        assertThat(head).matches("[0-9a-f]{64}");
        ann.creates("Another");
        verify("").body("checked", equalTo(7)).body("head", not(head));
        verify("?from=2&to=4").body("checked", equalTo(3)).body("next_from", nullValue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "task_aud    | title = 'Paint it black'    | 3",
                "task_aud    | version = version + 1       | 4",
                "comment_aud | body = 'Awful'              | 6",
                "revision    | reason = 'I was told to'    | 2",
                "revision    | at = at - interval '1 day'  | 5",
                "revision    | address = '192.0.2.1'       | 3",
                "revision    | salt = NULL                 | 3",
                "member_aud  | last_name = 'Baker-Butcher' | 1",
                "audit_entry | now = '\"Paint it black\"'  | 3",
                "audit_link  | hash = sha256('x')          | 4",
            })
    void a_changed_row_is_named(String table, String change, int revision) {
        tamper("UPDATE %s SET %s WHERE company_id = '%s' AND rev = %s"
                .formatted(table, change, ann.company(), rev(revision)));
        assertBroken(revision);
    }

    @ParameterizedTest
    @ValueSource(strings = {"task_aud", "revision", "audit_entry", "audit_link"})
    void a_removed_row_is_named(String table) {
        tamper("DELETE FROM %s WHERE company_id = '%s' AND rev = %s".formatted(table, ann.company(), rev(4)));
        assertBroken(4);
    }

    @Test
    void a_removed_revision_is_named_also_the_last() {
        remove(6);
        assertBroken(6);
        remove(3);
        assertBroken(3);
    }

    @Test
    void an_inserted_row_is_named() {
        String copy =
                "INSERT INTO task_label_aud (company_id, task_id, label_id, rev, revtype) VALUES ('%s', '%s', '%s', %s, 0)";
        tamper(copy.formatted(ann.company(), task, task, rev(5)));
        assertBroken(5);
        tamper(copy.formatted(ann.company(), task, task, rev(6) + " + 1000000"));
        tamper("DELETE FROM task_label_aud WHERE company_id = '%s' AND rev = %s".formatted(ann.company(), rev(5)));
        assertBroken(7);
    }

    @Test
    void revisions_that_change_places_are_named() {
        long third = Long.parseLong(database.column(rev(3)).get(0));
        long fourth = Long.parseLong(database.column(rev(4)).get(0));
        for (String table : database.column(TABLES)) {
            String move = "UPDATE " + table + " SET rev = %d WHERE company_id = '" + ann.company() + "' AND rev = %d";
            tamper(move.formatted(-1, third));
            tamper(move.formatted(third, fourth));
            tamper(move.formatted(fourth, -1));
        }
        assertBroken(3);
    }

    @Test
    void the_application_itself_can_only_add_to_the_trail() {
        for (String table : database.column(TABLES)) {
            for (String statement :
                    List.of("UPDATE " + table + " SET rev = rev + 1", "DELETE FROM " + table, "TRUNCATE " + table)) {
                assertThatThrownBy(() -> inCompany.run(ann.company(), () -> sql.run(new Sql(statement))))
                        .as(statement)
                        .hasStackTraceContaining("permission denied");
            }
        }
    }

    @Test
    void the_chain_holds_under_thirty_two_writers_at_once() {
        AtOnce.call(32, writer -> {
            ann.creates("By writer " + writer);
            return ann.patch("/tasks/" + task, Map.of("description", "By writer " + writer))
                    .statusCode();
        });
        verify("").body("valid", equalTo(true)).body("checked", equalTo(6 + 64));
    }

    @Test
    void what_is_rolled_back_leaves_neither_a_revision_nor_a_gap() {
        ann.patch("/tasks/" + task, Map.of("title", "")).then().statusCode(422);
        ann.post(
                        "/tasks/bulk",
                        Map.of(
                                "atomic",
                                true,
                                "operations",
                                List.of(
                                        Map.of("op", "create", "task", Map.of("title", "Good")),
                                        Map.of("op", "create", "task", Map.of("title", "")))))
                .then()
                .statusCode(200);
        ann.creates("After it");
        verify("").body("valid", equalTo(true)).body("checked", equalTo(7));
    }

    @Test
    void an_audited_row_cannot_be_written_without_saying_what_was_done() {
        assertThatThrownBy(() -> inCompany.run(
                        ann.company(),
                        () -> entities.persist(new Label(new LabelContent("unsaid", null), Instant.now()))))
                .hasStackTraceContaining("recorded no change");
        ann.get("/labels").then().body("items", empty());
    }

    @Test
    void only_admins_verify_and_ranges_are_checked() {
        yard.member(ann.company()).get("/audit/verify").then().statusCode(403);
        ann.get("/audit/verify?from=0").then().statusCode(422).body("errors[0].field", equalTo("from"));
    }

    /** The key of the revision that people know by the number. */
    private String rev(int number) {
        return "(SELECT rev FROM audit_link WHERE company_id = '%s' AND number = %d)".formatted(ann.company(), number);
    }

    private void remove(int revision) {
        String key = database.column(rev(revision)).get(0);
        database.column(TABLES)
                .forEach(table -> tamper(
                        "DELETE FROM " + table + " WHERE company_id = '" + ann.company() + "' AND rev = " + key));
    }

    private void tamper(String statement) {
        database.execute(statement);
    }

    private void assertBroken(int revision) {
        verify("").body("valid", equalTo(false)).body("first_broken", equalTo(revision));
    }

    private ValidatableResponse verify(String query) {
        return ann.get("/audit/verify" + query).then().statusCode(200);
    }
}
