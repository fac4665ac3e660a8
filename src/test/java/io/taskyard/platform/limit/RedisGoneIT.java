package io.taskyard.platform.limit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.taskyard.support.RunningPackage;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Guarantee 4 of the design, on the package: Redis speeds up and never decides. */
class RedisGoneIT {

    private static final int FAILURES_BORNE = 10;
    private static final int EXPORTS = 3;

    @TempDir
    Path folder;

    @Test
    void without_redis_work_goes_on_limits_hold_on_the_replica_and_health_says_degraded() throws Exception {
        try (RunningPackage taskyard =
                RunningPackage.start(folder, "taskyard.local.demo=true", "taskyard.limits.member.export=" + EXPORTS)) {
            assertThat(ready(taskyard).body()).contains("connected");
            stopRedis();

            HttpResponse<String> signedIn = signIn(taskyard, "ada", "taskyard-demo");
            assertThat(signedIn.statusCode()).isEqualTo(200);
            String access =
                    new ObjectMapper().readTree(signedIn.body()).get("access").asText();
            assertThat(taskyard.get("/api/tasks", access).statusCode()).isEqualTo(200);
            assertThat(taskyard.get("/api/analytics/overview", access).statusCode())
                    .isEqualTo(200);

            for (int export = 0; export < EXPORTS; export++) {
                assertThat(taskyard.get("/api/audit/export", access).statusCode())
                        .isEqualTo(200);
            }
            HttpResponse<String> tooMany = taskyard.get("/api/audit/export", access);
            assertThat(tooMany.statusCode()).isEqualTo(429);
            assertThat(tooMany.headers().firstValue("Retry-After")).isPresent();

            assertThat(ready(taskyard).statusCode()).isEqualTo(200);
            assertThat(ready(taskyard).body()).contains("degraded");
            assertThat(taskyard.get("/q/metrics", "").body()).contains("taskyard_away{server=\"redis\"} 1");

            for (int i = 0; i < FAILURES_BORNE; i++) {
                assertThat(signIn(taskyard, "ben", "not his password").statusCode())
                        .isEqualTo(401);
            }
            assertThat(signIn(taskyard, "ben", "taskyard-demo").statusCode()).isEqualTo(429);
        }
    }

    private void stopRedis() throws Exception {
        long pid = Long.parseLong(
                Files.readString(folder.resolve(".taskyard/redis.pid")).strip());
        ProcessHandle redis = ProcessHandle.of(pid).orElseThrow();
        redis.destroyForcibly();
        redis.onExit().get();
    }

    private static HttpResponse<String> ready(RunningPackage taskyard) throws Exception {
        return taskyard.get("/q/health/ready", "");
    }

    private static HttpResponse<String> signIn(RunningPackage taskyard, String name, String password) throws Exception {
        return taskyard.post(
                "/api/auth/login", "{\"username\": \"%s\", \"password\": \"%s\"}".formatted(name, password));
    }
}
