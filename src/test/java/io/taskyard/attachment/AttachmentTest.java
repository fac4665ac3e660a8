package io.taskyard.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.taskyard.support.Person;
import io.taskyard.support.Uploads;
import io.taskyard.support.Yard;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AttachmentTest {

    private static final String TEXT = "Sand, paint, varnish.";

    @Inject
    Yard yard;

    private Person ann;
    private Person bob;
    private String task;

    @BeforeEach
    void a_task() {
        ann = yard.founder();
        bob = yard.member(ann.company());
        task = ann.creates("Paint");
    }

    @Test
    void a_file_is_declared_sent_to_the_store_completed_and_downloaded() {
        Response declared = Uploads.declare(bob, task, "plän \"1\".txt", TEXT);
        declared.then().statusCode(201).body("state", equalTo("pending")).body("upload.method", equalTo("PUT"));
        assertThat(Uploads.send(declared, Uploads.bytes(TEXT))).isEqualTo(200);
        String id = declared.path("id");
        bob.post("/attachments/" + id + "/complete", "")
                .then()
                .statusCode(200)
                .body("state", equalTo("ready"))
                .body("uploaded_by.username", equalTo(bob.username()))
                .body("upload", nullValue());
        Response download = ann.get("/attachments/" + id + "/download");
        download.then().statusCode(302).header("Cache-Control", "no-store");
        HttpResponse<String> file = Uploads.fetch(download.header("Location"));
        assertThat(file.body()).isEqualTo(TEXT);
        assertThat(file.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"pl_n _1_.txt\"; filename*=UTF-8''pl%C3%A4n%20%221%22.txt");
        ann.get("/changes?since=0").then().body("items.type", hasItem("task.attached"));
    }

    @Test
    void until_it_is_complete_nobody_else_sees_it() {
        String id = Uploads.declare(bob, task, "plan.txt", TEXT).path("id");
        ann.get("/tasks/" + task + "/attachments").then().body("items", empty());
        ann.get("/attachments/" + id + "/download")
                .then()
                .statusCode(404)
                .body("code", equalTo("attachment_not_found"));
        bob.get("/attachments/" + id + "/download")
                .then()
                .statusCode(409)
                .body("code", equalTo("attachment_not_ready"));
        bob.post("/attachments/" + id + "/complete", "").then().statusCode(409).body("code", equalTo("not_uploaded"));
    }

    @Test
    void the_store_takes_only_what_was_declared_and_only_under_its_companys_key() {
        Response declared = Uploads.declare(bob, task, "plan.txt", TEXT);
        assertThat(declared.<String>path("upload.url")).contains("/" + ann.company() + "/" + declared.path("id") + "/");
        assertThat(Uploads.send(declared, Uploads.bytes(TEXT.replace('S', 'L'))))
                .isBetween(400, 499);
        assertThat(Uploads.send(declared, Uploads.bytes(TEXT + "!"))).isBetween(400, 499);
        assertThat(Uploads.send(declared, Uploads.bytes("Sand"))).isBetween(400, 499);
        bob.post("/attachments/" + declared.path("id") + "/complete", "")
                .then()
                .statusCode(409)
                .body("code", equalTo("not_uploaded"));
    }

    @Test
    void completing_twice_answers_the_same_and_tells_of_it_once() {
        String id = Uploads.attach(bob, task, "plan.txt", TEXT);
        bob.post("/attachments/" + id + "/complete", "").then().statusCode(200).body("state", equalTo("ready"));
        assertThat(ann.get("/changes?since=0").<List<String>>path("items.type")).containsOnlyOnce("task.attached");
        ann.post("/attachments/" + id + "/complete", "").then().statusCode(403);
    }

    @Test
    void files_of_one_name_are_kept_apart() {
        Uploads.attach(bob, task, "plan.tar.gz", "one");
        Uploads.attach(ann, task, "plan.tar.gz", "two");
        Uploads.attach(ann, task, "README", "three");
        Uploads.attach(ann, task, "README", "four");
        ann.get("/tasks/" + task + "/attachments?sort=created_at&include_total=true")
                .then()
                .body("items.name", contains("plan.tar.gz", "plan.tar (2).gz", "README", "README (2)"))
                .body("total", equalTo(4));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../plan.txt", "/etc/passwd", "C:\\plan.txt", "..", "exe.\u202Etxt.pdf", "a\u0000b", " ", "plan."
            })
    void a_name_is_not_a_path_and_hides_nothing(String name) {
        Uploads.declare(bob, task, name, TEXT).then().statusCode(422).body("errors.field", contains("name"));
    }

    @Test
    void what_is_too_large_or_a_program_is_not_taken() {
        Map<String, Object> large = Uploads.declaration("film.mp4", Uploads.bytes(TEXT));
        large.put("size", 5L * 1024 * 1024 * 1024);
        bob.post("/tasks/" + task + "/attachments", large)
                .then()
                .statusCode(422)
                .body("errors.field", contains("size"))
                .body("errors.code", contains("too_large"));
        Map<String, Object> program = Uploads.declaration("setup.pdf.EXE", Uploads.bytes(TEXT));
        program.put("media_type", "application/X-MSDOWNLOAD");
        bob.post("/tasks/" + task + "/attachments", program)
                .then()
                .statusCode(422)
                .body("errors.field", contains("media_type", "name"));
    }

    @Test
    void a_company_takes_up_no_more_than_its_quota() {
        Map<String, Object> hundredMegabytes = Uploads.declaration("film.mp4", Uploads.bytes(TEXT));
        hundredMegabytes.put("size", 100 * 1024 * 1024);
        String last = null;
        for (int i = 0; i < 102; i++) {
            last = bob.post("/tasks/" + task + "/attachments", hundredMegabytes)
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
        }
        bob.post("/tasks/" + task + "/attachments", hundredMegabytes)
                .then()
                .statusCode(409)
                .body("code", equalTo("quota_exceeded"));
        bob.delete("/attachments/" + last).then().statusCode(204);
        bob.post("/tasks/" + task + "/attachments", hundredMegabytes).then().statusCode(201);
    }

    @Test
    void a_comment_carries_its_authors_files_and_takes_them_with_it() {
        String comment = bob.post("/tasks/" + task + "/comments", Map.of("body", "See here"))
                .path("id");
        Map<String, Object> carried = Uploads.declaration("plan.txt", Uploads.bytes(TEXT));
        carried.put("comment_id", comment);
        ann.post("/tasks/" + task + "/attachments", carried).then().statusCode(403);
        bob.post("/tasks/" + ann.creates("Another") + "/attachments", carried)
                .then()
                .statusCode(404)
                .body("errors.field", contains("comment_id"));
        Response declared = bob.post("/tasks/" + task + "/attachments", carried);
        Uploads.send(declared, Uploads.bytes(TEXT));
        bob.post("/attachments/" + declared.path("id") + "/complete", "")
                .then()
                .statusCode(200)
                .body("comment_id", equalTo(comment));
        Uploads.attach(bob, task, "other.txt", TEXT);
        String list = "/tasks/" + task + "/attachments";
        ann.get(list + "?comment_id=" + comment).then().body("items.name", contains("plan.txt"));
        bob.delete("/comments/" + comment).then().statusCode(204);
        ann.get(list).then().body("items.name", contains("other.txt"));
    }

    @Test
    void its_uploader_or_who_decides_about_the_task_deletes_a_file() {
        String bobs = Uploads.attach(bob, task, "plan.txt", TEXT);
        Person cid = yard.member(ann.company());
        cid.delete("/attachments/" + bobs).then().statusCode(403).body("detail", startsWith("Only "));
        ann.delete("/attachments/" + bobs).then().statusCode(204);
        ann.get("/attachments/" + bobs + "/download").then().statusCode(404);
    }

    @Test
    void the_application_passes_files_through_for_who_does_not_reach_the_store() {
        Response declared = Uploads.declare(bob, task, "plan.txt", TEXT);
        String content = "/api/v1/attachments/" + declared.path("id") + "/content";
        bob.request()
                .contentType("text/plain")
                .body(TEXT + "!")
                .put(content)
                .then()
                .statusCode(409)
                .body("code", equalTo("content_mismatch"));
        bob.request()
                .contentType("text/plain")
                .body(TEXT.replace('S', 'L'))
                .put(content)
                .then()
                .statusCode(409)
                .body("code", equalTo("content_mismatch"));
        bob.request()
                .contentType("text/plain")
                .body(TEXT)
                .put(content)
                .then()
                .statusCode(200)
                .body("state", equalTo("ready"));
        ann.request()
                .get(content)
                .then()
                .statusCode(200)
                .contentType("application/octet-stream")
                .header("Content-Disposition", startsWith("attachment; filename=\"plan.txt\""))
                .body(equalTo(TEXT));
    }
}
