package io.taskyard.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What docker/ and the workflows name is there. */
class ContainerFilesTest {

    private static final Path DOCKER = Path.of("docker");
    private static final Path WORKFLOWS = Path.of(".github", "workflows");

    private final JsonNode compose =
            StrictYaml.documents(DOCKER.resolve("compose.yaml")).get(0);

    @Test
    void compose_names_only_what_it_has() {
        compose.path("services").properties().forEach(entry -> {
            JsonNode service = entry.getValue();
            assertThat(keys(compose.path("services"))).containsAll(keys(service.path("depends_on")));
            assertThat(keys(compose.path("networks"))).containsAll(texts(service.path("networks")));
            assertThat(keys(compose.path("secrets"))).containsAll(texts(service.path("secrets")));
        });
        assertThat(compose.path("services").findValuesAsText("dockerfile"))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(Path.of(file)).exists());
    }

    @Test
    void every_setting_of_the_replicas_is_one_that_operations_explain() {
        for (String service : List.of("app-1", "app-2", "migrate")) {
            Set<String> given = new HashSet<>(keys(compose.at("/services/" + service + "/environment")));
            given.remove("QUARKUS_CONFIG_LOCATIONS");
            assertThat(given).isNotEmpty();
            assertThat(Settings.inTheEnvironment()).containsAll(given);
        }
    }

    @Test
    void every_shell_script_parses_and_stops_at_what_fails() throws Exception {
        List<Path> scripts = scripts();
        assertThat(scripts).hasSizeGreaterThan(10);
        for (Path script : scripts) {
            Process check = new ProcessBuilder("bash", "-n", script.toString())
                    .inheritIO()
                    .start();
            assertThat(check.waitFor()).as(script.toString()).isZero();
            assertThat(Files.readString(script)).as(script.toString()).containsPattern("set -eu|exec ");
        }
    }

    @Test
    void no_secret_is_in_a_file_that_is_versioned() throws IOException {
        assertThat(Files.readString(DOCKER.resolve("compose.yaml"))).doesNotContain("PASSWORD:");
        assertThat(Files.readString(Path.of(".gitignore"))).contains("/docker/secrets/");
    }

    @Test
    void the_replicas_write_to_a_temporary_folder_alone() {
        JsonNode app = compose.at("/services/app-1");
        assertThat(app.path("read_only").asBoolean()).isTrue();
        assertThat(texts(app.path("tmpfs"))).containsExactly("/tmp");
        assertThat(texts(app.path("cap_drop"))).containsExactly("ALL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dockerfile", "Dockerfile.native"})
    void an_image_runs_as_nobody_and_listens_where_the_others_expect_it(String file) throws IOException {
        String text = Files.readString(DOCKER.resolve(file));
        assertThat(text).contains("USER 10001", "EXPOSE 8080", "TASKYARD_LOCAL_ENABLED=false", "/build/docker/alive");
        assertThat(Files.readString(DOCKER.resolve("haproxy.cfg"))).contains("/q/health/ready");
    }

    @Test
    void the_workflows_call_what_is_there() throws IOException {
        Set<String> files = new HashSet<>();
        try (Stream<Path> workflows = Files.list(WORKFLOWS)) {
            for (Path workflow : workflows.toList()) {
                JsonNode jobs = StrictYaml.documents(workflow).get(0).path("jobs");
                assertThat(keys(jobs)).isNotEmpty();
                Pattern.compile("(docker|docs|kubernetes|\\.ci)/[\\w./-]+")
                        .matcher(jobs.toString())
                        .results()
                        .map(MatchResult::group)
                        .filter(path -> !path.matches("docker/(build|setup|login).*"))
                        .forEach(files::add);
            }
        }
        assertThat(files).contains("docker/Dockerfile.native", ".ci/run").allSatisfy(file -> assertThat(Path.of(file))
                .exists());
    }

    private static Set<String> keys(JsonNode object) {
        Set<String> names = new HashSet<>(texts(object));
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<String> texts(JsonNode list) {
        return list.isArray()
                ? StreamSupport.stream(list.spliterator(), false)
                        .map(JsonNode::asText)
                        .toList()
                : List.of();
    }

    private static List<Path> scripts() throws IOException {
        try (Stream<Path> files =
                Stream.of("bench", "docker", ".ci").map(Path::of).flatMap(ContainerFilesTest::below)) {
            return files.filter(Files::isExecutable)
                    .filter(Files::isRegularFile)
                    .toList();
        }
    }

    private static Stream<Path> below(Path folder) {
        try {
            return Files.walk(folder).filter(path -> !path.toString().contains("node_modules"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
