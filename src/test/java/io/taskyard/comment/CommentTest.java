package io.taskyard.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.taskyard.support.Person;
import io.taskyard.support.Statements;
import io.taskyard.support.Yard;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CommentTest {

    @Inject
    Yard yard;

    private Person ann;
    private Person bob;
    private Person cid;
    private String task;

    @BeforeEach
    void a_task() {
        ann = yard.founder();
        bob = yard.member(ann.company());
        cid = yard.member(ann.company());
        task = ann.creates("Paint");
    }

    @Test
    void a_comment_keeps_its_markdown_and_knows_whom_it_mentions() {
        String body = "**Blue**, @" + bob.username().toUpperCase() + "! Or <b>red</b>, @nobody-here? Ask a@"
                + cid.username() + ".";
        cid.post("/tasks/" + task + "/comments", Map.of("body", body))
                .then()
                .statusCode(201)
                .body("body", equalTo(body))
                .body("author.username", equalTo(cid.username()))
                .body("mentions", contains(bob.username()))
                .body("edited_at", nullValue());
    }

    @Test
    void comments_are_listed_newest_first_or_oldest_first() {
        bob.post("/tasks/" + task + "/comments", Map.of("body", "First"));
        cid.post("/tasks/" + task + "/comments", Map.of("body", "Second"));
        ann.get("/tasks/" + task + "/comments").then().body("items.body", contains("Second", "First"));
        ann.get("/tasks/" + task + "/comments?sort=created_at").then().body("items.body", contains("First", "Second"));
        String next = ann.get("/tasks/" + task + "/comments?limit=1").path("next_cursor");
        ann.get("/tasks/" + task + "/comments?limit=1&cursor=" + next).then().body("items.body", contains("First"));
    }

    @Test
    void its_author_edits_a_comment_and_nobody_else() {
        String id =
                bob.post("/tasks/" + task + "/comments", Map.of("body", "Blue")).path("id");
        ann.patch("/comments/" + id, Map.of("body", "Red")).then().statusCode(403);
        bob.patch("/comments/" + id, Map.of("body", "Red, @" + cid.username()))
                .then()
                .statusCode(200)
                .body("edited_at", notNullValue())
                .body("mentions", contains(cid.username()));
    }

    @Test
    void its_author_or_an_admin_deletes_a_comment() {
        String bobs =
                bob.post("/tasks/" + task + "/comments", Map.of("body", "Blue")).path("id");
        String another =
                bob.post("/tasks/" + task + "/comments", Map.of("body", "Red")).path("id");
        cid.delete("/comments/" + bobs).then().statusCode(403);
        bob.delete("/comments/" + bobs).then().statusCode(204);
        ann.delete("/comments/" + another).then().statusCode(204);
        ann.get("/tasks/" + task + "/comments").then().body("items", empty());
    }

    @Test
    void who_does_not_see_the_task_is_told_of_no_comment() {
        String secret = bob.post("/projects", Map.of("name", "Secret", "access", "private"))
                .path("id");
        String hidden = bob.creates(Map.of("title", "Hidden", "project_id", secret));
        String id = bob.post("/tasks/" + hidden + "/comments", Map.of("body", "Psst"))
                .path("id");
        cid.get("/tasks/" + hidden + "/comments").then().statusCode(404);
        cid.post("/tasks/" + hidden + "/comments", Map.of("body", "Hello?"))
                .then()
                .statusCode(404);
        cid.patch("/comments/" + id, Map.of("body", "x"))
                .then()
                .statusCode(404)
                .body("code", equalTo("comment_not_found"));
        bob.post("/tasks/" + hidden + "/share", Map.of("username", cid.username()));
        cid.get("/tasks/" + hidden + "/comments").then().body("items.body", contains("Psst"));
        cid.post("/tasks/" + hidden + "/comments", Map.of("body", "Hello!"))
                .then()
                .statusCode(403);
    }

    @Test
    void a_page_takes_two_statements_however_long_it_is() {
        for (int i = 0; i < 5; i++) {
            bob.post("/tasks/" + task + "/comments", Map.of("body", "@" + cid.username() + " " + i));
        }
        assertThat(Statements.of(() -> ann.get("/tasks/" + task + "/comments"))).hasSize(2);
    }
}
