package io.taskyard.external.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.taskyard.support.CompanyRows;
import io.taskyard.support.Person;
import io.taskyard.support.Yard;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files of other systems: what is made of them, line by line, and that it is all or nothing. */
@QuarkusTest
class ImportFileTest {

    @Inject
    Yard yard;

    @Inject
    CompanyRows rows;

    private Person ann;
    private Person bob;
    private String project;

    @BeforeEach
    void a_company_with_a_project() {
        ann = yard.founder();
        bob = yard.member(ann.company());
        project = ann.post("/projects", Map.of("name", "Website", "key", "WEB")).path("id");
    }

    @Test
    void a_table_becomes_tasks_whose_columns_are_found_by_their_names() {
        ann.post("/labels", Map.of("name", "Outside")).then().statusCode(201);
        String table =
                """
                Title;Labels;Due date;assigned_to;STATUS;priority;description;whatever
                Paint;"outside, new";2031-05-01;%s;In Progress;Major;"two
                lines; and a ""quote\""";x
                =1+1;;;%s@example.com;Closed;;;

                Sand
                """
                        .formatted(bob.username(), bob.username());
        Response report = imported("text/csv", "\uFEFF" + table, "");
        report.then()
                .statusCode(200)
                .body("format", equalTo("csv"))
                .body("rows", equalTo(3))
                .body("new_labels", contains("new"))
                .body("items.line", contains(2, 4, 6))
                .body("items.key", contains("WEB-1", "WEB-2", "WEB-3"));
        ann.get("/tasks/WEB-1")
                .then()
                .body("title", equalTo("Paint"))
                .body("description", equalTo("two\nlines; and a \"quote\""))
                .body("labels", containsInAnyOrder("Outside", "new"))
                .body("due_date", equalTo("2031-05-01"))
                .body("assigned_to.username", equalTo(bob.username()))
                .body("status", equalTo("in_progress"))
                .body("priority", equalTo("high"))
                .body("owner.username", equalTo(ann.username()));
        ann.get("/tasks/WEB-2")
                .then()
                .body("title", equalTo("=1+1"))
                .body("status", equalTo("done"))
                .body("assigned_to.username", equalTo(bob.username()));
    }

    @Test
    void a_dry_run_tells_line_by_line_and_writes_nothing() {
        List<String> before = rows.contents(ann.company());
        imported("text/csv", "title,due,status,assignee\nPaint,soon,Blocked,Eve\n,,,\nSand,,,\n", "?dry_run=true")
                .then()
                .statusCode(200)
                .body("dry_run", equalTo(true))
                .body("rows", equalTo(3))
                .body("refused", equalTo(2))
                .body("items[0].remarks.code", contains("invalid_date", "unknown_word", "member_not_found"))
                .body("items[1].remarks.field", contains("title"))
                .body("items[2].remarks", empty())
                .body("items[2].task_id", nullValue());
        assertThat(rows.contents(ann.company())).isEqualTo(before);
    }

    @Test
    void one_bad_line_and_nothing_is_imported() {
        imported("text/csv", "title,due\nPaint,\nSand,soon\n", "")
                .then()
                .statusCode(422)
                .body("code", equalTo("import_refused"))
                .body("errors", hasSize(1))
                .body("errors[0].field", equalTo("line 3.due_date"));
        ann.get("/tasks?project_id=" + project).then().body("items", empty());
    }

    @Test
    void jiras_table_is_understood() {
        String table =
                """
                Summary,Issue key,Issue Type,Status,Priority,Assignee,Due Date,Labels,Labels,Description
                Login fails,SHOP-7,Bug,Done,Highest,Bob Baker,05/Mar/31 12:00 AM,checkout,urgent,Steps
                """;
        bob.patch("/auth/profile", Map.of("first_name", "Bob", "last_name", "Baker"))
                .then()
                .statusCode(200);
        imported("text/csv", table, "").then().statusCode(200).body("items[0].remarks", empty());
        ann.get("/tasks/WEB-1")
                .then()
                .body("title", equalTo("Login fails"))
                .body("status", equalTo("done"))
                .body("priority", equalTo("urgent"))
                .body("due_date", equalTo("2031-03-05"))
                .body("labels", contains("checkout", "urgent"))
                .body("assigned_to.name", equalTo("Bob Baker"));
    }

