package io.taskyard.audit;

import io.restassured.response.Response;
import io.taskyard.audit.Writes.By;
import io.taskyard.support.Uploads;

/** What the trail tells of files. */
final class AttachmentWrites {

    private static final String TEXT = "Sand, paint, varnish.";

    private AttachmentWrites() {}

    static void addTo(Writes writes) {
        writes.add(
                "declareAttachment",
                "attachment.declared",
                By.ANN,
                cast -> Writes.task(cast, id -> declared(cast, id)),
                "name: null → plan.txt");
        writes.add(
                "completeAttachment",
                "task.attached",
                By.ANN,
                cast -> {
                    Response declared = declared(cast, cast.task());
                    Uploads.send(declared, Uploads.bytes(TEXT));
                    return () -> cast.ann().post("/attachments/" + declared.path("id") + "/complete", "");
                },
                "name: null → plan.txt");
        writes.add(
                "sendAttachment",
                "task.attached",
                By.ANN,
                cast -> {
                    String id = declared(cast, cast.task()).path("id");
                    return () -> cast.ann()
                            .request()
                            .contentType("text/plain")
                            .body(TEXT)
                            .put("/api/v1/attachments/" + id + "/content");
                },
                "name: null → plan.txt");
        writes.add(
                "deleteAttachment",
                "attachment.deleted",
                By.ANN,
                cast -> {
                    String id = Uploads.attach(cast.ann(), cast.task(), "plan.txt", TEXT);
                    return () -> cast.ann().delete("/attachments/" + id);
                },
                "name: plan.txt → null");
    }

    private static Response declared(Cast cast, String task) {
        return Uploads.declare(cast.ann(), task, "plan.txt", TEXT);
    }
}
