package io.taskyard.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.taskyard.support.RunningPackage;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The package as its users run it: by {@code java -jar}, in an empty folder, with nothing else installed. */
class LocalModeIT {

    private static final String SIGN_IN = "{\"username\": \"ada\", \"password\": \"" + DemoCompany.PASSWORD + "\"}";
    private static final String DEMO = "taskyard.local.demo=true";

    @TempDir
    Path folder;

    @Test
    void the_demo_company_is_filled_on_request_and_said_how_to_reach() throws Exception {
        try (RunningPackage taskyard = RunningPackage.start(folder, DEMO)) {
            assertThat(taskyard.said())
                    .contains(
                            "Taskyard is at http://localhost:",
                            "Started PostgreSQL",
                            "Started Redis",
                            "ada (Ada Okafor");
            String page = taskyard.get("/api/tasks?limit=1&include_total=true", access(taskyard))
                    .body();
            assertThat(new ObjectMapper().readTree(page).get("total").asInt()).isBetween(200, 900);
        }
    }

    @Test
    void without_a_request_there_is_no_demo_company() throws Exception {
        try (RunningPackage taskyard = RunningPackage.start(folder)) {
            assertThat(taskyard.post("/api/auth/login", SIGN_IN).statusCode()).isEqualTo(401);
        }
    }

    @Test
    void data_and_tokens_survive_a_kill_and_the_orphaned_servers_are_replaced() throws Exception {
        RunningPackage killed = RunningPackage.start(folder, DEMO);
        String token = access(killed);
        killed.kill();
        try (RunningPackage next = RunningPackage.start(folder)) {
            assertThat(next.get("/api/tasks", token).statusCode()).isEqualTo(200);
        }
        assertThat(ProcessHandle.allProcesses()
                        .filter(process ->
                                process.info().commandLine().orElse("").contains(folder.toString()))
                        .filter(ProcessHandle::isAlive))
                .isEmpty();
    }

    @Test
    void a_second_process_in_the_same_folder_is_refused_in_one_line() throws Exception {
        try (RunningPackage first = RunningPackage.start(folder);
                RunningPackage second = RunningPackage.launch(folder)) {
            assertThat(second.ended()).isEqualTo(1);
            assertThat(second.said().lines()).hasSize(1).first().asString().startsWith("Another Taskyard is using");
            assertThat(first.get("/q/health/ready", "").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void without_settings_and_local_servers_it_says_what_is_missing() throws Exception {
        try (RunningPackage refused = RunningPackage.launch(folder, "taskyard.local.enabled=false")) {
            assertThat(refused.ended()).isEqualTo(1);
            assertThat(refused.said())
                    .contains("quarkus.datasource.jdbc.url", "quarkus.redis.hosts", "taskyard.auth.signing-keys");
        }
        assertThat(folder.resolve(".taskyard")).doesNotExist();
    }

    @Test
    void what_is_configured_is_used_and_not_started() throws Exception {
        try (RunningPackage host = RunningPackage.start(folder)) {
            try (RunningPackage replica = RunningPackage.start(folder, given(host))) {
                assertThat(replica.said()).doesNotContain("Started ");
                // Two replicas: what one signs the other takes, and what one ends is over for the other.
                String token = register(replica);
                assertThat(host.get("/api/auth/profile", token).statusCode()).isEqualTo(200);
                assertThat(replica.post("/api/auth/logout", "", token).statusCode())
                        .isEqualTo(204);
                Awaitility.await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> assertThat(
                                host.get("/api/auth/profile", token).statusCode())
                        .isEqualTo(401));
            }
        }
    }

    @Test
    void a_superuser_as_the_applications_role_is_refused() throws Exception {
        try (RunningPackage host = RunningPackage.start(folder)) {
            List<String> settings = new ArrayList<>(List.of(given(host)));
            settings.add("quarkus.datasource.username=postgres");
            settings.add("quarkus.datasource.password=" + secret("postgres-password"));
            try (RunningPackage refused = RunningPackage.launch(folder, settings.toArray(String[]::new))) {
                assertThat(refused.ended()).isEqualTo(1);
                assertThat(refused.said()).contains("The database role \"postgres\" is a superuser");
            }
        }
    }

    private static String access(RunningPackage taskyard) throws Exception {
        return tokenIn(taskyard.post("/api/auth/login", SIGN_IN));
    }

    private static String register(RunningPackage taskyard) throws Exception {
        return tokenIn(
                taskyard.post(
                        "/api/auth/register",
                        """
                {"username": "ann", "email": "ann@example.com", "password": "a good long password",
                 "password_confirm": "a good long password", "first_name": "Ann", "last_name": "Archer",
                 "company_name": "Ann's"}
                """));
    }

    private static String tokenIn(HttpResponse<String> answer) throws Exception {
        return new ObjectMapper().readTree(answer.body()).get("access").asText();
    }

    private static String port(String service, String said) {
        Matcher matcher = Pattern.compile(service + " at 127.0.0.1:(\\d+)").matcher(said);
        assertThat(matcher.find()).as(said).isTrue();
        return matcher.group(1);
    }

    /** What a second process has to be told to use the servers of the first. */
    private String[] given(RunningPackage host) throws Exception {
        return new String[] {
            "quarkus.datasource.jdbc.url=jdbc:postgresql://127.0.0.1:" + port("PostgreSQL", host.said()) + "/taskyard",
            "quarkus.datasource.username=taskyard_app",
            "quarkus.datasource.password=" + secret("application-password"),
            "quarkus.flyway.username=taskyard_owner",
            "quarkus.flyway.password=" + secret("owner-password"),
            "quarkus.redis.hosts=redis://127.0.0.1:" + port("Redis", host.said()),
            "taskyard.auth.signing-keys=" + folder.resolve(".taskyard/signing-key.pem")
        };
    }

    private String secret(String name) throws Exception {
        return Files.readString(folder.resolve(".taskyard").resolve(name));
    }
}