    @Test
    void a_board_of_trello_is_understood() {
        String board =
                """
                {"name": "Board", "lists": [{"id": "l1", "name": "Doing"}, {"id": "l2", "name": "Ideas"}],
                 "members": [{"id": "m1", "username": "%s"}, {"id": "m2", "username": "eve"}],
                 "cards": [
                   {"name": "Paint", "desc": "It", "idList": "l1", "due": "2031-05-01T10:00:00.000Z", "idMembers": ["m1", "m2"],
                    "labels": [{"name": "", "color": "green"}, {"name": "Outside"}]},
                   {"name": "Old", "idList": "l1", "closed": true},
                   {"name": "Sand", "idList": "l2", "dueComplete": true, "due": null}]}
                """
                        .formatted(bob.username());
        imported("application/json", board, "")
                .then()
                .statusCode(200)
                .body("format", equalTo("trello"))
                .body("items.title", contains("Paint", "Sand"))
                .body("items.line", contains(1, 3))
                .body("items[0].remarks.code", contains("left_out"));
        ann.get("/tasks/WEB-1")
                .then()
                .body("status", equalTo("in_progress"))
                .body("due_date", equalTo("2031-05-01"))
                .body("labels", containsInAnyOrder("green", "Outside"))
                .body("assigned_to.username", equalTo(bob.username()));
        ann.get("/tasks/WEB-2").then().body("status", equalTo("done"));
    }

    @Test
    void issues_of_github_are_understood() {
        String issues =
                """
                [{"number": 1, "title": "Bug", "body": null, "state": "closed", "labels": [{"name": "bug"}],
                  "assignee": {"login": "%s"}, "html_url": "https://github.com/o/r/issues/1"},
                 {"number": 2, "title": "Fix", "pull_request": {"url": "x"}}]
                """
                        .formatted(bob.username());
        imported("application/json", issues, "").then().statusCode(200).body("items", hasSize(1));
        ann.get("/tasks/WEB-1")
                .then()
                .body("title", equalTo("Bug"))
                .body("description", equalTo("https://github.com/o/r/issues/1"))
                .body("status", equalTo("done"))
                .body("labels", contains("bug"))
                .body("assigned_to.username", equalTo(bob.username()));
    }

    @Test
    void nobody_is_notified_of_what_is_imported() {
        imported("text/csv", "title,assignee\nPaint," + bob.username(), "")
                .then()
                .statusCode(200);
        await().until(() -> rows.areSettled(ann.company()));
        bob.get("/notifications").then().body("items", empty());
    }

    @Test
    void the_same_key_imports_once() {
        String key = Yard.newName("key");
        for (int i = 0; i < 2; i++) {
            ann.request()
                    .contentType("text/csv")
                    .header("Idempotency-Key", key)
                    .body("title\nPaint")
                    .post("/api/v1/projects/" + project + "/import")
                    .then()
                    .statusCode(200)
                    .body("items[0].key", equalTo("WEB-1"));
        }
        ann.get("/tasks?project_id=" + project).then().body("items", hasSize(1));
    }

    @Test
    void what_is_no_such_file_is_refused_with_the_line() {
        refused("text/csv", "a,b\n1,2", "line 1");
        refused("text/csv", "title\n\"Paint", "line 2");
        refused("application/json", "{\"cards\": 7}", "line 1");
        refused("application/json", "{\n\"cards\": [}", "line 2");
        refused("text/csv", " ", "body");
        refused("text/csv", "title\n" + "Paint\n".repeat(501), "body");
    }

    private void refused(String mediaType, String file, String field) {
        imported(mediaType, file, "").then().statusCode(422).body("errors[0].field", equalTo(field));
    }

    private Response imported(String mediaType, String file, String query) {
        return ann.request()
                .contentType(mediaType + "; charset=UTF-8")
                .body(file)
                .post("/api/v1/projects/" + project + "/import" + query);
    }
}
