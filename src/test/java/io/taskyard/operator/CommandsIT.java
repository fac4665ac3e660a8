package io.taskyard.operator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.taskyard.support.RunningPackage;
import io.taskyard.support.RunningPackage.Ended;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The package with commands, as those who run an installation use it. */
class CommandsIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PASSWORD = "a good long password";

    @TempDir
    Path folder;

    @Test
    void help_and_mistakes_are_answered_without_a_database() throws Exception {
        Ended help = run("--help");
        assertThat(help.code()).isZero();
        assertThat(help.out())
                .contains("task_analytics", "create-admin", "seed-demo", "reset", "verify-audit", "Exit codes")
                .contains("export-company", "import-company", "migrate")
                .contains("companies", "suspend-company", "resume-company", "limit-company", "switch-feature")
                .contains("remove-company", "removals");
        assertThat(run("task_analytics", "--help").out()).contains("--company", "--format");
        assertThat(run("task_analitics").code()).isEqualTo(2);
        assertThat(run("task_analytics").err()).contains("--company");
        assertThat(run("reset").code()).isEqualTo(2);
        assertThat(folder.resolve(".taskyard")).doesNotExist();
    }

    @Test
    void a_company_is_founded_counted_and_deleted_on_an_empty_installation() throws Exception {
        Ended created = RunningPackage.command(
                folder,
                PASSWORD + "\n",
                "create-admin",
                "--new-company",
                "Acme",
                "--username",
                "ann",
                "--email",
                "ann@example.com");
        assertThat(created.code()).as(created.err()).isZero();
        assertThat(created.out()).startsWith("ann is an admin of Acme (");

        Ended again = run("create-admin", "--company", "acme", "--username", "ann");
        assertThat(again.code()).as(again.err()).isZero();
        Ended weak = RunningPackage.command(
                folder,
                "short\n",
                "create-admin",
                "--company",
                "Acme",
                "--username",
                "bob",
                "--email",
                "b@example.com");
        assertThat(weak.code()).isEqualTo(3);
        assertThat(weak.err()).contains("password");
        assertThat(weak.err()).doesNotContain("short\n");

        assertThat(run("task_analytics", "--company", "Nobody's").code()).isEqualTo(3);
        assertThat(run("limit-company", "--company", "Acme", "--members", "5").out())
                .containsPattern(" Acme .* 1 +5 ");
        assertThat(run("task_analytics", "--company", "Acme").out())
                .contains("overview", "total", "members", "ann", "trends");

        assertThat(run("reset", "--delete-everything").code()).isZero();
        assertThat(run("migrate").out()).contains("The database is at version");
        assertThat(run("task_analytics", "--company", "Acme").code()).isEqualTo(3);
    }

    @Test
    void beside_a_running_server_a_command_uses_its_services_and_counts_what_it_counts() throws Exception {
        try (RunningPackage taskyard = RunningPackage.start(folder)) {
            Ended seeded = run("seed-demo");
            assertThat(seeded.code()).as(seeded.err()).isZero();
            assertThat(seeded.out()).contains("ada (Ada Okafor");
            String company = seeded.out().split(" is open")[0];
            String ada = "{\"username\": \"ada\", \"password\": \"taskyard-demo\"}";
            String token = JSON.readTree(
                            taskyard.post("/api/v1/auth/login", ada).body())
                    .path("access")
                    .asText();

            JsonNode counted = JSON.readTree(run("task_analytics", "--company", company, "--format", "json")
                    .out());
            JsonNode told = JSON.readTree(
                    taskyard.get("/api/v1/analytics/overview", token).body());
            assertThat(counted.path("overview").path("total").asInt()).isGreaterThan(100);
            assertThat(counted.path("overview").path("by_status")).isEqualTo(told.path("by_status"));
            assertThat(counted.path("trends").path("items")).hasSize(30);
            String table = run("task_analytics", "--company", company, "--only", "members", "--format", "csv")
                    .out();
            assertThat(table.lines().findFirst().orElseThrow()).startsWith("number,username,name,open");
            assertThat(table.lines())
                    .hasSize(counted.path("members").path("items").size() + 1);
            assertThat(taskyard.get("/q/health/ready", "").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void what_keeps_a_command_from_starting_is_said() throws Exception {
        Files.createDirectory(folder.resolve("config"));
        Files.writeString(folder.resolve("config/application.properties"), "taskyard.auth.bcrypt-cost=4");
        Ended ended = run("companies");
        assertThat(ended.code()).isEqualTo(4);
        assertThat(ended.err()).contains("Failed: ", "taskyard.auth.bcrypt-cost", "10");
    }

    @Test
    void a_replica_waits_for_the_first_migration() throws Exception {
        try (RunningPackage taskyard = RunningPackage.launch(folder, "quarkus.flyway.migrate-at-start=false")) {
            Awaitility.await()
                    .atMost(Duration.ofMinutes(3))
                    .ignoreExceptions()
                    .until(() -> taskyard.get("/q/health/ready", "").statusCode() == 503);
            assertThat(taskyard.get("/q/health/live", "").statusCode()).isEqualTo(200);
            assertThat(run("migrate").out()).contains("The database is at version");
            Awaitility.await()
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> taskyard.get("/q/health/ready", "").statusCode() == 200);
        }
    }

    private Ended run(String... arguments) throws Exception {
        return RunningPackage.command(folder, "", arguments);
    }
}
