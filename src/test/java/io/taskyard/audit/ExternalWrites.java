package io.taskyard.audit;

import io.restassured.response.Response;
import io.taskyard.audit.Writes.By;
import io.taskyard.support.SourceServer;
import java.util.Map;

/** What is done with tasks of other systems. */
final class ExternalWrites {

    private static final String URL = SourceServer.ONE_ITEM.url("/one");

    private ExternalWrites() {}

    static void addTo(Writes writes) {
        writes.add(
                "createExternalSource",
                "external_source.created",
                By.ANN,
                cast -> () -> cast.ann().post("/external-sources", SourceServer.source(URL)),
                "url: null → " + URL);
        writes.add(
                "patchExternalSource",
                "external_source.updated",
                By.ANN,
                cast -> {
                    String id = source(cast);
                    return () -> cast.ann().patch("/external-sources/" + id, Map.of("kind", "github"));
                },
                "kind: json → github");
        writes.add(
                "deleteExternalSource",
                "external_source.deleted",
                By.ANN,
                cast -> {
                    String id = source(cast);
                    return () -> cast.ann().delete("/external-sources/" + id);
                },
                "url: " + URL + " → null");
        writes.add(
                "importExternalTask",
                "task.created",
                By.BOB,
                cast -> {
                    String id = source(cast);
                    return () -> cast.bob().post("/external-tasks/import", Map.of("source_id", id, "external_id", "1"));
                },
                "title: null → Door");
        writes.add(
                "importFile",
                "task.imported",
                By.BOB,
                cast -> {
                    String project = cast.project();
                    return () -> imported(cast, project);
                },
                "title: null → Sweep");
    }

    private static Response imported(Cast cast, String project) {
        return cast.bob()
                .request()
                .contentType("text/csv")
                .body("title,status\nSweep,done")
                .post("/api/v1/projects/" + project + "/import");
    }

    private static String source(Cast cast) {
        return cast.made("/external-sources", SourceServer.source(URL));
    }
}
