package io.taskyard.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The images can be built of what Docker is given, and are what those who run them rely on. */
class ImageFilesTest {

    private static final Path DOCKER = Path.of("docker");
    private static final Path WEB = Path.of("src", "main", "webui");
    private static final Pattern ELSEWHERE = Pattern.compile("['\"](\\.\\./[^'\"]+)['\"]");
    private static final Pattern COPY = Pattern.compile("^COPY (?:--from=(\\w+) )?(.+) \\S+$", Pattern.MULTILINE);
    private static final Pattern SETTING = Pattern.compile("\\b((?:QUARKUS|TASKYARD)_\\w+)=");
    private static final String BUILD = "/build/";

    private final BuildContext context;

    ImageFilesTest() throws IOException {
        context = BuildContext.read();
    }

    @Test
    void what_the_web_ui_takes_from_elsewhere_is_given_to_docker() throws IOException {
        List<Path> elsewhere;
        try (Stream<Path> files = Files.walk(WEB)) {
            elsewhere = files.filter(context::has)
                    .filter(file -> file.toString().matches(".*\\.(ts|mjs|js|scss|json)"))
                    .flatMap(ImageFilesTest::named)
                    .filter(path -> !path.startsWith(WEB))
                    .toList();
        }
        assertThat(elsewhere).contains(Path.of("docs/clients/taskyard-live.js")).allMatch(context::has);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dockerfile", "Dockerfile.native"})
    void what_an_image_copies_is_given_to_docker_or_made_by_the_build(String file) throws IOException {
        List<Path> copied = COPY.matcher(text(file).replace("\\\n", ""))
                .results()
                .filter(copy -> copy.group(1) == null || copy.group(1).equals("build"))
                .flatMap(copy -> Stream.of(copy.group(2).trim().split(" +")))
                .map(source -> Path.of(source.startsWith(BUILD) ? source.substring(BUILD.length()) : source))
                .filter(source -> !source.startsWith("target"))
                .toList();
        assertThat(copied).contains(Path.of("docker/alive")).allMatch(context::has);
    }

    @Test
    void the_native_image_has_the_libraries_that_pictures_are_made_smaller_with() throws IOException {
        assertThat(Files.readString(Path.of("pom.xml"))).contains("<artifactId>quarkus-awt</artifactId>");
        assertThat(text("Dockerfile.native"))
                .contains("/build/target/*.so ./", "libfreetype.so.6", "libfontconfig.so.1", "/etc/fonts /etc/fonts");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dockerfile", "Dockerfile.native"})
    void an_image_runs_as_nobody_and_listens_where_the_others_expect_it(String file) throws IOException {
        assertThat(text(file)).contains("USER 10001", "EXPOSE 8080", "TASKYARD_LOCAL_ENABLED=false", "/app/alive");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dockerfile", "Dockerfile.native"})
    void every_setting_of_an_image_is_one_that_the_application_reads(String file) throws IOException {
        assertThat(SETTING.matcher(text(file)).results().map(found -> found.group(1)))
                .hasSizeGreaterThan(3)
                .allMatch(KnownSettings::hasInTheEnvironment);
        assertThat(Files.readString(DOCKER.resolve("alive"))).contains("${QUARKUS_HTTP_PORT:-8080}");
        assertThat(KnownSettings.hasInTheEnvironment("QUARKUS_HTTP_PORT")).isTrue();
    }

    private static Stream<Path> named(Path file) {
        try {
            return ELSEWHERE.matcher(Files.readString(file)).results().map((MatchResult found) -> file.getParent()
                    .resolve(found.group(1))
                    .normalize());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String file) throws IOException {
        return Files.readString(DOCKER.resolve(file));
    }
}
