package io.taskyard.audit;

import io.restassured.response.Response;
import io.taskyard.audit.Writes.By;
import java.util.List;
import java.util.Map;

/** What is done with tasks. */
final class TaskWrites {

    private TaskWrites() {}

    static void addTo(Writes writes) {
        tasks(writes);
    }

    private static void tasks(Writes writes) {
        writes.add(
                "createTask",
                "task.created",
                By.BOB,
                cast -> () -> cast.bob().post("/tasks", Map.of("title", "Sweep")),
                "title: null → Sweep");
        writes.add(
                "replaceTask",
                "task.updated",
                By.ANN,
                cast -> Writes.task(cast, id -> cast.ann().put("/tasks/" + id, Map.of("title", "Sweep"))),
                "title: Paint the fence → Sweep");
        writes.add(
                "patchTask",
                "task.updated",
                By.BOB,
                cast -> Writes.task(cast, id -> cast.bob()
                        .patch(
                                "/tasks/" + id,
                                Map.of(
                                        "status",
                                        "done",
                                        "assigned_to",
                                        cast.bob().number()))),
                "status: todo → done");
        writes.add(
                "deleteTask",
                "task.deleted",
                By.ANN,
                cast -> Writes.task(cast, id -> cast.ann().delete("/tasks/" + id)));
        writes.add("restoreTask", "task.restored", By.ANN, cast -> {
            String id = cast.task();
            cast.ann().delete("/tasks/" + id);
            return () -> cast.ann().post("/tasks/" + id + "/restore", Map.of());
        });
        writes.add(
                "revertTask",
                "task.updated",
                By.ANN,
                cast -> {
                    String id = cast.task();
                    int first = cast.ann().get("/tasks/" + id + "/history").path("items[0].revision");
                    cast.ann().patch("/tasks/" + id, Map.of("title", "Sweep"));
                    return () -> cast.ann().post("/tasks/" + id + "/revert", Map.of("revision", first));
                },
                "title: Sweep → Paint the fence");
        writes.add(
                "workInBulk",
                "task.updated",
                By.ANN,
                cast -> Writes.task(cast, id -> cast.ann()
                        .post(
                                "/tasks/bulk",
                                Map.of(
                                        "atomic",
                                        true,
                                        "operations",
                                        List.of(
                                                Map.of("op", "create", "task", Map.of("title", "Other")),
                                                Map.of("op", "update", "id", id, "task", Map.of("status", "done")))))),
                "status: todo → done");
        writes.add("addBlocker", "task.updated", By.ANN, cast -> {
            String blocker = cast.task();
            return Writes.task(cast, id -> cast.ann().post("/tasks/" + id + "/blockers", Map.of("task_id", blocker)));
        });
        writes.add("removeBlocker", "task.updated", By.ANN, cast -> {
            String blocker = cast.task();
            String id = cast.task();
            cast.ann().post("/tasks/" + id + "/blockers", Map.of("task_id", blocker));
            return () -> cast.ann().delete("/tasks/" + id + "/blockers/" + blocker);
        });
        writes.add(
                "shareTask",
                "task.shared",
                By.ANN,
                cast -> Writes.task(cast, id -> shared(cast, id)),
                "role: null → viewer");
        writes.add(
                "withdrawShare",
                "task.unshared",
                By.ANN,
                cast -> {
                    String id = cast.task();
                    shared(cast, id);
                    return () -> cast.ann()
                            .delete("/tasks/" + id + "/shares/" + cast.bob().memberId());
                },
                "role: viewer → null");
        writes.add(
                "writeComment",
                "task.commented",
                By.ANN,
                cast -> Writes.task(cast, id -> commented(cast, id)),
                "body: null → Nice");
        writes.add(
                "patchComment",
                "comment.updated",
                By.ANN,
                cast -> {
                    String comment = commented(cast, cast.task()).path("id");
                    return () -> cast.ann().patch("/comments/" + comment, Map.of("body", "Fine"));
                },
                "body: Nice → Fine");
        writes.add(
                "deleteComment",
                "comment.deleted",
                By.ANN,
                cast -> {
                    String comment = commented(cast, cast.task()).path("id");
                    return () -> cast.ann().delete("/comments/" + comment);
                },
                "body: Nice → null");
    }

    private static Response shared(Cast cast, String task) {
        return cast.ann()
                .post("/tasks/" + task + "/share", Map.of("username", cast.bob().username(), "role", "viewer"));
    }

    private static Response commented(Cast cast, String task) {
        return cast.ann().post("/tasks/" + task + "/comments", Map.of("body", "Nice"));
    }
}
