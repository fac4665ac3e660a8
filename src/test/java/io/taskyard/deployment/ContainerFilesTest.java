package io.taskyard.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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

/** What docker/ and the workflows name is there. */
class ContainerFilesTest {

    private static final Path DOCKER = Path.of("docker");
    private static final Path WORKFLOWS = Path.of(".github", "workflows");

    private static final Pattern ADDRESS = Pattern.compile("(?:\"|//)(?!localhost)([a-z][a-z0-9-]+):\\d+");

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
    void every_setting_of_the_replicas_is_one_that_operations_explain_and_the_application_reads() {
        for (String service : List.of("app-1", "app-2", "migrate")) {
            Set<String> given = new HashSet<>(keys(compose.at("/services/" + service + "/environment")));
            given.remove("QUARKUS_CONFIG_LOCATIONS");
            assertThat(given).isNotEmpty();
            assertThat(Settings.inTheEnvironment()).containsAll(given);
            assertThat(given).allMatch(KnownSettings::hasInTheEnvironment);
        }
    }

    @Test
    void the_proxy_and_the_replicas_find_each_other_and_the_servers_they_name() throws IOException {
        Set<String> services = keys(compose.path("services"));
        for (String service : List.of("proxy", "app-1", "migrate")) {
            assertThat(ADDRESS.matcher(compose.at("/services/" + service + "/environment")
                                    .toString())
                            .results()
                            .map(found -> found.group(1)))
                    .isNotEmpty()
                    .isSubsetOf(services);
        }
        JsonNode proxy = compose.at("/services/proxy");
        assertThat(proxy.at("/environment/APP_1").asText()).isEqualTo("app-1:8080");
        assertThat(proxy.at("/environment/APP_2").asText()).isEqualTo("app-2:8080");
        assertThat(proxy.at("/environment/LISTEN").asText()).isEqualTo("*:8080");
        assertThat(texts(proxy.path("ports"))).containsExactly("8080:8080");
        assertThat(Files.readString(DOCKER.resolve("haproxy.cfg")))
                .contains("${LISTEN}", "${APP_1}", "${APP_2}", "/q/health/ready");
    }

    @Test
    void the_replicas_believe_the_proxy_alone_about_who_calls() throws IOException {
        assertThat(compose.at("/services/app-1/environment/QUARKUS_HTTP_PROXY_TRUSTED_PROXIES")
                        .asText())
                .isEqualTo(compose.at("/networks/inside/ipam/config/0/subnet").asText())
                .isNotEmpty();
        assertThat(Files.readString(DOCKER.resolve("haproxy.cfg")))
                .contains("del-header Forwarded", "del-header X-Forwarded- -m beg", "set-header X-Forwarded-For %[src]")
                .doesNotContain("option forwardfor");
    }

    @Test
    void every_server_has_a_version_and_tells_whether_it_is_well() {
        compose.path("services").properties().forEach(entry -> {
            JsonNode service = entry.getValue();
            String name = entry.getKey();
            String image = service.path("image").asText();
            assertThat(image.equals("taskyard") || image.matches("[\\w/-]+:(?!latest)\\S+"))
                    .as(name)
                    .isTrue();
            assertThat(service.has("healthcheck")
                            || service.has("build")
                            || service.path("restart").asText().equals("no"))
                    .as(name)
                    .isTrue();
        });
    }

    @Test
    void every_shell_script_parses_and_stops_at_what_fails() throws Exception {
        List<Path> scripts = scripts();
        assertThat(scripts)
                .contains(Path.of("docs/walkthrough.sh"), Path.of(".ci/run"), Path.of("docker/alive"))
                .hasSizeGreaterThan(10);
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

    @Test
    void nothing_is_released_that_the_other_workflow_has_not_passed() {
        JsonNode jobs =
                StrictYaml.documents(WORKFLOWS.resolve("release.yml")).get(0).path("jobs");
        assertThat(jobs.at("/verify/uses").asText()).isEqualTo("./" + WORKFLOWS.resolve("ci.yml"));
        assertThat(keys(jobs)).hasSizeGreaterThan(1).allSatisfy(job -> assertThat(job.equals("verify")
                        || jobs.at("/" + job + "/needs").asText().equals("verify"))
                .as(job)
                .isTrue());
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
        try (Stream<Path> files = Stream.of("bench", "docker", "docs", "kubernetes", ".ci")
                .map(Path::of)
                .flatMap(ContainerFilesTest::below)) {
            return files.filter(Files::isRegularFile)
                    .filter(ContainerFilesTest::isForAShell)
                    .toList();
        }
    }

    private static boolean isForAShell(Path file) {
        try {
            String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            return text.lines().findFirst().orElse("").matches("#!.*\\b(ba)?sh");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
