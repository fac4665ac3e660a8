package io.taskyard.platform.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.taskyard.support.RunningPackage;
import io.taskyard.support.Yard;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that is killed after it has committed and before its answer is read. */
class KilledServerIT {

    private static final String TASKS = "/api/v1/tasks";
    private static final String TASK = "{\"title\": \"Paint\"}";

    @TempDir
    Path folder;

    @Test
    void the_retry_replays_the_answer_that_was_lost() throws Exception {
        String key = UUID.randomUUID().toString();
        String token;
        try (RunningPackage server = RunningPackage.start(folder)) {
            token = registered(server);
            server.sendAndNotListen(TASKS, TASK, token, key);
            Awaitility.await().until(() -> server.get(TASKS, token).body().contains("Paint"));
            server.kill();
        }
        try (RunningPackage server = RunningPackage.start(folder)) {
            HttpResponse<String> again = server.post(TASKS, TASK, token, key);
            assertThat(again.statusCode()).isEqualTo(201);
            assertThat(again.headers().firstValue("Idempotency-Replayed")).hasValue("true");
            assertThat(again.body()).contains("GEN-1");
            assertThat(server.get(TASKS + "?include_total=true", token).body()).contains("\"total\":1");
        }
    }

    private static String registered(RunningPackage server) throws Exception {
        String wanted = new ObjectMapper().writeValueAsString(Yard.registration("ann"));
        return new ObjectMapper()
                .readTree(server.post("/api/v1/auth/register", wanted).body())
                .path("access")
                .asText();
    }
}
