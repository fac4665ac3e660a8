package io.taskyard.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.taskyard.local.StoreForTests;
import io.taskyard.support.RunningPackage;
import io.taskyard.support.Uploader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An object store that goes away and one that says nothing, and an upload that begins too late. */
class StoreGoneIT {

    private static final String TEXT = "Sand, paint, varnish.";

    @Test
    void files_wait_for_the_store_and_all_else_goes_on(@TempDir Path folder, @TempDir Path objects)
            throws IOException, InterruptedException {
        StoreForTests store = StoreForTests.start(objects);
        List<String> settings = new ArrayList<>(List.of(
                "taskyard.store.upload-time=3s",
                "quarkus.s3.api-call-attempt-timeout=1s",
                "quarkus.s3.api-call-timeout=2s"));
        store.settings().forEach((name, value) -> settings.add(name + "=" + value));
        URI address = URI.create(store.settings().get("quarkus.s3.endpoint-override"));
        try (RunningPackage taskyard = RunningPackage.start(folder, settings.toArray(String[]::new))) {
            Uploader ann = Uploader.register(taskyard);
            JsonNode late = ann.declare(TEXT);
            JsonNode sent = ann.declare(TEXT);
            assertThat(ann.send(sent, TEXT)).isEqualTo(200);
            Awaitility.await().until(() -> ann.send(late, TEXT) == 403);

            assertThat(health(ann)).doesNotContain("degraded");
            store.stop();
            assertUnavailable(ann.complete(sent));
            try (ServerSocket silent = new ServerSocket(address.getPort(), 50, InetAddress.getLoopbackAddress())) {
                assertUnavailable(ann.complete(sent));
                assertThat(silent.isBound()).isTrue();
            }
            assertThat(ann.get("/api/v1/tasks/" + ann.task()).statusCode()).isEqualTo(200);
            assertThat(health(ann)).contains("degraded");
        }
    }

    /** What a replica that is ready says. */
    private static String health(Uploader who) throws IOException, InterruptedException {
        HttpResponse<String> answer = who.get("/q/health/ready");
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static void assertUnavailable(HttpResponse<String> answer) throws IOException {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(Uploader.read(answer).path("code").asText()).isEqualTo("store_unavailable");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }
}
