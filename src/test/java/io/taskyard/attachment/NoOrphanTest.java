package io.taskyard.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.taskyard.local.ServersForTests;
import io.taskyard.support.AtOnce;
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
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What no attachment has any more does not stay in the object store. */
@QuarkusTest
class NoOrphanTest {

    private static final String TEXT = "Sand, paint, varnish.";

    @Inject
    Yard yard;

    @Inject
    MovableClock clock;

    @Inject
    Database database;

    @Inject
    ExpireUploads expireUploads;

    @Inject
    DoObjectWork objectWork;

    private Person ann;
    private String task;

    @BeforeEach
    void a_task() {
        ann = yard.founder();
        task = ann.creates("Paint");
    }

    @AfterEach
    void back_to_the_present() {
        clock.reset();
    }

    @Test
    void an_upload_that_is_never_completed_is_forgotten_and_removed() {
        Response declared = Uploads.declare(ann, task, "plan.txt", TEXT);
        Uploads.send(declared, Uploads.bytes(TEXT));
        String kept = Uploads.attach(ann, task, "kept.txt", TEXT);
        clock.moveOn(Duration.ofMinutes(70));
        work();
        assertThat(objects()).hasSize(2);
        clock.moveOn(Duration.ofMinutes(10));
        work();
        assertThat(objects()).containsExactly(kept);
        ann.post("/attachments/" + declared.path("id") + "/complete", "").then().statusCode(404);
    }

    @Test
    void what_arrives_after_its_removal_is_removed_a_day_later() {
        Response declared = Uploads.declare(ann, task, "plan.txt", TEXT);
        ann.delete("/attachments/" + declared.path("id")).then().statusCode(204);
        clock.moveOn(Duration.ofMinutes(80));
        work();
        Uploads.send(declared, Uploads.bytes(TEXT));
        clock.moveOn(Duration.ofHours(23));
        work();
        assertThat(objects()).hasSize(1);
        clock.moveOn(Duration.ofHours(2));
        work();
        assertThat(objects()).isEmpty();
        assertThat(leftToDo()).isEmpty();
    }

    @Test
    void the_files_of_a_purged_task_go_with_it() {
        Uploads.attach(ann, task, "plan.txt", TEXT);
        database.execute("DELETE FROM task WHERE id = '" + task + "'");
        clock.moveOn(Duration.ofMinutes(80));
        AtOnce.call(4, replica -> {
            objectWork.run();
            return replica;
        });
        assertThat(objects()).isEmpty();
        assertThat(leftToDo()).hasSize(1);
    }

    private void work() {
        expireUploads.expire();
        objectWork.run();
    }

    private List<String> leftToDo() {
        return database.column("SELECT attachment_id::text FROM object_work WHERE company_id = ?", ann.company());
    }

    /** Whose objects the store has, of the company. */
    private List<String> objects() {
        Path company = ServersForTests.OBJECTS.resolve(ann.company().toString());
        if (!Files.exists(company)) {
            return List.of();
        }
        try (var files = Files.walk(company)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getParent().getFileName().toString())
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
