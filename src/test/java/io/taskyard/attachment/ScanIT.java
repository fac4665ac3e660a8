package io.taskyard.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.taskyard.support.RunningPackage;
import io.taskyard.support.Uploader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a scanner, a file is handed out only after it was found to be harmless. */
class ScanIT {

    @Test
    void a_file_is_read_by_nobody_before_it_was_found_harmless(@TempDir Path folder)
            throws IOException, InterruptedException {
        ScannerStub scanner = new ScannerStub(0);
        try (RunningPackage taskyard = RunningPackage.start(
                folder,
                "taskyard.attachments.scanner.host=127.0.0.1",
                "taskyard.attachments.scanner.port=" + scanner.port())) {
            Uploader ann = Uploader.register(taskyard);
            JsonNode bad = attach(ann, "a virus");
            JsonNode good = attach(ann, "Sand, paint");
            await(() -> "refused".equals(ann.state("plan.txt")));
            await(() -> "ready".equals(ann.state("plan (2).txt")));
            assertThat(download(ann, bad)).isEqualTo(409);
            assertThat(download(ann, good)).isEqualTo(302);

            scanner.close();
            JsonNode unknown = attach(ann, "Varnish");
            await(() -> taskyard.said().contains("The virus scanner gave no answer"));
            assertThat(ann.state("plan (3).txt")).isEqualTo("scanning");
            assertThat(download(ann, unknown)).isEqualTo(409);
        }
    }

    private static JsonNode attach(Uploader ann, String text) throws IOException, InterruptedException {
        JsonNode declared = ann.declare(text);
        ann.send(declared, text);
        assertThat(ann.complete(declared).statusCode()).isEqualTo(200);
        return declared;
    }

    private static void await(Callable<Boolean> condition) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(condition);
    }

    private static int download(Uploader ann, JsonNode file) throws IOException, InterruptedException {
        return ann.get("/api/v1/attachments/" + file.path("id").asText() + "/download")
                .statusCode();
    }
}
